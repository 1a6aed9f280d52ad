import { EmailField, UrlField, useRecordContext, WithRecord } from 'react-admin';
import { AddPerson } from '../contacts/AddPerson';
import { PeopleTable } from '../contacts/PeopleTable';
import { EnumField } from '../fields/EnumField';
import { MomentField } from '../fields/MomentField';
import { Period } from '../fields/Period';
import { Person } from '../fields/Person';
import { PhoneField } from '../fields/PhoneField';
import { RowLink } from '../fields/RowLink';
import { Tags } from '../fields/Tags';
import type { AssociationRecordFragment as Association } from '../graphql/generated';
import { Fact, Facts } from '../layout/Facts';
import { RecordShow } from '../layout/RecordShow';
import { RowTable } from '../layout/RowTable';
import { Section } from '../layout/Section';
import { Acquaintances } from '../overview/Acquaintances';
import { OpenPoints } from '../overview/OpenPoints';
import { RecordTimeline } from '../timeline/RecordTimeline';
import { AddMembership } from './AddMembership';
import { EndMembership } from './EndMembership';

const Board = () => {
  const association = useRecordContext<Association>();
  if (!association) return null;
  return (
    <Section
      title="resources.associations.sections.board"
      actions={<AddPerson party={{ associationId: association.id }} />}
    >
      <PeopleTable rows={association.affiliations} />
    </Section>
  );
};

const Members = () => {
  const association = useRecordContext<Association>();
  if (!association) return null;
  return (
    <Section
      title="resources.associations.sections.members"
      actions={<AddMembership associationId={association.id} />}
    >
      <RowTable
        rows={association.memberships}
        empty="resources.associations.membership.noMembers"
        isPast={({ endsOn }) => endsOn !== null}
        shownFirst={20}
        columns={{
          'resources.associations.membership.business': ({ business }) => (
            <RowLink resource="businesses" {...business} />
          ),
          'resources.businesses.fields.city': ({ business }) => business.city ?? '–',
          'resources.associations.membership.since': (membership) => <Period {...membership} />,
          '': (membership) => <EndMembership {...membership} />,
        }}
      />
    </Section>
  );
};

const AssociationShow = () => (
  <RecordShow
    aside={<RecordTimeline side="associationId" />}
    subtitle={<EnumField source="kind" of="AssociationKind" />}
  >
    <Section title="resources.associations.sections.contact">
      <Facts>
        <Fact source="accountManagerId">
          <WithRecord<Association>
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
        <Fact source="areaId">
          <WithRecord<Association> render={({ area }) => area?.name} />
        </Fact>
        <Fact source="kvkNumber" />
        <Fact source="visitCadenceMonths" />
        <Fact source="boardMeetingsPerYear" />
      </Facts>
    </Section>
    <OpenPoints />
    <Board />
    <Acquaintances />
    <Members />
    <Section title="resources.associations.sections.notes">
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

export default AssociationShow;
