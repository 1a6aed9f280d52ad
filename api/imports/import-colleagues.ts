import { Prisma } from '../../prisma/generated/client';
import type { SqlRunner } from '../database/prisma.service';
import type { PlannedRow } from './import-plan.types';
import { foldText } from './import-matching.rules';
import { warning } from './import-remarks.rules';
import type { ImportRowDraft } from './import-row.rules';

interface Colleague {
  id: string;
  name: string;
  email: string;
  isActive: boolean;
}

/** The colleagues that rows of a list name as account managers, found among who has an account here. */
export class Colleagues {
  private constructor(private readonly all: readonly Colleague[] = []) {}

  /** Gives the businesses of these rows the account managers that the rows name. Asks nothing when they name none. */
  static async find(db: SqlRunner, drafts: readonly ImportRowDraft[]): Promise<Colleagues> {
    const naming = drafts.filter(({ accountManager }) => accountManager !== undefined);
    if (naming.length === 0) return new Colleagues();
    const all = await db.rows<Colleague>(
      Prisma.sql`SELECT "id", "name", "email"::text AS "email", "archivedAt" IS NULL AS "isActive" FROM users ORDER BY "id"`,
    );
    const colleagues = new Colleagues(all);
    for (const draft of naming) colleagues.appoint(draft);
    return colleagues;
  }

  /** Tells in changes of account manager who they are, instead of by their ids. */
  nameIn(rows: readonly PlannedRow[]): void {
    if (this.all.length === 0) return;
    const names = new Map(this.all.map(({ id, name }) => [id, name]));
    const nameOf = <Value>(value: Value) => names.get(String(value)) ?? value;
    for (const row of rows)
      row.changes = row.changes.map((change) =>
        change.field === 'accountManagerId'
          ? { ...change, from: nameOf(change.from), to: nameOf(change.to) }
          : change,
      );
  }

  private appoint({ business, accountManager: said = '', issues }: ImportRowDraft): void {
    const [found, other] = colleaguesCalled(said, this.all);
    if (business && found && !other) business.accountManagerId = found.id;
    else
      issues.push(
        warning(found ? 'ACCOUNT_MANAGER_AMBIGUOUS' : 'ACCOUNT_MANAGER_UNKNOWN', 'accountManager', said),
      );
  }
}

/** Who of those with an account is meant: by e-mail address, else by the name as it is written, else by its letters alone. */
export function colleaguesCalled<Known extends Omit<Colleague, 'id'>>(
  said: string,
  all: readonly Known[],
): Known[] {
  const active = all.filter(({ isActive }) => isActive);
  const text = said.trim().toLowerCase();
  const ways: ((one: Known) => boolean)[] = [
    ({ email }) => email.toLowerCase() === text,
    ({ name }) => name.trim().toLowerCase() === text,
    ({ name }) => foldText(said) !== '' && foldText(name) === foldText(said),
  ];
  return ways.map((way) => active.filter(way)).find((found) => found.length > 0) ?? [];
}
