import { Autocomplete, MenuItem, TextField } from '@mui/material';
import { type KeyboardEvent, useState } from 'react';
import { useGetList, useTranslate } from 'react-admin';
import type { EditorProps } from './InlineCell';

/** Stops at the cell: the list has shortcuts of its own. */
const onEscape = (cancel: () => void) => (event: KeyboardEvent) => {
  if (event.key !== 'Escape') return;
  event.stopPropagation();
  cancel();
};

interface TextEditorProps extends EditorProps {
  type?: string;
}

/** One line of text: Enter saves. Read only while it does: a disabled input would lose the focus, and Escape with it. */
export const TextEditor = ({ value, label, error, disabled, onSave, onCancel, type }: TextEditorProps) => {
  const [text, setText] = useState(typeof value === 'string' ? value : '');
  return (
    <TextField
      autoFocus
      fullWidth
      size="small"
      variant="standard"
      type={type}
      value={text}
      error={error !== undefined}
      helperText={error}
      slotProps={{ htmlInput: { 'aria-label': label, readOnly: disabled } }}
      onChange={(event) => setText(event.target.value)}
      onKeyDown={(event) => {
        onEscape(onCancel)(event);
        if (event.key === 'Enter') onSave(text.trim() || null);
      }}
    />
  );
};

interface ChoiceEditorProps extends EditorProps {
  choices: readonly { id: string; name: string }[];
}

/** One of a few values: choosing saves. */
export const ChoiceEditor = ({
  value,
  label,
  error,
  disabled,
  onSave,
  onCancel,
  choices,
}: ChoiceEditorProps) => (
  <TextField
    select
    autoFocus
    fullWidth
    size="small"
    variant="standard"
    value={value ?? ''}
    disabled={disabled}
    error={error !== undefined}
    helperText={error}
    onKeyDown={onEscape(onCancel)}
    onChange={(event) => onSave(event.target.value)}
    slotProps={{ select: { defaultOpen: true, SelectDisplayProps: { 'aria-label': label } } }}
  >
    {choices.map(({ id, name }) => (
      <MenuItem key={id} value={id}>
        {name}
      </MenuItem>
    ))}
  </TextField>
);

interface Choice {
  id: string;
  name: string;
}

interface ReferenceEditorProps extends EditorProps {
  reference: string;
  /** What it refers to now. */
  current: Choice | null | undefined;
}

/** Another record, by a part of its name: choosing saves, emptying takes it away. */
export const ReferenceEditor = ({
  label,
  error,
  disabled,
  onSave,
  onCancel,
  reference,
  current,
}: ReferenceEditorProps) => {
  const translate = useTranslate();
  const [q, setQ] = useState('');
  const { data = [] } = useGetList<Choice>(reference, {
    filter: q ? { q } : {},
    pagination: { page: 1, perPage: 20 },
    sort: { field: 'name', order: 'ASC' },
  });
  return (
    <Autocomplete<Choice>
      openOnFocus
      size="small"
      readOnly={disabled}
      value={current ?? null}
      options={data}
      filterOptions={(options) => options}
      getOptionLabel={({ name }) => name}
      getOptionKey={({ id }) => id}
      isOptionEqualToValue={(option, chosen) => option.id === chosen.id}
      noOptionsText={translate('ra.navigation.no_results', { _: '–' })}
      onInputChange={(_event, text, reason) => setQ(reason === 'input' ? text : '')}
      onChange={(_event, chosen) => onSave(chosen?.id ?? null)}
      onKeyDown={onEscape(onCancel)}
      renderInput={(input) => (
        <TextField
          {...input}
          autoFocus
          variant="standard"
          error={error !== undefined}
          helperText={error}
          slotProps={{ htmlInput: { ...input.inputProps, 'aria-label': label } }}
        />
      )}
    />
  );
};

/** Short labels: Enter adds what was typed, and with nothing typed saves. */
export const TagsEditor = ({ value, label, error, disabled, onSave, onCancel }: EditorProps) => {
  const [tags, setTags] = useState<string[]>(Array.isArray(value) ? (value as string[]) : []);
  const [text, setText] = useState('');
  return (
    <Autocomplete<string, true, false, true>
      multiple
      freeSolo
      size="small"
      readOnly={disabled}
      options={[]}
      value={tags}
      inputValue={text}
      onInputChange={(_event, typed) => setText(typed)}
      onChange={(_event, chosen) => setTags(chosen)}
      onKeyDown={(event) => {
        onEscape(onCancel)(event);
        if (event.key === 'Enter' && text.trim() === '') onSave(tags);
      }}
      renderInput={(input) => (
        <TextField
          {...input}
          autoFocus
          variant="standard"
          error={error !== undefined}
          helperText={error}
          slotProps={{ htmlInput: { ...input.inputProps, 'aria-label': label } }}
        />
      )}
    />
  );
};
