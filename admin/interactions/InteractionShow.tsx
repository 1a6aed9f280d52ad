import { Alert, Chip } from '@mui/material';
import { useRecordContext, useTranslate, WithRecord } from 'react-admin';
import { DayField } from '../fields/DayField';
import { EnumField } from '../fields/EnumField';
import { MomentField } from '../fields/MomentField';
import { Person } from '../fields/Person';
import { RowLink } from '../fields/RowLink';
import type { InteractionRowFragment as Interaction } from '../graphql/generated';
import { Fact, Facts } from '../layout/Facts';
import { RecordShow } from '../layout/RecordShow';
import { Section } from '../layout/Section';

const Confidential = () => {
  const translate = useTranslate();
  const interaction = useRecordContext<Interaction>();
  return interaction?.isConfidential ? (
    <Chip size="small" label={translate('resources.interactions.fields.isConfidential')} />
  ) : null;
};

const Warning = () => {
  const translate = useTranslate();
  const interaction = useRecordContext<Interaction>();
  if (!interaction?.warnings.includes('BSN_SUSPECTED')) return null;
  return (
    <Alert severity="warning" sx={{ m: 2 }}>
      {translate('resources.interactions.bsnWarning')}
    </Alert>
  );
};

const InteractionShow = () => (
  <RecordShow subtitle={<MomentField source="occurredAt" />} status={<Confidential />}>
    <Warning />
    <Section title="resources.interactions.sections.moment">
      <Facts>
        <Fact source="channel">
          <EnumField source="channel" of="InteractionChannel" />
        </Fact>
        <Fact source="businessId">
          <WithRecord<Interaction>
            render={({ business }) => business && <RowLink resource="businesses" {...business} />}
          />
        </Fact>
        <Fact source="associationId">
          <WithRecord<Interaction>
            render={({ association }) => association && <RowLink resource="associations" {...association} />}
          />
        </Fact>
        <Fact source="contacts" label="resources.interactions.fields.contactIds">
          <WithRecord<Interaction>
            render={({ contacts }) =>
              contacts.map((contact) => (
                <div key={contact.id}>
                  <RowLink resource="contacts" {...contact} />
                </div>
              ))
            }
          />
        </Fact>
        <Fact source="userId">
          <WithRecord<Interaction> render={({ user }) => user && <Person {...user} />} />
        </Fact>
        <Fact source="followUp" />
        <Fact source="followUpOn">
          <DayField source="followUpOn" />
        </Fact>
      </Facts>
      <WithRecord<Interaction>
        render={({ summary }) => <p style={{ whiteSpace: 'pre-line', marginBottom: 0 }}>{summary}</p>}
      />
    </Section>
  </RecordShow>
);

export default InteractionShow;
