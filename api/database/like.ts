import { Prisma } from '../../prisma/generated/client';

/** The wildcards of LIKE as plain characters: what one looks for stands there as it was typed. */
export function literally(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}

/** A filter of Prisma for a text with this somewhere in it, in capitals or not. Prisma itself takes % and _ for wildcards. */
export function containing(text: string): { contains: string; mode: 'insensitive' } {
  return { contains: literally(text.trim()), mode: 'insensitive' };
}

/** A text as the words in it, for an index of words; what stands in an address or number parts words too. */
export function wordsIn(text: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`to_tsvector('simple', translate(fold(${text}), '-./@', '    '))`;
}

/**
 * True where every word typed begins a word; false when nothing typed is a word.
 * @param words by `wordsIn`, with an index of just that
 */
export function beginsWords(words: Prisma.Sql, typed: string): Prisma.Sql {
  const beginnings = typed.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? [];
  // A constant to the planner, so that it knows rare words from common ones.
  return beginnings.length > 0
    ? Prisma.sql`${words} @@ to_tsquery('simple', fold(${beginnings.map((word) => `'${word}':*`).join(' & ')}))`
    : Prisma.sql`FALSE`;
}
