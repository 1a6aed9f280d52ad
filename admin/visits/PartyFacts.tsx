import { EmailField, WithRecord } from 'react-admin';
import { PhoneField } from '../fields/PhoneField';
import { Person } from '../fields/Person';
import type { AssociationRecordFragment, BusinessRecordFragment } from '../graphql/generated';
import { formatPostcode } from '../fields/dutch-address';
import { Fact, Facts } from '../layout/Facts';
import { Section } from '../layout/Section';

const AccountManager = () => (
  <Fact source="accountManagerId">
    <WithRecord<BusinessRecordFragment | AssociationRecordFragment>
      render={({ accountManager }) => accountManager && <Person {...accountManager} />}
    />
  </Fact>
);

/** Who they are, in a few lines. */
export const BusinessFacts = () => (
  <Section title="resources.visits.sheet.business">
    <Facts>
      <WithRecord<BusinessRecordFragment>
        render={({ street, houseNumber, postcode, city }) => (
          <Fact source="city" label="resources.businesses.sections.address">
            {[street, houseNumber].filter(Boolean).join(' ')}
            <br />
            {formatPostcode(postcode)} {city}
          </Fact>
        )}
      />
      <Fact source="phone">
        <PhoneField source="phone" />
      </Fact>
      <Fact source="email">
        <EmailField source="email" />
      </Fact>
      <Fact source="workingPersons" />
      <Fact source="sectorIds">
        <WithRecord<BusinessRecordFragment>
          render={({ sectors }) => sectors.map(({ name }) => name).join(', ')}
        />
      </Fact>
      <AccountManager />
      <Fact source="remarks" />
    </Facts>
  </Section>
);

export const AssociationFacts = () => (
  <Section title="resources.visits.sheet.association">
    <Facts>
      <Fact source="phone">
        <PhoneField source="phone" />
      </Fact>
      <Fact source="email">
        <EmailField source="email" />
      </Fact>
      <AccountManager />
      <Fact source="remarks" />
    </Facts>
  </Section>
);
