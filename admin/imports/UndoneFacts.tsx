import { Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { ImportRecordFragment } from '../graphql/generated';
import { Facts } from './MadeFacts';

const shown = [
  'removedBusinesses',
  'removedContacts',
  'removedOther',
  'restored',
  'archived',
  'kept',
] as const;

/** What became of what the list made and changed. */
export const UndoneFacts = ({ record: { undoCounts, counts } }: { record: ImportRecordFragment }) => {
  const translate = useTranslate();
  return (
    <>
      <Facts
        facts={shown.map((name) => [`resources.imports.undone.${name}`, undoCounts[name]])}
        none="resources.imports.undone.nothing"
      />
      {undoCounts.kept + undoCounts.archived > 0 && (
        <Typography variant="body2" sx={{ mt: 2 }}>
          {translate('resources.imports.undone.seeRows')}
        </Typography>
      )}
      {counts.invitations > 0 && (
        <Typography variant="body2" sx={{ mt: 2 }}>
          {translate('resources.imports.undo.mailed', { count: counts.invitations })}
        </Typography>
      )}
    </>
  );
};
