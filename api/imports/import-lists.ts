/** The items of a cell that holds several, each once. Where a semicolon stands between or behind them, a comma is part of one. */
export function listOf(text = '', separators = text.includes(';') ? /[;\n]/ : /[|,\n]/): string[] {
  return [...new Set(text.split(separators).map((item) => item.trim()).filter(Boolean))]; // prettier-ignore
}

const LONGEST_TAG = 50;

export function tagsOf(text: string | undefined): string[] {
  return listOf(text).filter((tag) => tag.length <= LONGEST_TAG);
}
