import { Link } from '@mui/material';
import { useRecordContext, WithRecord } from 'react-admin';
import { DoubleSeats } from '../duplicates/DoubleSeats';
import { MergedFrom } from '../duplicates/MergedFrom';
import { MergeWith } from '../duplicates/MergeWith';
import { EnumField } from '../fields/EnumField';
import { Lines } from '../fields/Lines';
import { MomentField } from '../fields/MomentField';
import { Period } from '../fields/Period';
import { PhoneField } from '../fields/PhoneField';
import { RowLink } from '../fields/RowLink';
import { Tags } from '../fields/Tags';
import type { ContactRecordFragment as Contact } from '../graphql/generated';
import { Fact, Facts } from '../layout/Facts';
import { RecordShow } from '../layout/RecordShow';
import { RowTable } from '../layout/RowTable';
import { Section } from '../layout/Section';
import { LastSpoken } from '../overview/LastSpoken';
import { OpenPoints } from '../overview/OpenPoints';
import { RecordTimeline } from '../timeline/RecordTimeline';
import { AddFunction } from './AddFunction';
import { AffiliationActions } from './AffiliationActions';
import { FunctionName } from './FunctionName';
import { partyOf } from './party';

const Functions = () => {
  const contact = useRecordContext<Contact>();
  if (!contact) return null;
  return (
    <Section title="resources.contacts.sections.functions" actions={<AddFunction contactId={contact.id} />}>
      <RowTable
        rows={contact.affiliations}
        empty="resources.contacts.affiliation.noFunctions"
        isPast={({ endsOn }) => endsOn !== null}
        columns={{
          'resources.contacts.affiliation.where': (row) => {
            const party = partyOf(row);
            return party && <RowLink {...party} />;
          },
          'resources.contacts.fields.role': (row) => <FunctionName {...row} />,
          'resources.contacts.fields.startsOn': (row) => <Period {...row} />,
          '': (row) => <AffiliationActions {...row} />,
        }}
      />
    </Section>
  );
};

const ContactShow = () => (
  <RecordShow
    aside={<RecordTimeline side="contactId" />}
    verbs={<MergeWith kind="CONTACT" />}
    subtitle={<WithRecord<Contact> render={({ listName }) => listName} />}
  >
    <Section title="resources.contacts.sections.reach">
      <Facts>
        <Fact source="phones">
          <WithRecord<Contact>
            render={({ phones }) => (
              <Lines>
                {phones.map((phone) => (
                  <PhoneField key={phone.number} record={phone} source="number" />
                ))}
              </Lines>
            )}
          />
        </Fact>
        <Fact source="emails">
          <WithRecord<Contact>
            render={({ emails }) => (
              <Lines>
                {emails.map(({ address }) => (
                  <Link key={address} href={`mailto:${address}`}>
                    {address}
                  </Link>
                ))}
              </Lines>
            )}
          />
        </Fact>
        <Fact source="lastSpoken" label="overview.lastSpoken">
          <WithRecord<Contact> render={({ lastSpoken }) => <LastSpoken spoken={lastSpoken} />} />
        </Fact>
        <Fact source="salutation" />
        <Fact source="salutationPreference">
          <EnumField source="salutationPreference" of="SalutationPreference" />
        </Fact>
        <Fact source="language">
          <EnumField source="language" of="Language" />
        </Fact>
      </Facts>
    </Section>
    <OpenPoints />
    <DoubleSeats />
    <Functions />
    <MergedFrom by="contactId" />
    <Section title="resources.contacts.sections.notes">
      <Facts>
        <Fact source="tags">
          <Tags source="tags" />
        </Fact>
        <Fact source="remarks" />
        <Fact source="updatedAt">
          <MomentField source="updatedAt" />
        </Fact>
      </Facts>
    </Section>
  </RecordShow>
);

export default ContactShow;
