import InIcon from '@mui/icons-material/CheckCircleOutlined';
import OutIcon from '@mui/icons-material/RemoveCircleOutlined';
import { Alert, Box, Stack, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { Form, useDataProvider, useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { type ExplainSegmentMemberQuery, ExplainSegmentMemberDocument } from '../graphql/generated';
import { RecordInput } from '../inputs/RecordInput';
import type { IngangDataProvider } from '../providers/data-provider';
import { ConditionWords } from './ConditionWords';
import { type Condition, type Group, isGroup } from './conditions';

const text = (name: string) => `resources.segments.why.${name}`;

interface WhyMemberProps {
  segmentId: string;
  definition: unknown;
  /** The business asked about first. */
  businessId?: string | undefined;
}

/** Choose any business and read, condition by condition, why it is in or out. */
export const WhyMember = ({ businessId, ...segment }: WhyMemberProps) => (
  <Form key={businessId ?? ''} defaultValues={{ businessId: businessId ?? null }}>
    <Box sx={{ maxWidth: 480 }}>
      <RecordInput source="businessId" reference="businesses" label={text('business')} />
    </Box>
    <Answer {...segment} />
  </Form>
);

const Answer = ({ segmentId, definition }: Omit<WhyMemberProps, 'businessId'>) => {
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
      <Verdicts group={definition as Group} above={[]} verdicts={conditions} />
    </Box>
  );
};

type Verdict = ExplainSegmentMemberQuery['explanation']['conditions'][number];

const Verdicts = ({ group, above, verdicts }: { group: Group; above: number[]; verdicts: Verdict[] }) => {
  const translate = useTranslate();
  return (
    <>
      <Typography variant="body2" color="textSecondary" sx={{ mb: 0.5 }}>
        {translate(text(`match.${group.match}`))}
      </Typography>
      <Stack component="ul" spacing={1} sx={{ listStyle: 'none', m: 0, pl: above.length > 0 ? 2 : 0 }}>
        {(group.conditions ?? []).map((part, place) => {
          const path = [...above, place];
          return (
            <li key={path.join('.')}>
              {isGroup(part) ? (
                <Verdicts group={part} above={path} verdicts={verdicts} />
              ) : (
                <VerdictLine
                  condition={part}
                  met={verdicts.some((verdict) => verdict.met && verdict.path.join() === path.join())}
                />
              )}
            </li>
          );
        })}
      </Stack>
    </>
  );
};

const VerdictLine = ({ condition, met }: { condition: Condition; met: boolean }) => {
  const translate = useTranslate();
  const Icon = met ? InIcon : OutIcon;
  return (
    <Stack direction="row" spacing={1} sx={{ alignItems: 'flex-start' }}>
      <Icon fontSize="small" color={met ? 'success' : 'action'} aria-hidden />
      <Typography variant="body2">
        <strong>{translate(text(met ? 'met' : 'notMet'))}</strong> <ConditionWords condition={condition} />
      </Typography>
    </Stack>
  );
};
