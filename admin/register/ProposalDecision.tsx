import AcceptIcon from '@mui/icons-material/CheckOutlined';
import RejectIcon from '@mui/icons-material/CloseOutlined';
import { Alert, Checkbox, Chip, Stack } from '@mui/material';
import { useState } from 'react';
import { useCanAccess, useRecordContext, useTranslate } from 'react-admin';
import {
  AcceptChangeProposalDocument,
  type ChangeProposalRecordFragment as Proposal,
  RejectChangeProposalDocument,
} from '../graphql/generated';
import { fieldName } from '../fields/field-words';
import { RowTable } from '../layout/RowTable';
import { VerbButton } from '../layout/VerbButton';
import { FieldValue } from './FieldValue';
import { type ProposalRow, rowsOf, together } from './proposal-rows';

const text = (name: string) => `resources.changeProposals.${name}`;

/** Old and new per field, with a tick at what is taken over; what somebody changed since is not ticked by itself. */
export const ProposalDecision = () => {
  const proposal = useRecordContext<Proposal & { id: string }>();
  const { canAccess } = useCanAccess({ resource: 'changeProposals', action: 'edit' });
  if (!proposal?.fields) return null;
  // A renewed proposal is another choice.
  return (
    <Decision
      key={proposal.version}
      proposal={proposal}
      mayDecide={Boolean(canAccess) && proposal.status === 'OPEN'}
    />
  );
};

interface DecisionProps {
  proposal: Proposal;
  mayDecide: boolean;
}

const Decision = ({ proposal, mayDecide }: DecisionProps) => {
  const translate = useTranslate();
  const { kind, conflicts } = proposal;
  const [fields, setFields] = useState(() =>
    proposal.fields.map(({ field }) => field).filter((field) => !conflicts.includes(field)),
  );
  const toggle = (row: ProposalRow) =>
    setFields((all) => {
      const others = all.filter((one) => !row.fields.includes(one));
      return others.length < all.length ? others : [...all, ...row.fields];
    });
  const isWhole = kind === 'NEW' || kind === 'CHECK';

  return (
    <>
      {conflicts.length > 0 && (
        <Alert severity="warning" sx={{ mb: 2 }}>
          {translate(text('conflictHint'))}
        </Alert>
      )}
      <Fields proposal={proposal} chosen={mayDecide && !isWhole ? fields : undefined} toggle={toggle} />
      {mayDecide && <Verbs proposal={proposal} fields={isWhole ? undefined : fields} />}
    </>
  );
};

interface FieldsProps {
  proposal: Proposal;
  /** The ticked ones; nothing when there is nothing to tick. */
  chosen: string[] | undefined;
  toggle: (row: ProposalRow) => void;
}

const Fields = ({ proposal, chosen, toggle }: FieldsProps) => {
  const translate = useTranslate();
  const nameOf = (id: string) =>
    id === 'place' ? translate('register.place') : fieldName(translate, 'businesses', id);
  const current = (proposal.current ?? {}) as Record<string, unknown>;
  const now = ({ id, fields }: ProposalRow) => (
    <FieldValue field={id} value={together(fields.map((field) => current[field]))} />
  );
  const tick = (row: ProposalRow) => (
    <Checkbox
      checked={row.fields.some((field) => chosen?.includes(field))}
      onChange={() => toggle(row)}
      slotProps={{ input: { 'aria-label': translate('register.takeField', { field: nameOf(row.id) }) } }}
    />
  );
  return (
    <RowTable
      rows={rowsOf(proposal.fields)}
      empty={text('nothing')}
      isPast={() => false}
      columns={{
        'register.field': (row) => <FieldName name={nameOf(row.id)} row={row} proposal={proposal} />,
        [text('before')]: ({ id, before }) => <FieldValue field={id} value={before} />,
        ...(chosen && proposal.conflicts.length > 0 ? { [text('now')]: now } : {}),
        [text('told')]: ({ id, told }) => <FieldValue field={id} value={told} />,
        ...(chosen ? { [text('take')]: tick } : {}),
      }}
    />
  );
};

const FieldName = ({ name, row, proposal }: { name: string; row: ProposalRow; proposal: Proposal }) => {
  const translate = useTranslate();
  const isAmong = (fields: readonly string[]) => row.fields.some((field) => fields.includes(field));
  return (
    <Stack direction="row" useFlexGap spacing={0.5} sx={{ flexWrap: 'wrap', alignItems: 'center' }}>
      {name}
      {isAmong(proposal.editedFields) && (
        <Chip size="small" variant="outlined" label={translate(text('typed'))} />
      )}
      {isAmong(proposal.conflicts) && (
        <Chip size="small" color="warning" label={translate(text('conflict'))} />
      )}
    </Stack>
  );
};

const Verbs = ({ proposal, fields }: { proposal: Proposal; fields: string[] | undefined }) => {
  const { id, version: expectedVersion, kind, businessVersion } = proposal;
  return (
    <Stack direction="row" useFlexGap spacing={1} sx={{ mt: 2, flexWrap: 'wrap' }}>
      <VerbButton
        label={text(kind === 'CHECK' ? 'seen' : 'accept')}
        done={text('accepted')}
        icon={<AcceptIcon />}
        operation={AcceptChangeProposalDocument}
        variables={{ id, expectedVersion, ...(fields ? { fields, businessVersion } : {}) }}
      />
      <VerbButton
        label={text('reject')}
        done={text('rejected')}
        icon={<RejectIcon />}
        operation={RejectChangeProposalDocument}
        variables={{ id, expectedVersion }}
      />
    </Stack>
  );
};
