import useAutocomplete from '@mui/material/useAutocomplete';
import { type KeyboardEvent, useEffect, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import type { SearchKind } from '../graphql/generated';
import type { PaletteOption } from './options';
import { useCommands } from './use-commands';
import { useHits } from './use-hits';
import { useRecent } from './use-recent';

/** What stands in the palette, what is chosen of it, and what the keys do. */
export function usePalette(close: () => void) {
  const [text, setText] = useState('');
  const [only, setOnly] = useState<SearchKind>();
  const [chosen, setChosen] = useState<PaletteOption | null>(null);
  const [isAhead, setAhead] = useState(false);
  const navigate = useNavigate();
  const typed = text.trim();
  const { options: hits, isSettled, isError, count } = useHits(text, only);
  const recent = useRecent();
  const { commandsFor, createNamed, actionsOn } = useCommands();
  const isNothing = typed !== '' && isSettled && !isError && count === 0;
  // Known by the text they answer: a new answer starts with its first line chosen, wherever the last one left off.
  const answered = isSettled ? typed : '';
  const options = [
    ...(typed === '' ? recent : hits),
    ...commandsFor(typed),
    ...(isNothing ? createNamed(typed) : []),
  ].map((option) => ({ ...option, key: `${answered}:${option.key}` }));

  const goTo = (to: string) => {
    close();
    void navigate(to);
  };
  const take = (option: PaletteOption) => {
    if (option.more) setOnly(option.more);
    if (option.to) goTo(option.to);
  };

  // Enter before the answer is there opens the first thing found, not what an earlier text found.
  const [first] = options;
  useEffect(() => {
    if (!isAhead || !isSettled) return;
    setAhead(false);
    if (first) take(first);
  }, [isAhead, isSettled]);

  const autocomplete = useAutocomplete<PaletteOption>({
    id: 'search-palette',
    open: true,
    options,
    value: null,
    inputValue: text,
    onInputChange: (_event, value, reason) => {
      if (reason !== 'input') return;
      setText(value);
      setOnly(undefined);
      setAhead(false);
    },
    onChange: (_event, option) => option && take(option),
    onHighlightChange: (_event, option) => setChosen(option),
    onClose: (_event, reason) => reason === 'escape' && close(),
    filterOptions: (all) => all,
    groupBy: ({ group }) => group,
    getOptionLabel: ({ key }) => key,
    getOptionKey: ({ key }) => key,
    isOptionEqualToValue: (one, other) => one.key === other.key,
    autoHighlight: true,
    clearOnBlur: false,
    disableCloseOnSelect: true,
    includeInputInList: false,
  });

  // Nobody is told of the line that is chosen by itself: the first.
  const current = options.find(({ key }) => key === chosen?.key) ?? first;
  const actions = actionsOn(isSettled ? current?.record : undefined);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    const keys = event.shiftKey ? 'Shift+Enter' : 'Ctrl+Enter';
    const action = actions.find((one) => one.keys === keys);
    if (event.shiftKey || event.ctrlKey || event.metaKey) {
      event.preventDefault();
      event.stopPropagation();
      if (action) goTo(action.to);
    } else if (!isSettled) {
      event.preventDefault();
      event.stopPropagation();
      setAhead(true);
    }
  };

  return { text: typed, autocomplete, actions, onKeyDown, goTo, isSettled, isError, isNothing, count };
}
