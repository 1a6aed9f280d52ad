import { encodingExists } from 'iconv-lite';
import { Checks } from '../errors/checks';
import { FieldProblemCode } from '../errors/error-code';
import { mappingProblems } from './import-columns.rules';
import type { ImportSettings } from './import.types';

export const MAX_FILE_BYTES = 25 * 1024 * 1024;

/** The name of a file without the folders some browsers send along, short enough to show. */
export function fileNameOf(name: string): string {
  const bare = name
    .split(/[\\/]/)
    .at(-1)
    ?.replace(/\p{Cc}/gu, '')
    .trim();
  return (bare || 'lijst.csv').slice(-200);
}

/** The same columns in another order are the same list. */
export function headerKeyOf(header: string[]): string {
  return header
    .map((name) => name.toLowerCase().replace(/\s+/g, ' ').trim())
    .toSorted()
    .join('|');
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** @throws ValidationError naming what cannot be */
export function checkedSettings({
  encoding,
  separator,
  sheet,
  mapping,
  options,
}: ImportSettings): ImportSettings {
  const checks = new Checks();
  if (encoding) checks.that('encoding', encodingExists(encoding), FieldProblemCode.INVALID);
  if (separator)
    checks.that('separator', [';', ',', '\t', '|'].includes(separator), FieldProblemCode.INVALID);
  const problems = mapping ? mappingProblems(mapping) : [];
  checks
    .that('mapping', !problems.includes('NO_NAME_COLUMN'), FieldProblemCode.REQUIRED)
    .that('mapping', !problems.includes('FIELD_TWICE'), FieldProblemCode.ALREADY_EXISTS)
    .that('options.topicId', !options?.topicId || UUID.test(options.topicId), FieldProblemCode.INVALID)
    .text('options.tag', options?.tag, 50)
    .text('options.consentProof', options?.consentProof, 1_000)
    .that(
      'options.consentProof',
      !options?.consentProof || Boolean(options.topicId),
      FieldProblemCode.REQUIRED,
    )
    .done();
  return { encoding, separator, sheet, mapping, options };
}
