// Letters that Dutch initials keep together.
const TOGETHER = /^(ij|th|ch|chr|ph|fr|sj|tj|wm|joh)$/i;

function initial(letters: string): string {
  if (/^ij$/i.test(letters)) return 'IJ.';
  return `${letters.charAt(0).toLocaleUpperCase('nl')}${letters.slice(1).toLocaleLowerCase('nl')}.`;
}

/** 'jw', 'J.W', 'J W' and 'j.-w.' are all 'J.W.'; 'Th.J.' keeps its Th. A written-out name is not initials. */
export function parseInitials(text: string): string | undefined {
  const parts = text
    .trim()
    .split(/[\s.-]+/)
    .filter(Boolean);
  if (parts.length === 0 || !parts.every((part) => /^\p{L}{1,6}$/u.test(part))) return undefined;
  if (parts.length === 1 && !text.includes('.')) return undotted(String(parts[0]));
  return parts.every((part) => part.length === 1 || TOGETHER.test(part))
    ? parts.map(initial).join('')
    : undefined;
}

/** 'JW' or 'jwm' is a row of letters; 'Jan' is a name. */
function undotted(letters: string): string | undefined {
  const isRow =
    letters.length === 1 || letters === letters.toLocaleUpperCase('nl') || !/[aeiouy]/i.test(letters);
  if (!isRow || letters.length > 5) return undefined;
  return TOGETHER.test(letters) ? initial(letters) : [...letters].map(initial).join('');
}

/** The initials of written-out first names: 'Jan-Willem' → 'J.W.', 'IJsbrand' → 'IJ.'. */
export function initialsOf(givenName: string): string {
  return givenName
    .split(/[\s-]+/)
    .filter((name) => /^\p{L}/u.test(name))
    .map((name) => (name.startsWith('IJ') ? 'IJ.' : `${name.charAt(0).toLocaleUpperCase('nl')}.`))
    .join('');
}
