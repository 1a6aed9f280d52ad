export const topics = {
  name: 'Onderwerp |||| Onderwerpen',
  empty: 'Er zijn nog geen onderwerpen.',
  invite: 'Voeg toe waarover ondernemers nieuws kunnen krijgen.',
  sections: { topic: 'Onderwerp' },
  hints: {
    name: 'Zo zien ondernemers het als ze zich aanmelden.',
    position: 'Het laagste getal staat bovenaan in de lijst.',
    description: 'Wat krijgt iemand? Eén of twee zinnen.',
    slug: 'Laat leeg: dan maken we het van de naam.',
  },
  fields: {
    q: 'Zoek op naam',
    name: 'Naam',
    slug: 'Naam in het webadres',
    description: 'Omschrijving',
    position: 'Plaats in de lijst',
    includeArchived: 'Ook het archief',
  },
};

export const subscriptions = {
  name: 'Abonnement |||| Abonnementen',
  empty: 'Er zijn nog geen abonnementen.',
  invite: 'Ondernemers melden zich aan op de openbare site. Toestemming op papier leg je hier vast.',
  sections: {
    withProof: 'Toestemming vastleggen',
    subscription: 'Abonnement',
    history: 'Bewijs van toestemming',
  },
  hints: {
    onlyWithProof:
      'Zonder bewijs geen abonnement. Heb je geen bewijs? Vraag de ondernemer dan om zich zelf aan te melden.',
    proof:
      'Waar ligt het bewijs en wat staat erop? Bijvoorbeeld: formulier Dag van de Ondernemer 2026, map 12.',
  },
  noHistory: 'Er is geen geschiedenis.',
  stop: 'Abonnement stoppen',
  stopped: 'Het abonnement is gestopt.',
  channels: {
    website: 'Openbare site',
    preferences: 'Voorkeurenpagina',
    'one-click': 'Afmeldknop van het mailprogramma',
    staff: 'Vastgelegd door een collega',
    import: 'Uit een lijst',
    complaint: 'Gemeld als ongewenst',
    provider: 'Via de mailprovider',
  },
  fields: {
    q: 'Zoek op e-mail of naam',
    email: 'E-mail',
    name: 'Naam',
    topic: 'Onderwerp',
    topicIds: 'Onderwerpen',
    status: 'Stand',
    statuses: 'Stand',
    language: 'Taal van de nieuwsbrief',
    contactId: 'Contactpersoon',
    requestedAt: 'Gevraagd op',
    confirmedAt: 'Bevestigd op',
    unsubscribedAt: 'Gestopt op',
    createdAt: 'Bekend sinds',
    proof: 'Bewijs van toestemming',
    occurredAt: 'Wanneer',
    action: 'Wat',
    channel: 'Waar',
    evidence: 'Bewijs',
  },
};

export const suppressions = {
  name: 'Geblokkeerd adres |||| Geblokkeerde adressen',
  empty: 'Er zijn geen geblokkeerde adressen.',
  invite: 'Hier komen adressen die niet bestaan, en mensen die niets meer van ons willen.',
  sections: { address: 'Adres blokkeren' },
  hints: { detail: 'Wie vroeg dit, en wanneer?' },
  lift: 'Vrijgeven',
  liftDone: 'Naar dit adres gaat weer post.',
  fields: {
    q: 'Zoek op e-mail',
    email: 'E-mail',
    reason: 'Waarom',
    reasons: 'Waarom',
    detail: 'Toelichting',
    createdAt: 'Sinds',
    liftedAt: 'Vrijgegeven op',
    liftReason: 'Waarom geef je dit adres vrij?',
    includeLifted: 'Ook wat is vrijgegeven',
  },
};

export const mail = {
  name: 'Verzonden mail |||| Verzonden mail',
  empty: 'Er is nog geen mail verzonden.',
  invite: 'Zolang er geen mailprovider is ingesteld, staat alle mail hier en gaat er niets de deur uit.',
  sections: { envelope: 'Verzending', letter: 'Inhoud' },
  forms: { html: 'Opmaak', text: 'Platte tekst', headers: 'Technische regels' },
  fields: {
    q: 'Zoek op adres of onderwerp',
    toEmail: 'Aan',
    toName: 'Naam',
    fromEmail: 'Van',
    subject: 'Onderwerp',
    messageClass: 'Soort',
    messageClasses: 'Soort',
    createdAt: 'Verzonden op',
    attachments: 'Bijlagen',
  },
};

export const serviceMail = {
  name: 'Servicemail |||| Servicemail',
  empty: 'Er is nog geen servicemail.',
  invite: 'Hier zie je bevestigingen en uitnodigingen, en wat ervan geworden is.',
  sections: { course: 'Verloop' },
  fields: {
    q: 'Zoek op adres of onderwerp',
    email: 'Aan',
    name: 'Naam',
    subject: 'Onderwerp',
    status: 'Stand',
    statuses: 'Stand',
    createdAt: 'Geschreven op',
    acceptedAt: 'Aangenomen door de provider op',
    settledAt: 'Laatste bericht op',
    attempts: 'Pogingen',
    reason: 'Reden',
  },
};
