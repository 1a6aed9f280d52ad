import { useMoments } from '../fields/moments';
import { Person } from '../fields/Person';
import type { CommitmentRowFragment } from '../graphql/generated';
import { RowTable } from '../layout/RowTable';
import { CommitmentActions } from './CommitmentActions';
import { CommitmentState } from './CommitmentState';

const Day = ({ of }: { of: string }) => useMoments().day(of);

/** Promises on the page of what they belong to. */
export const CommitmentTable = ({ rows }: { rows: readonly CommitmentRowFragment[] }) => (
  <RowTable
    rows={rows}
    empty="resources.commitments.none"
    isPast={({ status }) => status !== 'OPEN'}
    columns={{
      'resources.commitments.fields.what': ({ what }) => what,
      'resources.commitments.fields.dueOn': ({ dueOn }) => <Day of={dueOn} />,
      'resources.commitments.fields.userId': ({ user }) => user && <Person {...user} />,
      'resources.commitments.fields.status': (row) => <CommitmentState {...row} />,
      '': (row) => <CommitmentActions {...row} />,
    }}
  />
);
