import type { ErrorParams } from '../../errors/domain-error';

/** What the frame of the public site says; the English texts must say the same. */
export const dutchSiteTexts = {
  skipToContent: 'Direct naar de inhoud',
  forEntrepreneurs: 'Voor ondernemers',
  mainMenu: 'Hoofdmenu',
  agenda: 'Agenda',
  newsletter: 'Nieuwsbrief',
  footer: (municipality: string) => `${municipality}, team economie: uw ingang bij de gemeente.`,
  errorSummary: (count: number): string =>
    count === 1
      ? 'Het formulier is nog niet verstuurd. Verbeter dit:'
      : 'Het formulier is nog niet verstuurd. Verbeter deze punten:',
  errorInTitle: (title: string) => `Fout: ${title}`,
  errorPrefix: 'Fout:',
  optional: '(mag leeg blijven)',
  leaveEmpty: 'Laat dit veld leeg',
  notFound: {
    title: 'Deze pagina bestaat niet',
    text: 'Misschien is de pagina verplaatst of klopt het adres niet helemaal.',
    link: 'Bekijk de agenda',
  },
  refused: {
    title: 'Dit lukt zo niet',
    text: 'We konden uw verzoek niet lezen. Ga terug en probeer het opnieuw.',
  },
  tooManyAttempts: {
    title: 'Even wachten',
    text: (minutes: number) =>
      `U hebt dit te vaak achter elkaar gedaan. Probeer het over ${minutes === 1 ? 'een minuut' : `${minutes} minuten`} opnieuw.`,
  },
  unexpected: {
    title: 'Er ging iets mis bij ons',
    text: 'Probeer het over een paar minuten opnieuw. Blijft het misgaan? Bel of mail dan met de gemeente.',
  },
  problems: {
    required: 'Vul dit in.',
    tooLong: (max: ErrorParams[string]) => `Gebruik niet meer dan ${max} tekens.`,
    emailInvalid: 'Vul een e-mailadres in zoals naam@bedrijf.nl.',
    phoneInvalid: 'Vul een telefoonnummer in zoals 030 123 45 67.',
    invalid: 'Controleer wat u hier hebt ingevuld.',
    tooManyGuests: (max: ErrorParams[string]) => `U kunt niet meer dan ${max} gasten meenemen.`,
    atLeastOne: 'Kies er minstens één.',
  },
};

export type SiteTexts = typeof dutchSiteTexts;
