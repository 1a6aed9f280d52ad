import type { NewsletterTexts } from './newsletter-texts.nl';

export const englishNewsletterTexts: NewsletterTexts = {
  signUp: {
    title: 'Newsletter for entrepreneurs',
    lead: 'Get news from the municipality about what matters to your business. You choose the subjects.',
    email: 'Your e-mail address',
    topics: 'What would you like news about?',
    topicsError: 'Please choose at least one subject.',
    consent: 'Your consent',
    button: 'Subscribe',
    next: 'After this you will get an e-mail with a button. You get the newsletter only when you press it.',
    none: 'There are no subjects to subscribe to at the moment. Please come back later.',
  },
  archive: {
    title: 'Earlier newsletters',
    empty: 'No newsletter has been sent yet.',
    signUp: 'Subscribe to the newsletter',
  },
  checkMail: {
    title: 'Check your e-mail',
    text: 'We have sent you an e-mail. Press the button in it to confirm. It works for 48 hours.',
    hint: 'No e-mail? Look in your spam folder as well, or subscribe again in an hour.',
  },
  confirm: {
    title: 'Confirm your subscription',
    text: 'Press the button. After that you will get our newsletter about:',
    button: 'Yes, I want the newsletter',
    doneTitle: 'You are subscribed',
    doneText: 'From now on you will get our newsletter about:',
    doneHint: 'We have sent you an e-mail. It has a link with which you can change your choice later.',
    expiredTitle: 'This link no longer works',
    expiredText: 'The link was valid for 48 hours. Subscribe again to get a new one.',
    again: 'Subscribe again',
  },
  unsubscribe: {
    title: 'Stop the newsletter',
    allText: 'Press the button. After that you will get no newsletter from us any more.',
    topicsText: 'Press the button. After that you will get no newsletter from us any more about:',
    button: 'Stop the newsletter',
    doneTitle: 'You are unsubscribed',
    doneAllText: 'You will get no newsletter from us any more.',
    doneTopicsText: 'You will get no newsletter from us any more about:',
    doneHint: 'You will still get e-mail about a visit or an event you registered for. Was this a mistake?',
    again: 'Subscribe again',
  },
  preferences: {
    title: 'Your newsletter',
    text: (address) =>
      `Choose what you want news about at ${address}. If you choose nothing, the newsletter stops.`,
    topics: 'Subjects',
    button: 'Save',
    savedTitle: 'Your choice has been saved',
    savedOn: 'From now on you will get our newsletter about:',
    savedOff: 'You will get no newsletter from us any more.',
    suppressedTitle: 'We send nothing to this address',
    suppressedText:
      'E-mail to this address did not arrive before, or you asked us to stop. Call or e-mail the municipality if you want the newsletter again.',
  },
};
