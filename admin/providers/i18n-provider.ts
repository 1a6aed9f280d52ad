import type { I18nProvider } from 'react-admin';
import { createTranslator } from '../i18n/translator';

const languages = [
  { locale: 'nl', name: 'Nederlands' },
  { locale: 'en', name: 'English' },
];
const rememberedAs = 'ingang.language';

async function load(locale: string): Promise<object> {
  return locale === 'en' ? (await import('../i18n/en')).en : (await import('../i18n/nl')).nl;
}

function remembered(): string {
  const locale = localStorage.getItem(rememberedAs);
  return languages.some((language) => language.locale === locale) ? String(locale) : 'nl';
}

/** Dutch unless this browser chose English before. Only the language in use is loaded. */
export async function createI18nProvider(): Promise<I18nProvider> {
  let current = '';
  let translate = createTranslator({});

  async function changeLocale(locale: string): Promise<void> {
    translate = createTranslator(await load(locale));
    current = locale;
    localStorage.setItem(rememberedAs, locale);
    document.documentElement.lang = locale;
  }

  await changeLocale(remembered());
  return {
    translate: (key, options) => translate(key, options as Record<string, unknown> | undefined),
    changeLocale,
    getLocale: () => current,
    getLocales: () => languages,
  };
}
