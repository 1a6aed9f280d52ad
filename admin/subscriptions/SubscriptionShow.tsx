import StopIcon from '@mui/icons-material/UnsubscribeOutlined';
import {
  ReferenceField,
  ShowBase,
  useCanAccess,
  useRecordContext,
  useTranslate,
  WithRecord,
} from 'react-admin';
import { EnumField } from '../fields/EnumField';
import { MomentField } from '../fields/MomentField';
import {
  type SubscriptionRecordFragment as Subscription,
  WithdrawSubscriptionDocument,
} from '../graphql/generated';
import { Fact, Facts } from '../layout/Facts';
import { PageTitle } from '../layout/PageTitle';
import { RecordPage } from '../layout/RecordPage';
import { RowTable } from '../layout/RowTable';
import { Section } from '../layout/Section';
import { VerbButton } from '../layout/VerbButton';
import { WhenLoaded } from '../layout/WhenLoaded';
import { wholeRecord } from '../providers/whole-record';
import { subscriptionTones } from './subscription-tones';

const Stop = () => {
  const subscription = useRecordContext<Subscription>();
  const { canAccess } = useCanAccess({ resource: 'subscriptions', action: 'edit' });
  if (!subscription || subscription.status === 'UNSUBSCRIBED' || !canAccess) return null;
  return (
    <VerbButton
      label="resources.subscriptions.stop"
      done="resources.subscriptions.stopped"
      icon={<StopIcon />}
      operation={WithdrawSubscriptionDocument}
      variables={{ id: subscription.id, expectedVersion: subscription.version }}
    />
  );
};

/** What is known about the consent, step by step, newest first. */
const History = () => {
  const subscription = useRecordContext<Subscription>();
  const translate = useTranslate();
  return (
    <Section title="resources.subscriptions.sections.history">
      <RowTable
        rows={subscription?.consents}
        empty="resources.subscriptions.noHistory"
        isPast={() => false}
        columns={{
          'resources.subscriptions.fields.occurredAt': (row) => (
            <MomentField record={row} source="occurredAt" />
          ),
          'resources.subscriptions.fields.action': (row) => translate(`enums.ConsentAction.${row.action}`),
          'resources.subscriptions.fields.channel': (row) =>
            translate(`resources.subscriptions.channels.${row.channel}`),
          'resources.subscriptions.fields.evidence': (row) => row.proof ?? row.wording ?? '',
        }}
      />
    </Section>
  );
};

const SubscriptionShow = () => (
  <ShowBase queryOptions={wholeRecord}>
    <WhenLoaded>
      <RecordPage
        head={
          <PageTitle
            subtitle={<WithRecord<Subscription> render={({ topic }) => topic?.name} />}
            status={<EnumField source="status" of="SubscriptionStatus" tones={subscriptionTones} />}
            actions={<Stop />}
          />
        }
      >
        <Section title="resources.subscriptions.sections.subscription">
          <Facts>
            <Fact source="name" />
            <Fact source="contactId">
              <ReferenceField source="contactId" reference="contacts" link="show" />
            </Fact>
            <Fact source="language">
              <EnumField source="language" of="Language" />
            </Fact>
            <Fact source="requestedAt">
              <MomentField source="requestedAt" />
            </Fact>
            <Fact source="confirmedAt">
              <MomentField source="confirmedAt" />
            </Fact>
            <Fact source="unsubscribedAt">
              <MomentField source="unsubscribedAt" />
            </Fact>
          </Facts>
        </Section>
        <History />
      </RecordPage>
    </WhenLoaded>
  </ShowBase>
);

export default SubscriptionShow;
