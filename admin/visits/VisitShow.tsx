import { useRecordContext, WithRecord } from 'react-admin';
import { CommitmentTable } from '../commitments/CommitmentTable';
import { EnumField } from '../fields/EnumField';
import { MomentField } from '../fields/MomentField';
import { Person } from '../fields/Person';
import { RowLink } from '../fields/RowLink';
import { Tags } from '../fields/Tags';
import type { VisitRecordFragment as Visit } from '../graphql/generated';
import { Fact, Facts } from '../layout/Facts';
import { RecordShow } from '../layout/RecordShow';
import { Section } from '../layout/Section';
import { PreparationLink } from './PreparationLink';
import { visitStatusTones } from './visit-status';
import { VisitSteps } from './VisitSteps';

const Party = () => (
  <WithRecord<Visit>
    render={({ business, association }) => {
      if (business) return <RowLink resource="businesses" {...business} />;
      return association && <RowLink resource="associations" {...association} />;
    }}
  />
);

const Report = () => {
  const visit = useRecordContext<Visit>();
  if (!visit?.report) return null;
  return (
    <>
      <Section title="resources.visits.sections.report">
        <p style={{ whiteSpace: 'pre-line', marginTop: 0 }}>{visit.report}</p>
        <Facts>
          <Fact source="signals" />
          <Fact source="reportedAt">
            <MomentField source="reportedAt" />
          </Fact>
        </Facts>
      </Section>
      <Section title="resources.visits.fields.agreements">
        <CommitmentTable rows={visit.commitments} />
      </Section>
    </>
  );
};

const VisitShow = () => (
  <RecordShow
    subtitle={<Party />}
    status={<EnumField source="status" of="VisitStatus" tones={visitStatusTones} />}
  >
    <Section title="resources.visits.sections.appointment" actions={<VisitSteps />}>
      <Facts>
        <Fact source="startsAt">
          <MomentField source="startsAt" />
        </Fact>
        <Fact source="endsAt">
          <MomentField source="endsAt" />
        </Fact>
        <Fact source="location" />
        <Fact source="ownerId">
          <WithRecord<Visit> render={({ owner }) => owner && <Person {...owner} />} />
        </Fact>
        <Fact source="contactIds">
          <WithRecord<Visit>
            render={({ contacts }) =>
              contacts.map((contact) => (
                <div key={contact.id}>
                  <RowLink resource="contacts" {...contact} />
                </div>
              ))
            }
          />
        </Fact>
        <Fact source="userIds">
          <WithRecord<Visit>
            render={({ users }) => users.map((user) => <Person key={user.id} {...user} />)}
          />
        </Fact>
        <WithRecord<Visit> render={({ cancelReason }) => cancelReason && <Fact source="cancelReason" />} />
      </Facts>
    </Section>
    <Report />
    <Section title="resources.visits.sections.preparation" actions={<PreparationLink />}>
      <Facts>
        <Fact source="topics">
          <Tags source="topics" />
        </Fact>
        <Fact source="preparation" />
      </Facts>
    </Section>
  </RecordShow>
);

export default VisitShow;
