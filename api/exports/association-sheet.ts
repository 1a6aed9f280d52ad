import type { Association } from '../../prisma/generated/client';
import type { DbClient } from '../database/prisma.service';
import { dialled } from './business-sheet';
import { ASSOCIATION_KIND } from './dutch-words';
import type { Column } from './export.types';

export interface AssociationRow extends Association {
  area: { name: string } | null;
  accountManager: { name: string } | null;
  members: number;
}

export const ASSOCIATION_COLUMNS: readonly Column<AssociationRow>[] = [
  { header: 'Vereniging', text: ({ name }) => name },
  { header: 'Soort', text: ({ kind }) => ASSOCIATION_KIND[kind] },
  { header: 'KVK-nummer', text: ({ kvkNumber }) => kvkNumber },
  { header: 'Website', text: ({ website }) => website },
  { header: 'Telefoon', text: ({ phone }) => phone && dialled(phone) },
  { header: 'E-mail', text: ({ email }) => email },
  { header: 'Gebied', text: ({ area }) => area?.name },
  { header: 'Leden', text: ({ members }) => members },
  { header: 'Relatiebeheerder', text: ({ accountManager }) => accountManager?.name },
  { header: 'Labels', text: ({ tags }) => tags.join('; ') },
  { header: 'Opmerkingen', text: ({ remarks }) => remarks },
];

export async function associationRows(db: DbClient, ids: readonly string[]): Promise<AssociationRow[]> {
  const rows = await db.association.findMany({
    where: { id: { in: [...ids] } },
    include: {
      area: { select: { name: true } },
      accountManager: { select: { name: true } },
      _count: { select: { memberships: { where: { endsOn: null } } } },
    },
  });
  return rows.map(({ _count, ...association }) => ({ ...association, members: _count.memberships }));
}
