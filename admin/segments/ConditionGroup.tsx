import { Stack, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { ConditionWords } from './ConditionWords';
import { type Condition, type Group, isGroup } from './conditions';

interface ConditionGroupProps {
  group: Group;
  /** Places of the groups that this one stands in. */
  above?: number[];
  /** How one condition is shown; in words when absent. `path`: its place in each group on the way to it. */
  line?: (condition: Condition, path: number[]) => ReactNode;
}

/** The conditions of a segment in their groups, each on a line. */
export const ConditionGroup = ({ group, above = [], line = inWords }: ConditionGroupProps) => {
  const translate = useTranslate();
  return (
    <>
      <Typography variant="body2" color="textSecondary" sx={{ mb: 0.5 }}>
        {translate(`resources.segments.match.${group.match}`)}
      </Typography>
      <Stack component="ul" spacing={1} sx={{ listStyle: 'none', m: 0, pl: above.length > 0 ? 2 : 0 }}>
        {(group.conditions ?? []).map((part, place) => {
          const path = [...above, place];
          return (
            <li key={path.join('.')}>
              {isGroup(part) ? <ConditionGroup group={part} above={path} line={line} /> : line(part, path)}
            </li>
          );
        })}
      </Stack>
    </>
  );
};

const inWords = (condition: Condition) => (
  <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
    <ConditionWords condition={condition} />.
  </Typography>
);
