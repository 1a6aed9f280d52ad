import { useMemo } from 'react';
import { matchPath, useLocation } from 'react-router-dom';
import { RecordInput } from '../inputs/RecordInput';
import { LogInteraction } from './LogInteraction';

const field = (name: string) => `resources.interactions.fields.${name}`;

/** Whom the page that one stands on is about. */
function knownAt(pathname: string) {
  const at = matchPath('/:resource/:id/*', pathname)?.params;
  if (!at?.id || at.id === 'create') return {};
  if (at.resource === 'businesses') return { businessId: at.id };
  if (at.resource === 'associations') return { associationId: at.id };
  return at.resource === 'contacts' ? { contactIds: [at.id] } : {};
}

/** In the bar above every page: writes down a contact moment, with whom one is looking at filled in. */
export const QuickLog = () => {
  const { pathname } = useLocation();
  const known = useMemo(() => knownAt(pathname), [pathname]);
  return (
    <LogInteraction
      known={known}
      before={
        <>
          <RecordInput
            source="businessId"
            reference="businesses"
            label={field('businessId')}
            autoFocus={Object.keys(known).length === 0}
          />
          {'associationId' in known && (
            <RecordInput source="associationId" reference="associations" label={field('associationId')} />
          )}
        </>
      }
    />
  );
};
