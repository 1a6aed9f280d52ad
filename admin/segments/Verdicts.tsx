import InIcon from '@mui/icons-material/CheckCircleOutlined';
import OutIcon from '@mui/icons-material/RemoveCircleOutlined';
import { Stack, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useMoments } from '../fields/moments';
import type { VerdictFragment } from '../graphql/generated';
import { ConditionGroup } from './ConditionGroup';
import { ConditionWords } from './ConditionWords';
import { type Condition, type Group, kindOf } from './conditions';

const text = (name: string) => `resources.segments.why.${name}`;

interface VerdictsProps {
  group: Group;
  verdicts: VerdictFragment[];
}

/** The conditions of a segment, each with its verdict on one business and what was found there. */
export const Verdicts = ({ group, verdicts }: VerdictsProps) => (
  <ConditionGroup
    group={group}
    line={(condition, path) => {
      const verdict = verdicts.find((each) => each.path.join() === path.join());
      return verdict && <VerdictLine condition={condition} {...verdict} />;
    }}
  />
);

type VerdictLineProps = { condition: Condition } & Pick<VerdictFragment, 'met' | 'found'>;

const VerdictLine = ({ condition, met, found }: VerdictLineProps) => {
  const translate = useTranslate();
  const wordsOf = useFoundWords(condition);
  const Icon = met ? InIcon : OutIcon;
  return (
    <Stack direction="row" spacing={1} sx={{ alignItems: 'flex-start' }}>
      <Icon fontSize="small" color={met ? 'success' : 'action'} aria-hidden />
      <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
        <strong>{translate(text(met ? 'met' : 'notMet'))}</strong> <ConditionWords condition={condition} />.
        {found &&
          ` ${translate(text(found.length > 0 ? 'found' : 'foundNothing'), { what: wordsOf(found) })}`}
      </Typography>
    </Stack>
  );
};

/** What stands in a record, in the words of the screen. */
function useFoundWords({ field }: Condition) {
  const translate = useTranslate();
  const { day } = useMoments();
  const kind = kindOf(field);
  const wordOf = (value: string) => {
    if (kind?.unit === 'months') return day(value);
    if (kind?.unit)
      return translate(`resources.segments.builder.amount.${kind.unit}`, { smart_count: Number(value) });
    return kind?.isStatus ? translate(`enums.BusinessStatus.${value}`) : value;
  };
  return (found: string[]) => found.map(wordOf).join(', ');
}
