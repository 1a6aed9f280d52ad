/**
 * Running text as people type it, and the limited HTML that the api keeps: a blank line starts a paragraph, "- " an item
 * of a list, **words** are strong, [words](https://…) are a link.
 */

const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

const marked = (text: string) =>
  escape(text)
    .replace(/\*\*(.+?)\*\*/g, '<strong>$1</strong>')
    .replace(/\[([^\]]+)\]\(((?:https?:|mailto:)[^\s)"]+)\)/g, '<a href="$2">$1</a>');

export function toHtml(text: string): string {
  return text
    .trim()
    .split(/\n\s*\n/)
    .filter((part) => part.trim() !== '')
    .map((part) => {
      const lines = part.trim().split('\n');
      if (!lines.every((line) => line.startsWith('- '))) return `<p>${lines.map(marked).join('<br />')}</p>`;
      return `<ul>${lines.map((line) => `<li>${marked(line.slice(2))}</li>`).join('')}</ul>`;
    })
    .join('');
}

export function toText(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html');
  return [...page.body.childNodes]
    .map((node) => (node.nodeName === 'UL' || node.nodeName === 'OL' ? listText(node) : inline(node)))
    .map((part) => part.trim())
    .filter(Boolean)
    .join('\n\n');
}

const listText = (list: Node) => [...list.childNodes].map((item) => `- ${inline(item).trim()}`).join('\n');

function inline(node: Node): string {
  const inner =
    node.nodeName === '#text' ? (node.textContent ?? '') : [...node.childNodes].map(inline).join('');
  switch (node.nodeName) {
    case 'BR':
      return '\n';
    case 'STRONG':
    case 'B':
      return `**${inner}**`;
    case 'A':
      return `[${inner}](${(node as Element).getAttribute('href') ?? ''})`;
    default:
      return inner;
  }
}
