import type { MailChange, ServiceMailDataByKind, ServiceMailLanguage } from './service-mail-kinds';
import type { Fact } from './snippets';

type EventData = ServiceMailDataByKind['event-cancelled']['event'];
type VisitData = ServiceMailDataByKind['visit-cancelled']['visit'];

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });

const seatsInWords = (seats: number): string => (seats === 1 ? '1 person' : `${seats} people`);

function eventFacts(event: EventData, seats?: number, sessions?: readonly string[]): Fact[] {
  return [
    { label: 'Event', value: event.title },
    { label: 'When', value: event.when },
    { label: 'Where', value: event.where },
    { label: 'Registered for', value: seats === undefined ? '' : seatsInWords(seats) },
    { label: 'Programme', value: sessions?.length ? list.format(sessions) : '' },
  ];
}

function visitFacts(visit: VisitData): Fact[] {
  return [
    { label: 'When', value: visit.when },
    { label: 'Where', value: visit.where },
    { label: 'Who will come', value: list.format(visit.visitors) },
    { label: 'Topics', value: visit.topics?.length ? list.format(visit.topics) : '' },
  ];
}

const changeInWords = ({ what, before, after }: MailChange): string =>
  `${what}: it was ‘${before}’ and is now ‘${after}’.`;

const moreAbout = (event: EventData) =>
  event.url ? [{ before: 'You will find more on', label: 'the page of this event', url: event.url }] : [];

const cannotCome = (url: string) => ({
  before: 'Can you not come after all? Somebody else will be happy with your place.',
  label: 'Cancel your registration',
  url,
});

const topicsInWords = (topics: readonly string[]): string =>
  topics.length === 0 ? 'our newsletter' : `our newsletter about ${list.format(topics)}`;

