import type { FieldProblem } from '../../errors/domain-error';
import { FieldProblemCode } from '../../errors/error-code';
import type { SiteLanguage } from './site-language';
import { englishSiteTexts } from './site-texts.en';
import { dutchSiteTexts, type SiteTexts } from './site-texts.nl';

export type { SiteTexts } from './site-texts.nl';

export function siteTexts(language: SiteLanguage): SiteTexts {
  return language === 'en' ? englishSiteTexts : dutchSiteTexts;
}

/** What is wrong with a field, in the visitor's words; codes that a public form cannot meet read as "check this". */
export function problemText(problem: FieldProblem, language: SiteLanguage): string {
  const { problems } = siteTexts(language);
  const max = problem.params?.['max'] ?? 0;
  const known: Partial<Record<FieldProblemCode, string>> = {
    [FieldProblemCode.REQUIRED]: problems.required,
    [FieldProblemCode.TOO_LONG]: problems.tooLong(max),
    [FieldProblemCode.EMAIL_INVALID]: problems.emailInvalid,
    [FieldProblemCode.PHONE_INVALID]: problems.phoneInvalid,
    [FieldProblemCode.TOO_MANY_GUESTS]: problems.tooManyGuests(max),
    [FieldProblemCode.AT_LEAST_ONE]: problems.atLeastOne,
  };
  return known[problem.code] ?? problems.invalid;
}
