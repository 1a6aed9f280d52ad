/** The items of a cell that holds several, each once. */
export function listOf(text: string | undefined, separators = /[;|,\n]/): string[] {
  return [...new Set((text ?? '').split(separators).map((item) => item.trim()).filter(Boolean))]; // prettier-ignore
}

const LONGEST_TAG = 50;

export function tagsOf(text: string | undefined): string[] {
  return listOf(text).filter((tag) => tag.length <= LONGEST_TAG);
}
