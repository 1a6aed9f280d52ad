import { Checks } from '../errors/checks';
import { FieldProblemCode } from '../errors/error-code';
import { findBsnCandidates } from '../formats/bsn';
import { InteractionWarning, type InteractionInput } from './interaction.types';

type Facts = Pick<InteractionInput, 'businessId' | 'associationId' | 'contactIds'>;

/**
 * @param before what stands there already, when it is a change
 * @throws ValidationError naming every wrong field
 */
export function checkInteraction(input: Partial<InteractionInput>, before?: Facts): void {
  const checks = new Checks();
  if (!before || input.summary !== undefined) checks.required('summary', input.summary, 20_000);
  checks.text('followUp', input.followUp, 2_000);
  const { businessId, associationId, contactIds } = { ...before, ...withoutUndefined(input) };
  checks
    .that('associationId', !(businessId && associationId), FieldProblemCode.EXACTLY_ONE_PARTY)
    .that(
      'businessId',
      Boolean(businessId ?? associationId ?? contactIds?.length),
      FieldProblemCode.AT_LEAST_ONE,
    )
    .that('contactIds', (contactIds?.length ?? 0) <= 100, FieldProblemCode.TOO_LARGE, { max: 100 })
    .done();
}

/** What somebody should look at before leaving this text as it is. */
export function warningsFor(row: { summary?: string; followUp?: string | null }): InteractionWarning[] {
  const candidates = findBsnCandidates(`${row.summary ?? ''}\n${row.followUp ?? ''}`);
  return candidates.length > 0 ? [InteractionWarning.BSN_SUSPECTED] : [];
}

function withoutUndefined(input: Partial<InteractionInput>): Partial<InteractionInput> {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
}
