import { Chip, Stack } from '@mui/material';
import { EmailField, UrlField, WithRecord } from 'react-admin';
import { BusinessMemberships } from '../associations/BusinessMemberships';
import { BusinessPeople } from '../contacts/BusinessPeople';
import { MergedFrom } from '../duplicates/MergedFrom';
import { MergeWith } from '../duplicates/MergeWith';
import { EnumField } from '../fields/EnumField';
import { Lines } from '../fields/Lines';
import { MomentField } from '../fields/MomentField';
import { Person } from '../fields/Person';
import { PhoneField } from '../fields/PhoneField';
import { RowLink } from '../fields/RowLink';
import { formatPostcode } from '../fields/dutch-address';
import type { BusinessRecordFragment as Business } from '../graphql/generated';
import { Fact, Facts } from '../layout/Facts';
import { RecordShow } from '../layout/RecordShow';
import { Section } from '../layout/Section';
import { RecordMap } from '../maps/RecordMap';
import { Acquaintances } from '../overview/Acquaintances';
import { OpenPoints } from '../overview/OpenPoints';
import { RegisterStanding } from '../register/RegisterStanding';
import { RecordTimeline } from '../timeline/RecordTimeline';
import { businessStatusTones } from './business-status';

const Subtitle = () => (
  <WithRecord<Business & { id: string }>
    render={({ kvkNumber, branchNumber, city }) =>
      [kvkNumber && `KVK ${kvkNumber}`, branchNumber, city].filter(Boolean).join(' · ')
    }
  />
);

const BusinessShow = () => (
  <RecordShow
    aside={<RecordTimeline side="businessId" />}
    verbs={<MergeWith kind="BUSINESS" />}
    subtitle={<Subtitle />}
    status={<EnumField source="status" of="BusinessStatus" tones={businessStatusTones} />}
  >
    <Section title="resources.businesses.sections.contact">
      <Facts>
        <Fact source="accountManagerId">
          <WithRecord<Business>
            render={({ accountManager }) => accountManager && <Person {...accountManager} />}
          />
        </Fact>
        <Fact source="phone">
          <PhoneField source="phone" />
        </Fact>
        <Fact source="email">
          <EmailField source="email" />
        </Fact>
        <Fact source="website">
          <UrlField source="website" />
        </Fact>
        <WithRecord<Business>
          render={({ street, houseNumber, postcode, city }) => (
            <Fact
              source={[street && 'street', postcode && 'postcode', 'city'].find(Boolean) ?? ''}
              label="resources.businesses.sections.address"
            >
              {street} {houseNumber}
              <br />
              {formatPostcode(postcode)} {city}
            </Fact>
          )}
        />
        <Fact source="areaId">
          <WithRecord<Business> render={({ area }) => area?.name} />
        </Fact>
      </Facts>
    </Section>
    <OpenPoints />
    <BusinessPeople />
    <Acquaintances />
    <BusinessMemberships />
    <RecordMap />
    <Section title="resources.businesses.sections.register">
      <Facts>
        <Fact source="kvkNumber" />
        <Fact source="branchNumber" />
        <Fact source="statutoryName" />
        <Fact source="tradeNames" />
        <Fact source="legalForm" />
        <Fact source="workingPersons" />
        <Fact source="otherEstablishments" label="overview.others">
          <WithRecord<Business>
            render={({ otherEstablishments }) => (
              <Lines>
                {otherEstablishments.map(({ id, name, city }) => (
                  <span key={id}>
                    <RowLink resource="businesses" id={id} name={name} /> {city}
                  </span>
                ))}
              </Lines>
            )}
          />
        </Fact>
        <Fact source="successorOfId">
          <WithRecord<Business>
            render={({ successorOf }) => successorOf && <RowLink resource="businesses" {...successorOf} />}
          />
        </Fact>
        <Fact source="successors">
          <WithRecord<Business>
            render={({ successors }) => (
              <Lines>
                {successors.map(({ id, name }) => (
                  <RowLink key={id} resource="businesses" id={id} name={name} />
                ))}
              </Lines>
            )}
          />
        </Fact>
        <Fact source="sectorIds">
          <WithRecord<Business>
            render={({ sectors }) =>
              sectors.map(({ id, code, name }) => <div key={id}>{`${code} ${name}`}</div>)
            }
          />
        </Fact>
      </Facts>
      <RegisterStanding />
    </Section>
    <MergedFrom by="businessId" />
    <Section title="resources.businesses.sections.notes">
      <Facts>
        <Fact source="tags">
          <WithRecord<Business>
            render={({ tags }) => (
              <Stack direction="row" useFlexGap spacing={0.5} sx={{ flexWrap: 'wrap' }}>
                {tags.map((tag) => (
                  <Chip key={tag} label={tag} size="small" variant="outlined" />
                ))}
              </Stack>
            )}
          />
        </Fact>
        <Fact source="remarks" />
        <Fact source="updatedAt">
          <MomentField source="updatedAt" />
        </Fact>
      </Facts>
    </Section>
  </RecordShow>
);

export default BusinessShow;
