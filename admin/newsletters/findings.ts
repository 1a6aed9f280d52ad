import { useTranslate } from 'react-admin';
import type { LetterPreviewQuery } from '../graphql/generated';

export type Finding = LetterPreviewQuery['preview']['findings'][number];

/** A finding as a sentence: what is wrong and what to do. */
export function useFindingWords() {
  const translate = useTranslate();
  return ({ code, params }: Finding): string =>
    translate(`letter.findings.${code}`, { ...(params as object | null), _: code });
}
