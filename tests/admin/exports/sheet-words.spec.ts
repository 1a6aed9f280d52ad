import { enums } from '../../../admin/i18n/nl/enums';
import * as sheets from '../../../api/exports/dutch-words';

const MAPS = [
  ['AssociationKind', sheets.ASSOCIATION_KIND],
  ['BusinessStatus', sheets.BUSINESS_STATUS],
  ['CommitmentStatus', sheets.COMMITMENT_STATUS],
  ['EventKind', sheets.EVENT_KIND],
  ['EventStatus', sheets.EVENT_STATUS],
  ['InteractionChannel', sheets.INTERACTION_CHANNEL],
  ['Language', sheets.LANGUAGE],
  ['RegistrationStatus', sheets.REGISTRATION_STATUS],
  ['VisitStatus', sheets.VISIT_STATUS],
] as const;

const lowered = (words: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(words).map(([value, word]) => [value, word.toLowerCase()]));

describe('an exported sheet', () => {
  it.each(MAPS)('says of every %s what the screen says', (kind, words) => {
    expect(lowered(words)).toEqual(lowered(enums[kind]));
  });
});
