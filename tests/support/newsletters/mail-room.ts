import {
  startFakeSendGrid,
  type FakeSendGrid,
} from '../../../newsletters/delivery/fake-sendgrid/fake-sendgrid';
import { startTestJobs, type TestJobs } from '../test-jobs';

export interface MailRoom {
  provider: FakeSendGrid;
  jobs: TestJobs;
}

/** Gives the tests of a file jobs that hand their mail to a fake SendGrid. */
export function beforeAllMailRoom(take: (room: MailRoom) => void): void {
  let room: MailRoom;
  beforeAll(async () => {
    const provider = await startFakeSendGrid({ apiKey: 'SG.test' });
    const env = { MAIL_TRANSPORT: 'sendgrid', SENDGRID_API_KEY: 'SG.test', SENDGRID_BASE_URL: provider.url };
    room = { provider, jobs: await startTestJobs({ env }) };
    take(room);
  });
  afterAll(async () => {
    await room.jobs.close();
    await room.provider.close();
  });
}
