/** A content block as the api stores it: a kind, an aim and texts. */
export type Block = { id: string; kind: BlockKind; aim: string } & Record<string, string>;

/** How a field of a block is typed: one line, running text with simple marks, or a web address. */
export type BlockFieldType = 'line' | 'text' | 'url' | 'email';

/** The fields of each kind of block, in the order of the form. */
export const blockFields = {
  text: { text: 'text' },
  article: { title: 'line', text: 'text', url: 'url', urlLabel: 'line' },
  event: { title: 'line', when: 'line', where: 'line', text: 'text', url: 'url' },
  success: { title: 'line', text: 'text', credit: 'line' },
  callToAction: { text: 'text', label: 'line', url: 'url' },
  contactPerson: { name: 'line', role: 'line', phone: 'line', email: 'email', workingDays: 'line' },
} as const satisfies Record<string, Record<string, BlockFieldType>>;

export type BlockKind = keyof typeof blockFields;
export const blockKinds = Object.keys(blockFields) as BlockKind[];

export const aims = ['INFORM', 'ENTHUSE', 'AMUSE'] as const;

const usualAim: Partial<Record<BlockKind, string>> = { event: 'ENTHUSE', success: 'ENTHUSE' };

export function newBlock(kind: BlockKind): Block {
  return { id: crypto.randomUUID(), kind, aim: usualAim[kind] ?? 'INFORM' };
}

/** Stored blocks with a name to keep them apart while they are moved. */
export function readBlocks(json: unknown): Block[] {
  if (!Array.isArray(json)) return [];
  return (json as Block[]).map((block, place) => ({ ...block, id: block.id ?? `block-${place}` }));
}

/** The same list with one block a place up (-1) or down (1). */
export function moved(blocks: readonly Block[], place: number, by: -1 | 1): Block[] {
  const list = [...blocks];
  const [block] = list.splice(place, 1);
  if (block) list.splice(Math.max(0, place + by), 0, block);
  return list;
}
