import polyglotI18nProvider from 'ra-i18n-polyglot';
import type { I18nProvider, TranslationMessages } from 'react-admin';

const languages = [
  { locale: 'nl', name: 'Nederlands' },
  { locale: 'en', name: 'English' },
];
const rememberedAs = 'ingang.language';

async function load(locale: string): Promise<TranslationMessages> {
  return locale === 'en' ? (await import('../i18n/en')).en : (await import('../i18n/nl')).nl;
}

function remembered(): string {
  const locale = localStorage.getItem(rememberedAs);
  return languages.some((language) => language.locale === locale) ? String(locale) : 'nl';
}

function remember(locale: string): void {
  localStorage.setItem(rememberedAs, locale);
  document.documentElement.lang = locale;
}

/** Dutch unless this browser chose English before. Only the language in use is loaded. */
export async function createI18nProvider(): Promise<I18nProvider> {
  const first = remembered();
  const messages = await load(first);
  const provider = polyglotI18nProvider(
    (locale) => (locale === first ? messages : load(locale)),
    first,
    languages,
  );
  remember(first);
  return {
    ...provider,
    changeLocale: async (locale) => {
      await provider.changeLocale(locale);
      remember(locale);
    },
  };
}
