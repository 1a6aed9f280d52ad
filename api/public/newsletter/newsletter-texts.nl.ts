/** What the pages about subscribing say; the English texts must say the same. */
export const dutchNewsletterTexts = {
  signUp: {
    title: 'Nieuwsbrief voor ondernemers',
    lead: 'Krijg nieuws van de gemeente over wat u als ondernemer bezighoudt. U kiest zelf waarover.',
    email: 'Uw e-mailadres',
    topics: 'Waarover wilt u nieuws?',
    topicsError: 'Kies minstens één onderwerp.',
    consent: 'Uw toestemming',
    button: 'Aanmelden',
    next: 'Na het aanmelden krijgt u een e-mail met een knop. Pas als u daarop klikt, krijgt u de nieuwsbrief.',
    none: 'Er zijn nu geen onderwerpen waarop u zich kunt abonneren. Kom later nog eens terug.',
  },
  archive: {
    title: 'Eerdere nieuwsbrieven',
    empty: 'Er is nog geen nieuwsbrief verstuurd.',
    signUp: 'Meld u aan voor de nieuwsbrief',
  },
  checkMail: {
    title: 'Kijk in uw e-mail',
    text: 'We hebben u een e-mail gestuurd. Klik in die e-mail op de knop om uw aanmelding te bevestigen. Dat kan 48 uur.',
    hint: 'Geen e-mail gekregen? Kijk ook bij ongewenste e-mail, of meld u na een uur opnieuw aan.',
  },
  confirm: {
    title: 'Bevestig uw aanmelding',
    text: 'Klik op de knop. Daarna krijgt u onze nieuwsbrief over:',
    button: 'Ja, ik wil de nieuwsbrief',
    doneTitle: 'Uw aanmelding is gelukt',
    doneText: 'U krijgt vanaf nu onze nieuwsbrief over:',
    doneHint: 'We hebben u een e-mail gestuurd. Daarin staat een link waarmee u uw keuze later wijzigt.',
    expiredTitle: 'Deze link werkt niet meer',
    expiredText: 'De link was 48 uur geldig. Meld u opnieuw aan, dan krijgt u een nieuwe.',
    again: 'Opnieuw aanmelden',
  },
  unsubscribe: {
    title: 'Nieuwsbrief stoppen',
    allText: 'Klik op de knop. Daarna krijgt u geen nieuwsbrief meer van ons.',
    topicsText: 'Klik op de knop. Daarna krijgt u van ons geen nieuwsbrief meer over:',
    button: 'Stop de nieuwsbrief',
    doneTitle: 'U bent afgemeld',
    doneAllText: 'U krijgt geen nieuwsbrief meer van ons.',
    doneTopicsText: 'U krijgt van ons geen nieuwsbrief meer over:',
    doneHint:
      'E-mail over een bezoek of een bijeenkomst waarvoor u zich hebt aangemeld, krijgt u nog wel. Was het een vergissing?',
    again: 'Meld u opnieuw aan',
  },
  preferences: {
    title: 'Uw nieuwsbrief',
    text: (address: string): string =>
      `Kies waarover u nieuws wilt op ${address}. Kiest u niets, dan stopt de nieuwsbrief.`,
    topics: 'Onderwerpen',
    button: 'Opslaan',
    savedTitle: 'Uw keuze is opgeslagen',
    savedOn: 'U krijgt vanaf nu onze nieuwsbrief over:',
    savedOff: 'U krijgt geen nieuwsbrief meer van ons.',
    suppressedTitle: 'We sturen niets naar dit adres',
    suppressedText:
      'E-mail naar dit adres kwam eerder niet aan, of u vroeg ons niets meer te sturen. Bel of mail de gemeente als u de nieuwsbrief weer wilt.',
  },
};

export type NewsletterTexts = typeof dutchNewsletterTexts;
