import BusinessIcon from '@mui/icons-material/StorefrontOutlined';
import PersonIcon from '@mui/icons-material/ContactsOutlined';
import { Alert, Box, Stack, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Form, useCanAccess, useDataProvider, useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { RowLink } from '../fields/RowLink';
import {
  ExplainSegmentContactDocument,
  type ExplainSegmentContactQuery,
  ExplainSegmentMemberDocument,
} from '../graphql/generated';
import { RecordInput } from '../inputs/RecordInput';
import { ViewSwitch } from '../layout/ViewSwitch';
import type { IngangDataProvider } from '../providers/data-provider';
import type { Group } from './conditions';
import { Verdicts } from './Verdicts';

const text = (name: string) => `resources.segments.why.${name}`;

/** About what one asks: its resource and the name of its id. */
const kinds = { businesses: 'businessId', contacts: 'contactId' } as const;
type Kind = keyof typeof kinds;

const choices = [
  { view: 'businesses', label: text('business'), icon: <BusinessIcon fontSize="small" /> },
  { view: 'contacts', label: text('person'), icon: <PersonIcon fontSize="small" /> },
] as const;

export interface Asked {
  kind: Kind;
  id: string;
}

interface WhyMemberProps {
  segmentId: string;
  definition: unknown;
  /** Whom was asked about first. */
  asked?: Asked | undefined;
}

/** Choose any business or person and read, condition by condition, why it is in or out. */
export const WhyMember = ({ asked, ...segment }: WhyMemberProps) => {
  const { canAccess: seesPeople } = useCanAccess({ resource: 'contacts', action: 'list' });
  const [kind, setKind] = useState<Kind>(asked?.kind ?? 'businesses');
  const source = kinds[kind];
  const Answer = kind === 'contacts' ? PersonAnswer : BusinessAnswer;
  return (
    <>
      {seesPeople && (
        <Box sx={{ mb: 2 }}>
          <ViewSwitch question={text('about')} view={kind} choices={choices} onChange={setKind} />
        </Box>
      )}
      <Form key={kind} defaultValues={{ [source]: asked?.kind === kind ? asked.id : null }}>
        <Box sx={{ maxWidth: 480 }}>
          <RecordInput
            source={source}
            reference={kind}
            label={text(kind === 'contacts' ? 'person' : 'business')}
          />
        </Box>
        <Answer {...segment} />
      </Form>
    </>
  );
};

type AnswerProps = Pick<WhyMemberProps, 'segmentId' | 'definition'>;

const BusinessAnswer = ({ segmentId, definition }: AnswerProps) => {
  const translate = useTranslate();
  const dataProvider = useDataProvider<IngangDataProvider>();
  const businessId: unknown = useWatch({ name: 'businessId' });
  const { data, error } = useQuery({
    queryKey: ['explainSegmentMember', segmentId, definition, businessId],
    queryFn: () =>
      dataProvider.perform(ExplainSegmentMemberDocument, { segmentId, businessId: String(businessId) }),
    enabled: Boolean(businessId),
  });
  if (!businessId) return <Typography color="textSecondary">{translate(text('choose'))}</Typography>;
  if (error) return <Alert severity="error">{error.message}</Alert>;
  if (!data) return null;
  const { isMember, conditions } = data.explanation;
  return (
    <Box role="status">
      <Alert severity={isMember ? 'success' : 'info'} sx={{ mb: 2 }}>
        {translate(text(isMember ? 'isIn' : 'isOut'))}
      </Alert>
      <Verdicts group={definition as Group} verdicts={conditions} />
    </Box>
  );
};

const PersonAnswer = ({ segmentId, definition }: AnswerProps) => {
  const translate = useTranslate();
  const dataProvider = useDataProvider<IngangDataProvider>();
  const contactId: unknown = useWatch({ name: 'contactId' });
  const { data, error } = useQuery({
    queryKey: ['explainSegmentContact', segmentId, definition, contactId],
    queryFn: () =>
      dataProvider.perform(ExplainSegmentContactDocument, { segmentId, contactId: String(contactId) }),
    enabled: Boolean(contactId),
  });
  if (!contactId) return <Typography color="textSecondary">{translate(text('choosePerson'))}</Typography>;
  if (error) return <Alert severity="error">{error.message}</Alert>;
  if (!data) return null;
  const { isMember, businesses, businessCount } = data.explanation;
  const through = businesses.filter((business) => business.isMember).map(({ name }) => name);
  return (
    <Box role="status">
      <Alert severity={isMember ? 'success' : 'info'} sx={{ mb: 2 }}>
        {translate(text(verdictOf(isMember, businessCount)), { names: through.join(', ') })}
      </Alert>
      <Stack spacing={3}>
        {businesses.map((business) => (
          <WayIn key={business.businessId} {...business} definition={definition} />
        ))}
      </Stack>
      {businessCount > businesses.length && (
        <Typography variant="body2" color="textSecondary" sx={{ mt: 2 }}>
          {translate(text('more'), { smart_count: businessCount - businesses.length })}
        </Typography>
      )}
    </Box>
  );
};

function verdictOf(isMember: boolean, businessCount: number) {
  if (businessCount === 0) return 'personHasNone';
  return isMember ? 'personIsIn' : 'personIsOut';
}

type WayInProps = ExplainSegmentContactQuery['explanation']['businesses'][number] & { definition: unknown };

/** One business through which somebody could be in, and whether they are. */
const WayIn = ({ businessId, name, worksThere, boardOf, isMember, conditions, definition }: WayInProps) => {
  const translate = useTranslate();
  const ways = [
    ...(worksThere ? [translate(text('works'))] : []),
    ...boardOf.map((association) => translate(text('board'), { association })),
  ];
  return (
    <Box component="section" aria-label={name}>
      <Typography component="h3" variant="h3" sx={{ overflowWrap: 'anywhere' }}>
        <RowLink resource="businesses" id={businessId} name={name} />
      </Typography>
      <Typography variant="body2" sx={{ mb: 1 }}>
        {[...ways, translate(text(isMember ? 'isIn' : 'isOut'))].join(' ')}
      </Typography>
      <Verdicts group={definition as Group} verdicts={conditions} />
    </Box>
  );
};
