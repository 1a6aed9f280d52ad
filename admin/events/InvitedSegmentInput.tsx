import { Box } from '@mui/material';
import { useFormContext } from 'react-hook-form';
import { RecordInput } from '../inputs/RecordInput';
import { NewSegment } from '../segments/NewSegment';

/** Whom the meeting is meant for. */
export const InvitedSegmentInput = () => {
  const { setValue } = useFormContext();
  return (
    <Box>
      <RecordInput source="segmentId" reference="segments" />
      <NewSegment onMade={(id) => setValue('segmentId', id, { shouldDirty: true })} />
    </Box>
  );
};
