import { startFakeService } from '../../../api/outside/fake-service';
import { FICTIONAL_ESTABLISHMENTS } from '../../../api/register/fake-kvk/fictional-establishments';
import { kvkAnswerer } from '../../../api/register/fake-kvk/kvk-answerer';
import { startTestApi } from '../test-api';

/** The api beside a register of fictional establishments, which misbehaves on request. */
export async function startRegisterApi() {
  const now = () => new Date('2026-03-10T09:00:00Z');
  const kvk = await startFakeService(
    kvkAnswerer({ establishments: FICTIONAL_ESTABLISHMENTS, signals: [], apiKey: 'l7xx', now }),
  );
  const api = await startTestApi({
    KVK_API_KEY: 'l7xx',
    KVK_BASE_URL: kvk.url,
    OUTSIDE_TIMEOUT_MS: '300',
  });
  return { api, kvk };
}
