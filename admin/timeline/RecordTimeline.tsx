import { LogInteraction } from '../interactions/LogInteraction';
import { PlanVisitLink } from '../visits/PlanVisitLink';
import { useCanAccess, useRecordContext } from 'react-admin';
import { Timeline } from './Timeline';

type Side = 'businessId' | 'associationId' | 'contactId';

/** Beside a record: what happened, and the two things one adds most. */
export const RecordTimeline = ({ side }: { side: Side }) => {
  const record = useRecordContext();
  const { canAccess } = useCanAccess({ resource: 'timeline', action: 'list' });
  if (!record || !canAccess) return null;
  const id = String(record.id);
  const owner = { [side]: id } as Record<Side, string>;
  return (
    <Timeline
      owner={owner}
      actions={
        <>
          <LogInteraction known={side === 'contactId' ? { contactIds: [id] } : owner} />
          {side !== 'contactId' && <PlanVisitLink known={owner} />}
        </>
      }
    />
  );
};
