import { BooleanInput, DataTable, SearchInput, useCanAccess } from 'react-admin';
import { BulkBar } from '../bulk/BulkBar';
import { RowLink } from '../fields/RowLink';
import type { ContactRowFragment } from '../graphql/generated';
import { FirstPhoneCell, TagsCell } from '../inline/cells';
import { RecordInput } from '../inputs/RecordInput';
import { RecordsInput } from '../inputs/RecordsInput';
import { TagsInput } from '../inputs/TagsInput';
import { LogInteraction } from '../interactions/LogInteraction';
import { RecordList } from '../layout/RecordList';
import { RecordTable } from '../layout/RecordTable';
import { AdvancedFilter } from '../segments/AdvancedFilter';
import { partyOf } from './party';

const filters = [
  <SearchInput key="q" source="q" alwaysOn />,
  <RecordsInput key="businessIds" source="businessIds" reference="businesses" alwaysOn />,
  <RecordsInput key="associationIds" source="associationIds" reference="associations" alwaysOn />,
  <TagsInput key="tags" source="tags" />,
  <BooleanInput key="includeArchived" source="includeArchived" label="record.includeArchived" />,
];

const segmentFilter = <RecordInput key="segmentId" source="segmentId" reference="segments" />;
const advancedFilter = ['definition'];

const Column = DataTable.Col<ContactRowFragment>;

/** The main current function, which stands first. */
function mainFunction({ affiliations: [first] }: ContactRowFragment) {
  return first && !first.endsOn ? first : undefined;
}

const MainParty = (contact: ContactRowFragment) => {
  const main = mainFunction(contact);
  const party = main && partyOf(main);
  return party ? <RowLink {...party} /> : '–';
};

const Rows = () => (
  <RecordTable<ContactRowFragment>
    bulk={<BulkBar kind="CONTACT" />}
    narrow={{
      primary: (contact) => contact.listName,
      secondary: (contact) => {
        const main = mainFunction(contact);
        return [main?.role, main && partyOf(main)?.name].filter(Boolean).join(' · ');
      },
    }}
  >
    <Column
      source="name"
      render={({ id, listName }) => <RowLink resource="contacts" id={id} name={listName} />}
    />
    <Column label="resources.contacts.fields.role" render={(contact) => mainFunction(contact)?.role ?? '–'} />
    <Column label="resources.contacts.affiliation.where" render={(contact) => <MainParty {...contact} />} />
    <Column source="phones" label="resources.contacts.fields.number" disableSort>
      <FirstPhoneCell />
    </Column>
    <Column label="resources.contacts.fields.address" render={({ emails: [email] }) => email?.address} />
    <Column source="tags" disableSort>
      <TagsCell />
    </Column>
    <Column label="" render={({ id }) => <LogInteraction compact known={{ contactIds: [id] }} />} />
  </RecordTable>
);

const ContactList = () => {
  const { canAccess: hasSegments } = useCanAccess({ resource: 'segments', action: 'list' });
  return (
    <RecordList
      filters={hasSegments ? [...filters, segmentFilter] : filters}
      moreFilters={advancedFilter}
      sort={{ field: 'name', order: 'ASC' }}
      tools={<AdvancedFilter hint="resources.segments.filter.ofPeople" />}
    >
      <Rows />
    </RecordList>
  );
};

export default ContactList;
