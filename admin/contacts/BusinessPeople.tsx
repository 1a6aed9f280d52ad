import { useCanAccess, useRecordContext } from 'react-admin';
import type { BusinessRecordFragment } from '../graphql/generated';
import { Section } from '../layout/Section';
import { AddPerson } from './AddPerson';
import { PeopleTable } from './PeopleTable';

/** On the page of a business: who works there. */
export const BusinessPeople = () => {
  const business = useRecordContext<BusinessRecordFragment>();
  const { canAccess } = useCanAccess({ resource: 'contacts', action: 'list' });
  if (!business || !canAccess) return null;
  return (
    <Section
      title="resources.contacts.sections.people"
      actions={<AddPerson party={{ businessId: business.id }} />}
    >
      <PeopleTable rows={business.affiliations} />
    </Section>
  );
};
