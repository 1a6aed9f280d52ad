import type { I18nProvider } from 'react-admin';
import { nl } from '../../../admin/i18n/nl';
import { createTranslator } from '../../../admin/i18n/translator';

export const translate = createTranslator(nl);

/** The admin in Dutch, for tests that look for what people read. */
export const dutch: I18nProvider = {
  translate: (key, options) => translate(key, options as Record<string, unknown>),
  changeLocale: () => Promise.resolve(),
  getLocale: () => 'nl',
};
