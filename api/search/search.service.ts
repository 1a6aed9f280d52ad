import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor';
import { may, requirePermission } from '../access/permissions';
import { Clock } from '../config/clock';
import { PlannedOnce } from '../database/planned-once';
import { Checks } from '../errors/checks';
import { isEmptySearch, searchTermsOf } from './search-terms.rules';
import { findHits, KIND_SEARCHES } from './search.queries';
import { SearchKind, type SearchGroup } from './search.types';

const MOST_HITS = 20;

/** One search box over everything the asker may read. */
@Injectable()
export class SearchService {
  constructor(
    private readonly database: PlannedOnce,
    private readonly clock: Clock,
  ) {}

  /**
   * What fits the text, in groups; kinds without a hit are left out, archived rows are not found.
   * @param first hits per kind, 1 to 20
   */
  async find(
    actor: Actor,
    q: string,
    { first, kinds }: { first: number; kinds?: readonly SearchKind[] },
  ): Promise<SearchGroup[]> {
    requirePermission(actor, 'search.read');
    new Checks().range('first', first, 1, MOST_HITS).done();
    const terms = searchTermsOf(q);
    if (isEmptySearch(terms)) return [];
    const asked = (kinds ?? Object.values(SearchKind)).filter((kind) =>
      may(actor, KIND_SEARCHES[kind].permission),
    );
    const seeker = {
      seesContacts: may(actor, 'contacts.read'),
      seesShieldedAddresses: may(actor, 'businesses.write'),
      now: this.clock.now(),
    };
    // One more than shown tells whether there is more.
    const hits = await findHits(this.database, [...new Set(asked)], { terms, seeker, limit: first + 1 });
    return Object.values(SearchKind).flatMap((kind) => {
      const found = hits.filter((hit) => hit.kind === kind);
      return found.length > 0 ? [{ kind, hits: found.slice(0, first), hasMore: found.length > first }] : [];
    });
  }
}
