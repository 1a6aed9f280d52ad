import { ShowBase, WithRecord } from 'react-admin';
import { EnumField } from '../fields/EnumField';
import { MomentField } from '../fields/MomentField';
import type { OutboxMailRecordFragment as Mail } from '../graphql/generated';
import { Fact, Facts } from '../layout/Facts';
import { PageTitle } from '../layout/PageTitle';
import { RecordPage } from '../layout/RecordPage';
import { Section } from '../layout/Section';
import { WhenLoaded } from '../layout/WhenLoaded';
import { wholeRecord } from '../providers/whole-record';
import { LetterReader } from './LetterReader';

const kilobytes = (bytes: number) => `${Math.max(1, Math.round(bytes / 1024))} kB`;

const MailShow = () => (
  <ShowBase queryOptions={wholeRecord}>
    <WhenLoaded>
      <RecordPage
        head={<PageTitle status={<EnumField source="messageClass" of="MessageClass" tones={{}} />} />}
      >
        <Section title="resources.mail.sections.envelope">
          <Facts>
            <Fact source="toEmail" />
            <Fact source="toName" />
            <Fact source="fromEmail">
              <WithRecord<Mail> render={({ fromName, fromEmail }) => `${fromName} <${fromEmail}>`} />
            </Fact>
            <Fact source="createdAt">
              <MomentField source="createdAt" />
            </Fact>
            <Fact source="attachments">
              <WithRecord<Mail>
                render={({ attachments }) =>
                  attachments.map(({ filename, bytes }) => `${filename} (${kilobytes(bytes)})`).join(', ')
                }
              />
            </Fact>
          </Facts>
        </Section>
        <Section title="resources.mail.sections.letter">
          <WithRecord<Mail>
            render={({ subject, ...letter }) => <LetterReader title={subject} {...letter} />}
          />
        </Section>
      </RecordPage>
    </WhenLoaded>
  </ShowBase>
);

export default MailShow;
