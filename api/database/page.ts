import { Checks } from '../errors/checks';

/** Which part of a list is wanted. */
export interface PageRequest {
  /** 1 to 100. */
  first: number;
  offset: number;
}

/** What a service answers to a list question; totalCount only when it was asked for. */
export interface Page<Row> {
  nodes: Row[];
  totalCount?: number;
  hasNextPage: boolean;
}

/** Names that are asked for, each with the names asked of it: none for what is no record itself. */
export type Asked = ReadonlyMap<string, Asked>;

/** What the asker wants to see of a list, so that no column is read and nothing is counted for nobody. */
export interface Wanted {
  columns: ReadonlySet<string>;
  /** The relations among them, for what reads relations in the same statement. */
  relations?: Asked;
  totalCount: boolean;
}

/** Everything: for callers inside the program that need whole rows. */
export const WHOLE_ROWS: Wanted = { columns: new Set(), totalCount: false };

export interface Ordering<Field extends string> {
  field: Field;
  direction: 'ASC' | 'DESC';
}

const MAX_PAGE = 100;
const MAX_OFFSET = 10_000_000;

/** @throws ValidationError when the page is out of bounds: a list never returns more than 100 records */
export function checkPage(page: PageRequest): void {
  new Checks().range('first', page.first, 1, MAX_PAGE).range('offset', page.offset, 0, MAX_OFFSET).done();
}

/** What this needs of a Prisma delegate such as `prisma.area`. */
interface ListDelegate {
  findMany(args: object): PromiseLike<object[]>;
  count(args: object): PromiseLike<number>;
}

/** Reads one page in a stable order: the asked order first, the id last. One more row than asked tells whether there is a next page. */
export async function readPage<Row>(
  delegate: ListDelegate,
  request: PageRequest,
  question: { where: object; orderBy: object[]; select?: object },
  wantsTotal: boolean,
): Promise<Page<Row>> {
  checkPage(request);
  const [rows, totalCount] = await Promise.all([
    delegate.findMany({
      where: question.where,
      orderBy: [...question.orderBy, { id: 'asc' }],
      take: request.first + 1,
      skip: request.offset,
      ...(question.select ? { select: question.select } : {}),
    }),
    wantsTotal ? delegate.count({ where: question.where }) : undefined,
  ]);
  // With a select the rows are narrower than Row: the caller asked for no more than it shows.
  return pageOf(rows as Row[], request, totalCount);
}

/** Makes a page of rows that were read with one more than asked for. */
export function pageOf<Row>(rows: Row[], request: PageRequest, totalCount?: number): Page<Row> {
  const page: Page<Row> = { nodes: rows.slice(0, request.first), hasNextPage: rows.length > request.first };
  return totalCount === undefined ? page : { ...page, totalCount };
}

/**
 * Prisma `select` with the columns asked for, the keys that relations hang on, and what computed fields need.
 * @param columns the model's ScalarFieldEnum
 * @param always columns that computed fields read
 */
export function selectColumns<Column extends string>(
  asked: ReadonlySet<string>,
  columns: Readonly<Record<string, Column>>,
  always: readonly Column[] = [],
): Record<Column, true> {
  const isNeeded = (column: Column) =>
    asked.size === 0 ||
    column === 'id' ||
    column.endsWith('Id') ||
    asked.has(column) ||
    always.includes(column);
  const needed = Object.values(columns).filter(isNeeded);
  return Object.fromEntries(needed.map((column) => [column, true])) as Record<Column, true>;
}

/**
 * The columns of a row that comes along as JSON: what was asked, and the keys when one of its own relations is asked too; all of
 * them when nothing is said.
 */
export function columnsAlong<Column extends string>(
  asked: Asked | undefined,
  columns: Readonly<Record<string, Column>>,
  always: readonly Column[] = [],
): Column[] {
  if (!asked) return Object.values(columns);
  const hasRelations = [...asked.values()].some((names) => names.size > 0);
  return Object.values(columns).filter(
    (column) =>
      column === 'id' ||
      asked.has(column) ||
      always.includes(column) ||
      (hasRelations && column.endsWith('Id')),
  );
}
