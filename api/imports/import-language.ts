import { Language } from '../../prisma/generated/enums';

const WORDS: Record<Language, RegExp> = {
  NL: /^(nl|nl-nl|nederlands|nederlandse?\s*taal|dutch)$/i,
  EN: /^(en|en-(gb|us)|engels|engelse?\s*taal|english)$/i,
};

/** In which language somebody is written to: 'Nederlands', 'English', 'nl'. Undefined for any other word. */
export function parseLanguage(text: string): Language | undefined {
  return Object.values(Language).find((language) => WORDS[language].test(text.trim()));
}
