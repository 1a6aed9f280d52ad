import type { Logger } from '../config/logger';
import { DomainError } from '../errors/domain-error';
import { ErrorCode } from '../errors/error-code';
import { OutsideError } from '../outside/json-service';

/** A failure of the register as a refusal that a person can do something with. What was asked stays out of the log. */
export async function asking<T>(logger: Logger, question: () => Promise<T>): Promise<T> {
  try {
    return await question();
  } catch (error) {
    if (!(error instanceof OutsideError)) throw error;
    const { service, trouble, status } = error;
    logger.warn({ event: 'outside.failed', service, trouble, status });
    throw new DomainError(refusalOf(error));
  }
}

function refusalOf({ trouble, status }: OutsideError): ErrorCode {
  if (trouble === 'BUSY') return ErrorCode.REGISTER_BUSY;
  if (trouble !== 'REFUSED') return ErrorCode.REGISTER_UNAVAILABLE;
  if (status === 401 || status === 403) return ErrorCode.REGISTER_KEY_REFUSED;
  return status === 400 ? ErrorCode.REGISTER_QUESTION_REFUSED : ErrorCode.REGISTER_UNAVAILABLE;
}
