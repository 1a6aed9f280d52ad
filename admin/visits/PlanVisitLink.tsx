import VisitIcon from '@mui/icons-material/HandshakeOutlined';
import { Button, useCanAccess, useCreatePath } from 'react-admin';
import { Link } from 'react-router-dom';

/** Opens the plan page with who is visited filled in. */
export const PlanVisitLink = ({ known }: { known: { businessId?: string; associationId?: string } }) => {
  const { canAccess } = useCanAccess({ resource: 'visits', action: 'create' });
  const path = useCreatePath();
  if (!canAccess) return null;
  return (
    <Button
      component={Link}
      to={{
        pathname: path({ resource: 'visits', type: 'create' }),
        search: `?source=${encodeURIComponent(JSON.stringify(known))}`,
      }}
      label="resources.visits.plan"
    >
      <VisitIcon />
    </Button>
  );
};
