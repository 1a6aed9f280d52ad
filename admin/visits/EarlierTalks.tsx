import { useCanAccess, useGetList } from 'react-admin';
import { MomentField } from '../fields/MomentField';
import type { InteractionRowFragment, VisitRowFragment } from '../graphql/generated';
import { RowTable } from '../layout/RowTable';
import { Section } from '../layout/Section';

/** Of which business or association. */
type Of = { businessIds: string[] } | { associationIds: string[] };

const lastOnes = (perPage: number, field: string) => ({
  pagination: { page: 1, perPage },
  sort: { field, order: 'DESC' as const },
});

/** What was said last. */
export const LastInteractions = ({ of }: { of: Of }) => {
  const { canAccess = false } = useCanAccess({ resource: 'interactions', action: 'list' });
  const { data } = useGetList<InteractionRowFragment>(
    'interactions',
    { filter: of, ...lastOnes(5, 'occurredAt') },
    { enabled: canAccess },
  );
  if (!canAccess) return null;
  return (
    <Section title="resources.visits.sheet.interactions">
      <RowTable
        rows={data}
        empty="resources.interactions.empty"
        isPast={() => false}
        columns={{
          'resources.interactions.fields.occurredAt': (row) => (
            <MomentField record={row} source="occurredAt" />
          ),
          'resources.interactions.fields.summary': ({ summary }) => summary,
          'resources.interactions.fields.contactIds': ({ contacts }) =>
            contacts.map(({ name }) => name).join(', ') || '–',
          'resources.interactions.fields.userId': ({ user }) => user?.name,
        }}
      />
    </Section>
  );
};

/** When we were there before, and what about. */
export const EarlierVisits = ({ of, than }: { of: Of; than: Pick<VisitRowFragment, 'startsAt'> }) => {
  const { data } = useGetList<VisitRowFragment>('visits', {
    filter: { ...of, statuses: ['HELD', 'REPORTED'], startsBefore: than.startsAt },
    ...lastOnes(3, 'startsAt'),
  });
  return (
    <Section title="resources.visits.sheet.visits">
      <RowTable
        rows={data}
        empty="resources.visits.sheet.noVisits"
        isPast={() => false}
        columns={{
          'resources.visits.fields.startsAt': (row) => <MomentField record={row} source="startsAt" />,
          'resources.visits.fields.subject': ({ subject }) => subject,
          'resources.visits.fields.ownerId': ({ owner }) => owner?.name,
        }}
      />
    </Section>
  );
};
