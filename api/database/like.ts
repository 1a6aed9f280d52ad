/** The wildcards of LIKE as plain characters: what one looks for stands there as it was typed. */
export function literally(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}

/** A filter of Prisma for a text with this somewhere in it, in capitals or not. Prisma itself takes % and _ for wildcards. */
export function containing(text: string): { contains: string; mode: 'insensitive' } {
  return { contains: literally(text.trim()), mode: 'insensitive' };
}
