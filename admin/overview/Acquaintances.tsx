import { useRecordContext, useTranslate } from 'react-admin';
import { useMoments } from '../fields/moments';
import { Person } from '../fields/Person';
import type { AcquaintanceRowFragment } from '../graphql/generated';
import { RowTable } from '../layout/RowTable';
import { Section } from '../layout/Section';

/** "Ken ik iemand bij …": which colleagues to ask for an introduction. */
export const Acquaintances = () => {
  const translate = useTranslate();
  const { moment } = useMoments();
  const record = useRecordContext<{ id: string; acquaintances?: AcquaintanceRowFragment[] }>();
  if (!record) return null;
  return (
    <Section title="overview.knows">
      <RowTable
        rows={record.acquaintances?.map((row) => ({ ...row, id: row.userId }))}
        empty="overview.knowsNobody"
        isPast={() => false}
        columns={{
          'overview.colleague': ({ user }) => user && <Person {...user} />,
          'overview.lastSpoken': ({ lastAt }) => <time dateTime={lastAt}>{moment(lastAt)}</time>,
          'overview.moments': ({ moments }) => translate('overview.momentCount', { smart_count: moments }),
          'overview.people': ({ people }) => people.join(', ') || '–',
        }}
      />
    </Section>
  );
};
