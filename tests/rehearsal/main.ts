import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { announceEvent, registerVisitors } from './event-steps';
import { acceptInvitations, makeTopic, sendNewsletter, unsubscribeSome } from './newsletter-steps';
import { importList, makeSegment, readTimeline, visitOne } from './relations-steps';
import { Report } from './report';
import { openTown } from './town';

const LIMIT_MEGABYTES = 400;
const EXPECTED_KINDS = ['VISIT', 'COMMITMENT', 'NEWSLETTER', 'REGISTRATION'];

/** `npm run rehearse -- <export.csv> [--json FILE]`: the whole main job on your own list, before anything is real. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'string', default: 'rehearsal.json' },
      share: { type: 'string', default: '0.25' },
    },
  });
  const [file] = positionals;
  if (!file) throw new Error('Name a list: npm run rehearse -- relations.csv');

  const start = performance.now();
  const town = await openTown();
  try {
    const report = new Report(town);
    const topic = await makeTopic(town);
    const imported = await report.step('import the list', () => importList(town, file, topic.id));
    let segmentId = '';
    await report.step('pick a target group', async () => {
      const segment = await makeSegment(town);
      segmentId = segment.id;
      return segment.counts;
    });
    let event = { id: '', slug: '', capacity: 0 };
    await report.step('plan a themed meeting', async () => {
      event = await announceEvent(town, segmentId);
      return { capacity: event.capacity };
    });
    await report.step('invitations to subscribe, and who accepts', () =>
      acceptInvitations(town, topic, Number(values.share)),
    );
    const letter = await report.step('announce it in a newsletter', () =>
      sendNewsletter(town, { topicId: topic.id, segmentId }, event),
    );
    report.check(
      'every letter arrived exactly once',
      letter['arrivedOnce'] === letter['offered'] && letter['arrivedTwice'] === 0,
    );
    const left = await report.step('unsubscribe with one click', () => unsubscribeSome(town));
    report.check('every unsubscriber is off the list', left['stillSubscribed'] === 0);
    const came = await report.step('register on the public page', () => registerVisitors(town, event));
    report.check('seats taken are never more than there are', (came['seatsTaken'] ?? 0) <= event.capacity);
    report.check(
      'no seat is free while somebody waits',
      came['waiting'] === 0 || came['seatsTaken'] === event.capacity,
    );

    const [business] = await town.rows<{ businessId: string; contactId: string }>(
      `SELECT a."businessId", a."contactId" FROM registrations r JOIN affiliations a ON a."contactId" = r."contactId"
       WHERE r."status" = 'REGISTERED' AND a."businessId" IS NOT NULL ORDER BY r."joinedAt" LIMIT 1`,
    );
    if (!business) throw new Error('Nobody who registered stands in the relations');
    const visit = await report.step('visit one of them and report it', () => visitOne(town, business));
    report.check(
      'the visit is reported and its agreement is a commitment',
      visit['reported'] === 1 && visit['commitments'] === 1,
    );
    await report.step('read the timeline of the business', async () => {
      const kinds = await readTimeline(town, business.businessId);
      for (const kind of EXPECTED_KINDS) report.check(`the timeline shows ${kind}`, kinds.includes(kind));
      return { kinds: kinds.length };
    });
    const seconds = Math.round((performance.now() - start) / 100) / 10;
    report.check('under two minutes', seconds < 120);
    report.check('api under 400 MB', town.api.peakMegabytes() < LIMIT_MEGABYTES);
    report.check('jobs under 400 MB', town.jobs.peakMegabytes() < LIMIT_MEGABYTES);

    const summary = {
      at: new Date().toISOString(),
      seconds,
      apiPeakMegabytes: town.api.peakMegabytes(),
      jobsPeakMegabytes: town.jobs.peakMegabytes(),
      rows: imported['rows'],
      steps: report.steps,
      checks: report.checks,
    };
    writeFileSync(values.json, JSON.stringify(summary, null, 2));
    console.table(
      report.steps.map(({ step, seconds: took, apiPeakMegabytes, jobsPeakMegabytes }) => ({
        step,
        seconds: took,
        'api MB': apiPeakMegabytes,
        'jobs MB': jobsPeakMegabytes,
      })),
    );
    console.log(`${seconds} s in all; written to ${values.json}`);
    if (!report.holds) process.exitCode = 1;
  } finally {
    await town.close();
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
