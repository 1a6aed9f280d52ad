import type { ReactNode } from 'react';
import { useMoments } from '../fields/moments';
import { Person } from '../fields/Person';
import { RowLink } from '../fields/RowLink';
import type { CommitmentRowFragment } from '../graphql/generated';
import { RowTable } from '../layout/RowTable';
import { CommitmentActions } from './CommitmentActions';
import { CommitmentState } from './CommitmentState';

const Day = ({ of }: { of: string }) => useMoments().day(of);

interface CommitmentTableProps {
  rows: readonly CommitmentRowFragment[];
  /** Which side of the promise the reader does not know yet: who made it, or to whom. */
  side?: 'by' | 'to';
}

const sides: Record<'by' | 'to', [string, (row: CommitmentRowFragment) => ReactNode]> = {
  by: ['resources.commitments.fields.userId', ({ user }) => user && <Person {...user} />],
  to: [
    'resources.commitments.fields.party',
    ({ business, association }) => {
      if (business) return <RowLink resource="businesses" {...business} />;
      return association && <RowLink resource="associations" {...association} />;
    },
  ],
};

/** Promises on the page of what they belong to. */
export const CommitmentTable = ({ rows, side = 'by' }: CommitmentTableProps) => {
  const [label, who] = sides[side];
  return (
    <RowTable
      rows={rows}
      empty="resources.commitments.none"
      isPast={({ status }) => status !== 'OPEN'}
      columns={{
        'resources.commitments.fields.what': ({ what }) => what,
        [label]: who,
        'resources.commitments.fields.dueOn': ({ dueOn }) => <Day of={dueOn} />,
        'resources.commitments.fields.status': (row) => <CommitmentState {...row} />,
        '': (row) => <CommitmentActions {...row} />,
      }}
    />
  );
};
