import MergeIcon from '@mui/icons-material/JoinInnerOutlined';
import NotIcon from '@mui/icons-material/DoNotDisturbOnOutlined';
import {
  Alert,
  Button,
  FormControl,
  FormControlLabel,
  FormLabel,
  Radio,
  RadioGroup,
  Stack,
  Typography,
} from '@mui/material';
import { useState } from 'react';
import { useCanAccess, useTranslate } from 'react-admin';
import { RowLink } from '../fields/RowLink';
import { type DuplicateRecordFragment, ReopenDuplicateDocument } from '../graphql/generated';
import { Section } from '../layout/Section';
import { VerbButton } from '../layout/VerbButton';
import { FieldChoices } from './FieldChoices';
import { firstChoice, type MergeRow, type Side } from './merge-fields';
import { useMerge } from './use-merge';

const text = (name: string) => `resources.duplicates.merge.${name}`;

export interface MergeParty {
  id: string;
  name: string;
  version: number;
  createdAt: string;
  updatedAt: string;
}

interface MergeFormProps {
  candidate: DuplicateRecordFragment;
  left: MergeParty;
  right: MergeParty;
  rows: readonly MergeRow[];
}

/** Two records side by side: which one stays, what is taken of each, or that they are not one at all. */
export const MergeForm = ({ candidate, left, right, rows }: MergeFormProps) => {
  const translate = useTranslate();
  const { canAccess } = useCanAccess({ resource: 'duplicates', action: 'edit' });
  const parties = { left, right };
  const newer: Side = left.updatedAt >= right.updatedAt ? 'left' : 'right';
  const [stays, setStays] = useState<Side>(left.createdAt <= right.createdAt ? 'left' : 'right');
  const [chosen, setChosen] = useState<Record<string, Side>>(() =>
    Object.fromEntries(rows.map((row) => [row.field, firstChoice(row, newer)])),
  );
  const { merge, dismiss, isPending, problem } = useMerge(candidate);
  const goes: Side = stays === 'left' ? 'right' : 'left';
  const { resource, label, value } = useWords(candidate.kind);
  const fromLoser = rows
    .filter((row) => row.left !== row.right && chosen[row.field] === goes)
    .map(({ field }) => field);

  return (
    <>
      <Section title={text('choose')}>
        <Typography color="textSecondary" sx={{ mb: 2 }}>
          {translate(text('explanation'))}
        </Typography>
        <FieldChoices
          rows={rows}
          heads={{ left: left.name, right: right.name }}
          label={label}
          value={value}
          chosen={chosen}
          onChoose={(field, side) => setChosen((before) => ({ ...before, [field]: side }))}
        />
        <Stack direction="row" useFlexGap spacing={3} sx={{ flexWrap: 'wrap', mt: 2 }}>
          {[left, right].map(({ id, name }) => (
            <RowLink key={id} resource={resource} id={id} name={translate(text('open'), { name })} />
          ))}
        </Stack>
      </Section>
      {canAccess && (
        <Section title={text('decide')}>
          {problem && (
            <Alert severity="warning" role="alert" sx={{ mb: 2 }}>
              {problem}
            </Alert>
          )}
          <FormControl sx={{ display: 'block', mb: 2 }}>
            <FormLabel id="stays">{translate(text('stays'))}</FormLabel>
            <RadioGroup
              row
              aria-labelledby="stays"
              value={stays}
              onChange={(_, side) => setStays(side as Side)}
            >
              {(['left', 'right'] as const).map((side) => (
                <FormControlLabel
                  key={side}
                  value={side}
                  control={<Radio />}
                  label={translate(text(side === 'left' ? 'first' : 'second'), { name: parties[side].name })}
                />
              ))}
            </RadioGroup>
          </FormControl>
          <Typography variant="body2" color="textSecondary" sx={{ mb: 2 }}>
            {translate(text('everything'))}
          </Typography>
          <Stack direction="row" useFlexGap spacing={2} sx={{ flexWrap: 'wrap' }}>
            <Button
              variant="contained"
              startIcon={<MergeIcon />}
              disabled={isPending}
              onClick={() => merge({ survivor: parties[stays], loser: parties[goes], fromLoser })}
            >
              {translate(text('merge'))}
            </Button>
            {candidate.status === 'OPEN' ? (
              <Button
                variant="outlined"
                startIcon={<NotIcon />}
                disabled={isPending}
                onClick={() => dismiss()}
              >
                {translate(text('dismiss'))}
              </Button>
            ) : (
              <VerbButton
                label={text('reopen')}
                icon={<NotIcon />}
                done={text('reopened')}
                operation={ReopenDuplicateDocument}
                variables={{ id: candidate.id, expectedVersion: candidate.version }}
              />
            )}
          </Stack>
        </Section>
      )}
    </>
  );
};

/** Words for the fields of a contact or a business, and for values that are codes. */
function useWords(kind: DuplicateRecordFragment['kind']) {
  const translate = useTranslate();
  const isContact = kind === 'CONTACT';
  return {
    resource: isContact ? 'contacts' : 'businesses',
    label: (field: string) =>
      translate(`enums.${isContact ? 'ContactMergeField' : 'BusinessMergeField'}.${field}`),
    value: (field: string, code: string) => {
      if (!code) return '';
      if (field === 'LANGUAGE') return translate(`enums.Language.${code}`);
      return field === 'STATUS' ? translate(`enums.BusinessStatus.${code}`) : code;
    },
  };
}
