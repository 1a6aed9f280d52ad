import type { ContentBlock } from '../../../newsletters/render/content-blocks';
import type { MunicipalityDetails } from '../../../newsletters/render/municipality';
import type { NewsletterContent } from '../../../newsletters/render/newsletter';

export const waterrijk: MunicipalityDetails = {
  name: 'Gemeente Waterrijk',
  team: 'Team economie',
  address: 'Markt 1, 3241 AB Waterrijk',
  phone: '0187 12 34 56',
  email: 'ondernemers@waterrijk.example',
  websiteUrl: 'https://www.waterrijk.example/ondernemen',
  privacyUrl: 'https://www.waterrijk.example/privacy',
};

export const sampleBlocks: readonly ContentBlock[] = [
  {
    kind: 'text',
    aim: 'INFORM',
    text: '<p>De dagen worden korter, maar bij u staat het licht aan. In deze brief leest u wat er de komende weken gebeurt, waar u terechtkunt met vragen en wat een bakker uit de Kerkstraat voor elkaar kreeg.</p>',
  },
  {
    kind: 'article',
    aim: 'INFORM',
    title: 'Subsidie voor een groener bedrijfspand',
    text: '<p>Vanaf 1 december kunt u subsidie aanvragen voor zonnepanelen, isolatie of een groen dak. De gemeente betaalt <strong>tot 30 procent</strong> van de kosten, met een maximum van 7.500 euro.</p><ul><li>U vraagt de subsidie aan voordat het werk begint.</li><li>U hebt een offerte van een erkend installateur.</li></ul>',
    url: 'https://www.waterrijk.example/ondernemen/subsidies/groen-pand',
  },
  {
    kind: 'event',
    aim: 'ENTHUSE',
    title: 'Dag van de Ondernemer',
    when: 'vrijdag 20 november 2026, 16.00 tot 19.00 uur',
    where: 'De Werf, Havenkade 12, Waterrijk',
    text: '<p>Ontmoet 150 collega-ondernemers, de wethouder en ons hele team. Met korte verhalen uit de praktijk en een goede borrel.</p>',
    url: 'https://ingang.waterrijk.example/agenda/dag-van-de-ondernemer-2026',
  },
  {
    kind: 'success',
    aim: 'ENTHUSE',
    title: 'Bakkerij De Korenaar kan eindelijk uitbreiden',
    text: '<p>Twee jaar lang lag de vergunning stil. Eén gesprek aan tafel met vergunningen, brandweer en de buren bracht de oplossing. De nieuwe oven staat er al.</p>',
    credit: 'Samira el Hamdaoui (vergunningen) en Piet ’t Hart (brandweer)',
  },
  {
    kind: 'article',
    aim: 'AMUSE',
    title: 'Raadt u welke winkel dit was?',
    text: '<p>In 1962 kocht men hier spijkers per ons. Nu drinkt u er koffie. Weet u welk pand wij bedoelen? De eerste tien goede antwoorden krijgen een stuk taart bij De Korenaar.</p>',
    url: 'https://www.waterrijk.example/ondernemen/raadplaatje',
    urlLabel: 'Bekijk de oude foto',
  },
  {
    kind: 'callToAction',
    aim: 'INFORM',
    text: '<p>Loopt u ergens tegenaan? Wij bellen u binnen één werkdag terug.</p>',
    label: 'Stel uw vraag',
    url: 'https://ingang.waterrijk.example/vragen/nieuw',
  },
  {
    kind: 'contactPerson',
    aim: 'INFORM',
    name: 'Marloes van den Berg',
    role: 'Accountmanager bedrijven, centrum en haven',
    phone: '0187 12 34 78',
    email: 'm.vandenberg@waterrijk.example',
    workingDays: 'maandag, dinsdag en donderdag',
  },
];

export const sampleLetter: NewsletterContent = {
  municipality: waterrijk,
  subject: 'Subsidie voor uw pand en de Dag van de Ondernemer',
  preheader: 'Vanaf 1 december: tot 7.500 euro voor een groener bedrijfspand.',
  blocks: sampleBlocks,
  language: 'nl',
  webUrl: 'https://ingang.waterrijk.example/nieuwsbrieven/2026-11',
};
