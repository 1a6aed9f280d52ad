import type * as dutch from '../nl/subscribing';

export const topics: typeof dutch.topics = {
  name: 'Topic |||| Topics',
  empty: 'There are no topics yet.',
  invite: 'Add what entrepreneurs can get news about.',
  sections: { topic: 'Topic' },
  hints: {
    name: 'As entrepreneurs see it when they subscribe.',
    position: 'The lowest number stands first.',
    description: 'What does somebody get? One or two sentences.',
    slug: 'Leave empty: we make it from the name.',
  },
  fields: {
    q: 'Search by name',
    name: 'Name',
    slug: 'Name in the web address',
    description: 'Description',
    position: 'Place in the list',
    includeArchived: 'Archived ones too',
  },
};

export const subscriptions: typeof dutch.subscriptions = {
  name: 'Subscription |||| Subscriptions',
  empty: 'There are no subscriptions yet.',
  invite: 'Entrepreneurs subscribe on the public site. Consent on paper is recorded here.',
  sections: {
    withProof: 'Record consent',
    subscription: 'Subscription',
    history: 'Evidence of consent',
  },
  hints: {
    onlyWithProof: 'No subscription without proof. If you have none, ask the entrepreneur to subscribe.',
    proof: 'Where is the proof kept and what does it say? For example: form Business Day 2026, folder 12.',
  },
  noHistory: 'There is no history.',
  stop: 'Stop subscription',
  stopped: 'The subscription has been stopped.',
  channels: {
    website: 'Public site',
    preferences: 'Preferences page',
    'one-click': 'Unsubscribe button of the mail program',
    staff: 'Recorded by a colleague',
    import: 'From a list',
    complaint: 'Reported as unwanted',
    provider: 'Through the mail provider',
  },
  fields: {
    q: 'Search by e-mail or name',
    email: 'E-mail',
    name: 'Name',
    topic: 'Topic',
    topicIds: 'Topics',
    status: 'Status',
    statuses: 'Status',
    language: 'Language of the newsletter',
    contactId: 'Contact',
    requestedAt: 'Asked for on',
    confirmedAt: 'Confirmed on',
    unsubscribedAt: 'Stopped on',
    createdAt: 'Known since',
    proof: 'Proof of consent',
    occurredAt: 'When',
    action: 'What',
    channel: 'Where',
    evidence: 'Evidence',
  },
};

export const suppressions: typeof dutch.suppressions = {
  name: 'Blocked address |||| Blocked addresses',
  empty: 'There are no blocked addresses.',
  invite: 'Addresses that do not exist, and people who want nothing from us any more, come here.',
  sections: { address: 'Block an address' },
  hints: { detail: 'Who asked for this, and when?' },
  lift: 'Release',
  liftDone: 'Mail goes to this address again.',
  fields: {
    q: 'Search by e-mail',
    email: 'E-mail',
    reason: 'Why',
    reasons: 'Why',
    detail: 'Explanation',
    createdAt: 'Since',
    liftedAt: 'Released on',
    liftReason: 'Why do you release this address?',
    includeLifted: 'Released ones too',
  },
};

export const mail: typeof dutch.mail = {
  name: 'Sent mail |||| Sent mail',
  empty: 'No mail has been sent yet.',
  invite: 'As long as no mail provider is set up, all mail stands here and nothing leaves.',
  sections: { envelope: 'Sending', letter: 'Content' },
  forms: { html: 'Look', text: 'Plain text', headers: 'Technical lines' },
  fields: {
    q: 'Search by address or subject',
    toEmail: 'To',
    toName: 'Name',
    fromEmail: 'From',
    subject: 'Subject',
    messageClass: 'Kind',
    messageClasses: 'Kind',
    createdAt: 'Sent on',
    attachments: 'Attachments',
  },
};

export const serviceMail: typeof dutch.serviceMail = {
  name: 'Service mail |||| Service mail',
  empty: 'There is no service mail yet.',
  invite: 'Here are confirmations and invitations, and what became of them.',
  sections: { course: 'Course' },
  fields: {
    q: 'Search by address or subject',
    email: 'To',
    name: 'Name',
    subject: 'Subject',
    status: 'Status',
    statuses: 'Status',
    createdAt: 'Written on',
    acceptedAt: 'Taken by the provider on',
    settledAt: 'Last word on',
    attempts: 'Attempts',
    reason: 'Reason',
  },
};
