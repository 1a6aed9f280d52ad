import { Injectable } from '@nestjs/common';
import { Prisma } from '../../prisma/generated/client';
import type { Actor } from '../access/actor';
import { bringAlong } from '../database/brought-along';
import type { Asked } from '../database/page';

/** A relation that businesses bring along in the statement that reads them. */
export interface BusinessRelation {
  /** The GraphQL field of Business that it answers. */
  name: string;
  /**
   * One JSON expression over `businesses b`, showing no more than this person may see.
   * @param asked what is asked of it; everything when absent
   * @returns undefined when something is asked of it that cannot come along: then the field's own resolver reads it
   */
  json: (actor: Actor, asked?: Asked) => Prisma.Sql | undefined;
  /** Makes of the JSON what a loader would have given; as it is when absent. */
  read?: (json: unknown) => unknown;
}

/** The relations of one statement: what to select, and how to read it. */
export interface RelationsAlong {
  columns: Prisma.Sql[];
  read: <Row extends object>(rows: Row[]) => Row[];
}

/** Which relations businesses can bring along. A slice that hangs something on a business registers it here. */
@Injectable()
export class BusinessRelations {
  private readonly known = new Map([AREA, ACCOUNT_MANAGER].map((relation) => [relation.name, relation]));

  register(relation: BusinessRelation): void {
    this.known.set(relation.name, relation);
  }

  along(actor: Actor, relations: Asked = new Map()): RelationsAlong {
    const coming = [...relations].flatMap(([name, asked]) => {
      const relation = this.known.get(name);
      const json = relation?.json(actor, asked);
      return relation && json ? [{ relation, column: Prisma.sql`${json} AS ${quoted(name)}` }] : [];
    });
    return {
      columns: coming.map(({ column }) => column),
      read: (rows) =>
        readAlong(
          rows,
          coming.map(({ relation }) => relation),
        ),
    };
  }
}

function readAlong<Row extends object>(rows: Row[], relations: BusinessRelation[]): Row[] {
  for (const row of rows as Record<string, unknown>[])
    for (const { name, read } of relations) if (read) row[name] = read(row[name]);
  return bringAlong(
    rows,
    relations.map(({ name }) => name),
  );
}

const AREA = oneAlong('area', 'areas', 'areaId', ['id', 'name', 'kind', 'cbsCode']);
const ACCOUNT_MANAGER = oneAlong('accountManager', 'users', 'accountManagerId', [
  'id',
  'name',
  'initials',
  'colour',
  'jobTitle',
  'phone',
]);

/** One row on a key of the business, of which the columns are plain enough to come along as JSON. */
function oneAlong(name: string, table: string, key: string, columns: string[]): BusinessRelation {
  const row = (asked: readonly string[]) => {
    const pairs = Prisma.join(asked.map((column) => Prisma.raw(`'${column}', r."${column}"`)));
    return Prisma.sql`(SELECT json_build_object(${pairs}) FROM ${quoted(table)} r WHERE r."id" = b.${quoted(key)})`;
  };
  return {
    name,
    json: (_actor, asked) =>
      asked && [...asked.keys()].every((column) => columns.includes(column))
        ? row([...new Set(['id', ...asked.keys()])])
        : undefined,
  };
}

function quoted(name: string): Prisma.Sql {
  return Prisma.raw(`"${name}"`);
}
