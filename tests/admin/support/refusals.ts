import { ApiError, type ErrorExtensions } from '../../../admin/providers/api-error';
import { translate } from './dutch';

const provoked = new WeakSet<object>();

/** A refusal as the api would send it. Provoked by the test, so that it in the console is no news. */
export function refusal(extensions: ErrorExtensions): ApiError {
  const error = new ApiError(extensions, translate);
  provoked.add(error);
  return error;
}

export const isProvoked = (logged: readonly unknown[]) =>
  logged.every((one) => typeof one === 'object' && one !== null && provoked.has(one));
