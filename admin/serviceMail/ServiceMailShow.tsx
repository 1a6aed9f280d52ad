import { ShowBase, WithRecord } from 'react-admin';
import { EnumField } from '../fields/EnumField';
import { MomentField } from '../fields/MomentField';
import type { MailMessageRecordFragment as Mail } from '../graphql/generated';
import { Fact, Facts } from '../layout/Facts';
import { PageTitle } from '../layout/PageTitle';
import { RecordPage } from '../layout/RecordPage';
import { Section } from '../layout/Section';
import { WhenLoaded } from '../layout/WhenLoaded';
import { LetterReader } from '../mail/LetterReader';
import { wholeRecord } from '../providers/whole-record';
import { deliveryTones } from './delivery-tones';

const ServiceMailShow = () => (
  <ShowBase queryOptions={wholeRecord}>
    <WhenLoaded>
      <RecordPage
        head={<PageTitle status={<EnumField source="status" of="DeliveryStatus" tones={deliveryTones} />} />}
      >
        <Section title="resources.serviceMail.sections.course">
          <Facts>
            <Fact source="email" />
            <Fact source="name" />
            <Fact source="createdAt">
              <MomentField source="createdAt" />
            </Fact>
            <Fact source="acceptedAt">
              <MomentField source="acceptedAt" />
            </Fact>
            <Fact source="settledAt">
              <MomentField source="settledAt" />
            </Fact>
            <Fact source="attempts" />
            <Fact source="reason" />
          </Facts>
        </Section>
        <Section title="resources.mail.sections.letter">
          <WithRecord<Mail>
            render={({ subject, html, text }) => <LetterReader title={subject} html={html} text={text} />}
          />
        </Section>
      </RecordPage>
    </WhenLoaded>
  </ShowBase>
);

export default ServiceMailShow;