export const englishServiceMails: ServiceMailLanguage = {
  greeting: 'Dear Sir or Madam,',
  signature: 'Kind regards,',
  contact: { phone: 'Phone', email: 'E-mail', workingDays: 'Working days' },
  mails: {
    'confirm-subscription': ({ topics, confirmUrl, validUntil, municipality }) => ({
      subject: `Confirm your subscription to the newsletter of ${municipality.name}`,
      title: 'Confirm your subscription',
      before: [
        `You entered this e-mail address for ${topicsInWords(topics)}. Use the button to confirm. You will receive the newsletter only after that.`,
      ],
      facts: [],
      button: { label: 'Yes, send me the newsletter', url: confirmUrl },
      after: [
        ...(validUntil ? [`You can confirm until ${validUntil}.`] : []),
        'Was it not you who subscribed? Then there is nothing to do. You will not receive a newsletter.',
      ],
      links: [],
    }),
    'subscription-confirmed': ({ topics, preferencesUrl, unsubscribeUrl, municipality }) => ({
      subject: `Welcome to the newsletter of ${municipality.name}`,
      title: 'Welcome, your subscription is confirmed',
      before: [
        `From now on you will receive ${topicsInWords(topics)}. Keep this e-mail: the button lets you change your choice later.`,
      ],
      facts: [],
      button: { label: 'See or change your preferences', url: preferencesUrl },
      after: [],
      links: [{ before: 'Do you no longer want the newsletter?', label: 'Unsubscribe', url: unsubscribeUrl }],
    }),
    'subscription-invitation': ({ signUpUrl, addressSource, municipality }) => ({
      subject: `Would you like to keep receiving e-mail from ${municipality.name}?`,
      title: 'Let us know whether you want our newsletter',
      before: [
        addressSource
          ? `We have your e-mail address ${addressSource}.`
          : 'Your e-mail address is in our contact records.',
        'We send the newsletter only to people who choose it themselves. That is why we ask you.',
      ],
      facts: [],
      button: { label: 'Make my choice', url: signUpUrl },
      after: ['If you do nothing, you will not receive the newsletter. We will not ask you again.'],
      links: [],
    }),
    'registration-confirmed': ({ event, seats, sessions, cancelUrl }) => ({
      subject: `You are registered: ${event.title}`,
      title: 'You are registered',
      before: ['Good to hear that you are coming. We have received your registration.'],
      facts: eventFacts(event, seats, sessions),
      after: ['There is no need to bring this e-mail.'],
      links: [...moreAbout(event), cannotCome(cancelUrl)],
    }),
    'registration-waitlisted': ({ event, seats, position, cancelUrl }) => ({
      subject: `You are on the waiting list: ${event.title}`,
      title: 'You are on the waiting list',
      before: [
        'Thank you for registering. All places are taken at the moment, so you are on the waiting list.',
      ],
      facts: [
        ...eventFacts(event, seats),
        { label: 'Your place on the list', value: position === undefined ? '' : String(position) },
      ],
      after: ['When a place becomes free, you will get an e-mail at once. There is nothing to do now.'],
      links: [
        {
          before: 'Would you rather not wait?',
          label: 'Take your name off the waiting list',
          url: cancelUrl,
        },
      ],
    }),
    'registration-promoted': ({ event, seats, cancelUrl, accept }) => ({
      subject: `There is a place for you: ${event.title}`,
      title: 'There is a place for you',
      before: [
        accept
          ? `You were on the waiting list and a place is free. We hold it for you until ${accept.before}.`
          : 'You were on the waiting list and a place is free. You are now registered.',
      ],
      facts: eventFacts(event, seats),
      ...(accept ? { button: { label: 'Yes, I will come', url: accept.url } } : {}),
      after: accept ? [`If you do not answer before ${accept.before}, the place goes to somebody else.`] : [],
      links: [...moreAbout(event), cannotCome(cancelUrl)],
    }),
    'registration-cancelled': ({ event, seats, registerUrl }) => ({
      subject: `Your registration is cancelled: ${event.title}`,
      title: 'Your registration is cancelled',
      before: ['We have cancelled your registration. Thank you for letting us know.'],
      facts: eventFacts(event).concat({ label: 'Cancelled for', value: seatsInWords(seats) }),
      after: [],
      links: registerUrl
        ? [{ before: 'Did you not mean to do this?', label: 'Register again', url: registerUrl }]
        : [],
    }),
    'event-changed': ({ event, changes, cancelUrl }) => ({
      subject: `Changed: ${event.title}`,
      title: 'The event has changed',
      before: [
        'You are registered for this event. Something has changed.',
        ...changes.map(changeInWords),
        'This is how it is now:',
      ],
      facts: eventFacts(event),
      after: ['Your registration stays as it is. You do not have to register again.'],
      links: [...moreAbout(event), cannotCome(cancelUrl)],
    }),
    'event-cancelled': ({ event, reason }) => ({
      subject: `Cancelled: ${event.title}`,
      title: 'The event is cancelled',
      before: [
        'You are registered for this event. We are sorry to say that it will not take place.',
        ...(reason ? [reason] : []),
      ],
      facts: eventFacts(event),
      after: ['You do not have to cancel your registration. We apologise for the inconvenience.'],
      links: [],
    }),
    'visit-invitation': ({ visit, purpose, answerUrl }) => ({
      subject: `Invitation: a visit to ${visit.business}`,
      title: `We would like to visit ${visit.business}`,
      before: [purpose ?? 'We would like to hear how your business is doing and what you are working on.'],
      facts: visitFacts(visit),
      ...(answerUrl ? { button: { label: 'Tell us whether this suits you', url: answerUrl } } : {}),
      after: answerUrl
        ? ['Does this moment not suit you? The button lets you ask for another one.']
        : ['Does this moment not suit you? Reply to this e-mail or call us, and we will find another one.'],
      links: [],
    }),
    'visit-changed': ({ visit, changes }) => ({
      subject: `Changed: our visit to ${visit.business}`,
      title: 'Our appointment has changed',
      before: [
        `We have an appointment at ${visit.business}. Something has changed.`,
        ...changes.map(changeInWords),
        'The appointment is now:',
      ],
      facts: visitFacts(visit),
      after: ['Does this not suit you? Reply to this e-mail or call us.'],
      links: [],
    }),
    'visit-cancelled': ({ visit, reason }) => ({
      subject: `Cancelled: our visit to ${visit.business}`,
      title: 'Our appointment is cancelled',
      before: [
        `We had an appointment at ${visit.business}. We are sorry to say that it cannot take place.`,
        ...(reason ? [reason] : []),
      ],
      facts: visitFacts(visit),
      after: ['We apologise for the inconvenience. We will contact you to make a new appointment.'],
      links: [],
    }),
    'business-closed': ({ business, businessUrl }) => ({
      subject: `Closed: ${business}`,
      title: 'This business has closed',
      before: [
        `According to the trade register ${business} has closed. In Ingang it now is ‘closed’.`,
        'People who work nowhere else no longer receive the newsletter.',
      ],
      facts: [],
      button: { label: 'See the business', url: businessUrl },
      after: ['Are there visits or promises left? Finish them, or hand them over.'],
      links: [],
    }),
  },
};
