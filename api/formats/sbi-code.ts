/** An activity code without dots: two (afdeling) to five digits (subklasse), as the Chamber of Commerce sends it. */
export function parseSbiCode(text: string): string | undefined {
  const bare = text
    .trim()
    .replace(/^sbi[\s:-]*/i, '')
    .replace(/[\s.]/g, '');
  return /^\d{2,5}$/.test(bare) && bare.slice(0, 2) !== '00' ? bare : undefined;
}

/** With the dots people know it by: 86.21.0. */
export function showSbiCode(code: string): string {
  return [code.slice(0, 2), code.slice(2, 4), code.slice(4)].filter(Boolean).join('.');
}
