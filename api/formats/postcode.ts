const DUTCH_POSTCODE = /^([1-9]\d{3})(?!SA|SD|SS)([A-Z]{2})$/;

/** Kept as 1234AB. The letters SA, SD and SS are never given out. */
export function parsePostcode(text: string): string | undefined {
  const bare = text.replace(/[\s\u00a0]/g, '').toUpperCase();
  return DUTCH_POSTCODE.test(bare) ? bare : undefined;
}

/** Shown as 1234 AB. */
export function showPostcode(postcode: string): string {
  return postcode.replace(/^(\d{4})([A-Z]{2})$/, '$1 $2');
}
