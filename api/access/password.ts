import { hash, verify } from '@node-rs/argon2';
import type { Checks } from '../errors/checks';
import { FieldProblemCode } from '../errors/error-code';

// OWASP ASVS 5.0 appendix C: argon2id with m >= 19 MiB, t = 2, p = 1.
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const MIN_LENGTH = 12;
const MAX_LENGTH = 128;

/** The start of what everybody tries first; whole words of the trade are refused as well. */
const COMMON = [
  'password',
  'wachtwoord',
  'welkom',
  'qwerty',
  'azerty',
  '123456',
  '111111',
  'letmein',
  'iloveyou',
  'admin',
  'gemeente',
  'ondernemer',
  'ingang',
  'zomer',
  'winter',
  'voetbal',
  'geheim',
];

export function hashPassword(password: string): Promise<string> {
  return hash(password, PARAMETERS);
}

export function verifyPassword(passwordHash: string, password: string): Promise<boolean> {
  return verify(passwordHash, password);
}

/** Takes the time a real check takes, so that an unknown address answers like a known one. */
export async function pretendToVerify(password: string): Promise<void> {
  await hashPassword(password.slice(0, MAX_LENGTH));
}

export function checkPassword(checks: Checks, field: string, password: string): void {
  const letters = password.toLowerCase().replace(/[^a-z]/g, '');
  const isCommon = COMMON.some(
    (word) => letters === word || password.toLowerCase().replace(/[\d!?.@#-]+/g, '') === word,
  );
  checks
    .that(field, [...password].length >= MIN_LENGTH, FieldProblemCode.PASSWORD_TOO_SHORT, { min: MIN_LENGTH })
    .that(field, [...password].length <= MAX_LENGTH, FieldProblemCode.TOO_LONG, { max: MAX_LENGTH })
    .that(field, !isCommon && new Set(password).size > 4, FieldProblemCode.PASSWORD_TOO_COMMON);
}
