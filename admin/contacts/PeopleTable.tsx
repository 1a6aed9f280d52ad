import { Link, Typography } from '@mui/material';
import { Lines } from '../fields/Lines';
import { Period } from '../fields/Period';
import { PhoneField } from '../fields/PhoneField';
import { RowLink } from '../fields/RowLink';
import type { PersonRowFragment } from '../graphql/generated';
import { RowTable } from '../layout/RowTable';
import { LastSpoken } from '../overview/LastSpoken';
import { AffiliationActions } from './AffiliationActions';
import { FunctionName } from './FunctionName';

/** The people with a function at a business or association: who, as what, how to reach them. */
export const PeopleTable = ({ rows }: { rows: readonly PersonRowFragment[] | undefined }) => (
  <RowTable
    rows={rows}
    empty="resources.contacts.affiliation.noPeople"
    isPast={({ endsOn }) => endsOn !== null}
    shownFirst={20}
    columns={{
      'resources.contacts.fields.name': ({ contact }) => (
        <RowLink resource="contacts" id={contact.id} name={contact.fullName} />
      ),
      'resources.contacts.fields.role': (row) => (
        <>
          <FunctionName {...row} isPrimary={false} />
          {(row.startsOn ?? row.endsOn) && (
            <Typography variant="caption" color="textSecondary">
              <Period {...row} />
            </Typography>
          )}
        </>
      ),
      'resources.contacts.sections.reach': ({ contact: { emails, phones } }) => (
        <Lines>
          {phones[0] && <PhoneField record={phones[0]} source="number" />}
          {emails[0] && <Link href={`mailto:${emails[0].address}`}>{emails[0].address}</Link>}
        </Lines>
      ),
      'overview.lastSpoken': ({ contact }) => <LastSpoken spoken={contact.lastSpoken} />,
      '': (row) => <AffiliationActions {...row} />,
    }}
  />
);
