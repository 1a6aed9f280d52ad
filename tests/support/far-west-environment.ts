import { TestEnvironment } from 'jest-environment-node';

const ZONE = 'America/Los_Angeles';

/** For a test file on a machine whose own day begins eight hours after ours: midnight in UTC is still yesterday there. */
export default class FarWestEnvironment extends TestEnvironment {
  private readonly before = process.env['TZ'];

  override async setup(): Promise<void> {
    process.env['TZ'] = ZONE;
    await super.setup();
  }

  override async teardown(): Promise<void> {
    if (this.before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = this.before;
    await super.teardown();
  }
}
