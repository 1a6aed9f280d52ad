import { Injectable } from '@nestjs/common';
import type { Language } from '../../prisma/generated/enums';
import { PublicLinks } from '../access/public-links';

/**
 * Addresses of the pages behind the links in mail about subscriptions.
 *
 * - confirm: over the id of a subscription; works for 48 hours after the request.
 * - unsubscribe: over the id of a delivery, and then it stops the topics of that newsletter; or over the id of a
 *   subscription, and then it stops everything to its address. Ids are UUIDs, so the two never meet. Never expires,
 *   can be used any number of times, and is also the one-click address of RFC 8058.
 * - preferences: over the id of a subscription; shows and changes all topics of its address. Goes only to people whose
 *   address was proven, or to be proven by opening it.
 */
@Injectable()
export class SubscriptionLinks {
  constructor(private readonly links: PublicLinks) {}

  confirm(subscriptionId: string, language: Language = 'NL'): string {
    return inLanguage(
      this.links.url('/nieuwsbrief/bevestigen', 'confirm-subscription', subscriptionId),
      language,
    );
  }

  unsubscribe(deliveryOrSubscriptionId: string, language: Language = 'NL'): string {
    return inLanguage(
      this.links.url('/nieuwsbrief/afmelden', 'unsubscribe', deliveryOrSubscriptionId),
      language,
    );
  }

  preferences(subscriptionId: string, language: Language = 'NL'): string {
    return inLanguage(this.links.url('/nieuwsbrief/voorkeuren', 'preferences', subscriptionId), language);
  }

  /** @returns the id in a genuine token */
  read(purpose: 'confirm-subscription' | 'unsubscribe' | 'preferences', token: string): string | undefined {
    return this.links.read(purpose, token);
  }
}

/** The pages are Dutch unless the address says otherwise. */
function inLanguage(url: string, language: Language): string {
  return language === 'EN' ? `${url}?taal=en` : url;
}
