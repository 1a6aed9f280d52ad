import type { SiteTexts } from './site-texts.nl';

export const englishSiteTexts: SiteTexts = {
  skipToContent: 'Skip to content',
  forEntrepreneurs: 'For entrepreneurs',
  mainMenu: 'Main menu',
  agenda: 'Events',
  newsletter: 'Newsletter',
  footer: (municipality) => `${municipality}, economic affairs team: your way into the municipality.`,
  errorSummary: (count) =>
    count === 1
      ? 'The form has not been sent yet. Please correct this:'
      : 'The form has not been sent yet. Please correct these points:',
  errorInTitle: (title) => `Error: ${title}`,
  errorPrefix: 'Error:',
  optional: '(may be left empty)',
  leaveEmpty: 'Leave this field empty',
  notFound: {
    title: 'This page does not exist',
    text: 'The page may have moved, or the address is not quite right.',
    link: 'See the events',
  },
  refused: {
    title: 'That did not work',
    text: 'We could not read your request. Please go back and try again.',
  },
  tooManyAttempts: {
    title: 'Please wait a moment',
    text: (minutes) =>
      `You have done this too often in a row. Please try again in ${minutes === 1 ? 'a minute' : `${minutes} minutes`}.`,
  },
  unexpected: {
    title: 'Something went wrong on our side',
    text: 'Please try again in a few minutes. Does it keep going wrong? Then call or e-mail the municipality.',
  },
  problems: {
    required: 'Please fill this in.',
    tooLong: (max) => `Please use no more than ${max} characters.`,
    emailInvalid: 'Please enter an e-mail address such as name@company.nl.',
    phoneInvalid: 'Please enter a phone number such as 030 123 45 67.',
    invalid: 'Please check what you entered here.',
    tooManyGuests: (max) => `You can bring no more than ${max} guests.`,
    atLeastOne: 'Please choose at least one.',
  },
};
