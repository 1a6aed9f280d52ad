import { Alert, Box, LinearProgress, Typography } from '@mui/material';
import { useEffect } from 'react';
import { ShowBase, useRecordContext, useRefresh, useTranslate } from 'react-admin';
import { EnumField } from '../fields/EnumField';
import { MomentField } from '../fields/MomentField';
import type { Language, NewsletterRecordFragment, NewsletterStatus } from '../graphql/generated';
import { Fact, Facts } from '../layout/Facts';
import { PageTitle } from '../layout/PageTitle';
import { RecordPage } from '../layout/RecordPage';
import { Section } from '../layout/Section';
import { WhenLoaded } from '../layout/WhenLoaded';
import { useNewsletterChoices } from './AudienceInput';
import { Deliveries } from './Deliveries';
import { LetterPreview } from './LetterPreview';
import { newsletterStatusTones, progressOf } from './newsletter-status';
import { NewsletterFigures } from './NewsletterFigures';
import { NewsletterSteps } from './NewsletterSteps';
import { useLetterPreview } from './use-letter-preview';

const NewsletterShow = () => (
  <ShowBase>
    <WhenLoaded>
      <RecordPage
        wide
        head={
          <PageTitle
            status={<EnumField source="status" of="NewsletterStatus" tones={newsletterStatusTones} />}
            actions={<NewsletterSteps />}
          />
        }
      >
        <Standing />
        <Section title="resources.newsletters.sections.course">
          <Course />
        </Section>
        <WhenStarted />
        <Box sx={{ p: { xs: 2, sm: 3 }, borderTop: 1, borderColor: 'divider' }}>
          <Letter />
        </Box>
      </RecordPage>
    </WhenLoaded>
  </ShowBase>
);

const everyTwoSeconds = 2_000;

const busy = new Set<NewsletterStatus | undefined>(['SCHEDULED', 'PREPARING', 'SENDING']);

/** Reads the page again while something happens to the edition without anybody's click. */
function useFollow(status: NewsletterStatus | undefined): void {
  const refresh = useRefresh();
  const isBusy = busy.has(status);
  useEffect(() => {
    if (!isBusy) return undefined;
    const timer = setInterval(refresh, everyTwoSeconds);
    return () => clearInterval(timer);
  }, [isBusy, refresh]);
}

/** How far it is, or why it stands still. */
const Standing = () => {
  const record = useRecordContext<NewsletterRecordFragment>();
  useFollow(record?.status);
  if (record?.status === 'PAUSED') return <Stopped reason={record.pauseReason ?? 'BY_HAND'} />;
  return record?.status === 'SENDING' ? <Progress {...progressOf(record.deliveryCounts)} /> : null;
};

const Stopped = ({ reason }: { reason: string }) => {
  const translate = useTranslate();
  return <Alert severity="warning">{translate(`enums.NewsletterPauseReason.${reason}`)}</Alert>;
};

const Progress = ({ done, total }: { done: number; total: number }) => {
  const translate = useTranslate();
  return (
    <div role="status">
      <LinearProgress variant="determinate" value={total > 0 ? (done / total) * 100 : 0} aria-hidden />
      <Typography sx={{ px: 3, pt: 1 }}>{translate('letter.progress', { done, total })}</Typography>
    </div>
  );
};

const Course = () => {
  const record = useRecordContext<NewsletterRecordFragment>();
  const { topics, segments } = useNewsletterChoices();
  const names = (choices: { id: string; name: string }[], ids: string[] = []) =>
    choices
      .filter(({ id }) => ids.includes(id))
      .map(({ name }) => name)
      .join(', ');
  return (
    <Facts>
      <Fact source="topicIds">{names(topics, record?.topicIds)}</Fact>
      <Fact source="segmentIds">{names(segments, record?.segmentIds)}</Fact>
      <Fact source="createdBy.name" label="resources.newsletters.fields.createdById" />
      <Fact source="approvedBy.name" label="resources.newsletters.fields.approvedById" />
      <Fact source="scheduledAt">
        <MomentField source="scheduledAt" />
      </Fact>
      <Fact source="finishedAt">
        <MomentField source="finishedAt" />
      </Fact>
    </Facts>
  );
};

/** Figures and addresses exist from the freezing of the audience on. */
const WhenStarted = () => {
  const record = useRecordContext<NewsletterRecordFragment>();
  if (!record?.startedAt) return null;
  return (
    <>
      <Section title="resources.newsletters.sections.figures">
        <NewsletterFigures />
      </Section>
      <Deliveries newsletterId={record.id} />
    </>
  );
};

const Letter = () => {
  const record = useRecordContext<NewsletterRecordFragment>();
  const preview = useLetterPreview({
    subject: record?.subject ?? '',
    preheader: record?.preheader ?? null,
    blocks: record?.blocks ?? [],
    language: (record?.language ?? 'NL') satisfies Language,
  });
  return <LetterPreview preview={preview} />;
};

export default NewsletterShow;
