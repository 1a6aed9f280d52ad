import type { Column } from '../../../api/exports/export.types';

export async function* inParts<T>(rows: T[], size = 2): AsyncIterable<T[]> {
  for (let at = 0; at < rows.length; at += size) yield await Promise.resolve(rows.slice(at, at + size));
}

export async function bytesOf(content: AsyncIterable<Uint8Array | string>): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of content) parts.push(Buffer.from(part as string));
  return Buffer.concat(parts);
}

export function textsOf<Row>(columns: readonly Column<Row>[], row: Row): string[] {
  return columns.map(({ text }) => String(text(row) ?? ''));
}
