import SheetIcon from '@mui/icons-material/DescriptionOutlined';
import { Button, useRecordContext } from 'react-admin';
import { Link } from 'react-router-dom';

/** To the sheet with everything one wants to know before the visit. */
export const PreparationLink = () => {
  const visit = useRecordContext();
  if (!visit) return null;
  return (
    <Button component={Link} to={`/visits/${visit.id}/preparation`} label="resources.visits.sheet.open">
      <SheetIcon />
    </Button>
  );
};
