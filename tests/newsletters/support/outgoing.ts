import type { OutgoingMessage, OutgoingRecipient } from '../../../newsletters/delivery/mail-sender';
import { unsubscribeHeaders } from '../../../newsletters/delivery/unsubscribe-headers';

/** The n-th reader of a newsletter, with everything that differs per person. */
export function reader(n: number, changes: Partial<OutgoingRecipient> = {}): OutgoingRecipient {
  const unsubscribe = `https://ingang.waterrijk.example/uitschrijven/token-${n}`;
  return {
    deliveryId: `delivery-${n}`,
    email: `lezer${n}@bedrijf.example`,
    name: `Lezer ${n}`,
    substitutions: { '-salutation-': `Geachte lezer ${n},`, '-unsubscribe-': unsubscribe },
    headers: unsubscribeHeaders(unsubscribe),
    ...changes,
  };
}

export function letterTo(
  recipients: readonly OutgoingRecipient[],
  changes: Partial<OutgoingMessage> = {},
): OutgoingMessage {
  return {
    from: { email: 'nieuwsbrief@waterrijk.example', name: 'Gemeente Waterrijk' },
    replyTo: { email: 'ondernemers@waterrijk.example', name: 'Team economie' },
    subject: 'Nieuws voor ondernemers',
    html: '<p>-salutation-</p><a href="-unsubscribe-">Uitschrijven</a>',
    text: '-salutation-\nUitschrijven: -unsubscribe-',
    messageClass: 'NEWSLETTER',
    recipients,
    ...changes,
  };
}

export function serviceMailTo(
  recipient: OutgoingRecipient,
  changes: Partial<OutgoingMessage> = {},
): OutgoingMessage {
  return letterTo([recipient], {
    messageClass: 'SERVICE',
    html: '<p>Bevestigd</p>',
    text: 'Bevestigd',
    ...changes,
  });
}
