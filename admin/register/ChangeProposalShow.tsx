import { Alert } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useDataProvider, useTranslate, WithRecord } from 'react-admin';
import { EnumField } from '../fields/EnumField';
import { MomentField } from '../fields/MomentField';
import { Person } from '../fields/Person';
import { RowLink } from '../fields/RowLink';
import { type ChangeProposalRecordFragment as Proposal, RegisterSourceDocument } from '../graphql/generated';
import { Fact, Facts } from '../layout/Facts';
import { RecordShow } from '../layout/RecordShow';
import { Section } from '../layout/Section';
import type { IngangDataProvider } from '../providers/data-provider';
import { proposalTones } from './proposal-tones';
import { ProposalDecision } from './ProposalDecision';

const Demo = () => {
  const translate = useTranslate();
  const dataProvider = useDataProvider<IngangDataProvider>();
  const { data } = useQuery({
    queryKey: ['registerSource'],
    queryFn: () => dataProvider.perform(RegisterSourceDocument, {}),
    staleTime: Infinity,
  });
  if (data?.registerSource !== 'demo') return null;
  return <Alert severity="warning">{translate('resources.changeProposals.demo')}</Alert>;
};

const ChangeProposalShow = () => {
  const translate = useTranslate();
  return (
    <RecordShow
      subtitle={<EnumField source="kind" of="ChangeProposalKind" />}
      status={<EnumField source="status" of="ChangeProposalStatus" tones={proposalTones} />}
    >
      <Demo />
      <Section title="resources.changeProposals.sections.proposal">
        <WithRecord<Proposal & { id: string }>
          render={({ kind }) => (
            <p style={{ marginTop: 0 }}>{translate(`resources.changeProposals.sentences.${kind}`)}</p>
          )}
        />
        <Facts>
          <Fact source="name">
            <WithRecord<Proposal & { id: string }>
              render={({ businessId, name }) =>
                businessId ? <RowLink resource="businesses" id={businessId} name={name} /> : name
              }
            />
          </Fact>
          <Fact source="kvkNumber" />
          <Fact source="branchNumber" />
          <Fact source="signalAt">
            <MomentField source="signalAt" />
          </Fact>
          <Fact source="decidedBy">
            <WithRecord<Proposal & { id: string }>
              render={({ decidedBy }) => decidedBy && <Person {...decidedBy} />}
            />
          </Fact>
          <Fact source="decidedAt">
            <MomentField source="decidedAt" />
          </Fact>
        </Facts>
      </Section>
      <Section title="resources.changeProposals.sections.changes">
        <ProposalDecision />
      </Section>
    </RecordShow>
  );
};

export default ChangeProposalShow;
