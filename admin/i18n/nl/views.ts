/** Texts of saved views. */
export const views = {
  button: 'Weergaven',
  everything: 'Alles tonen',
  mine: 'Van mij',
  team: 'Van het team',
  default: 'opent vanzelf',
  save: 'Deze weergave bewaren…',
  saveTitle: 'Weergave bewaren',
  saveHint: 'Filters, volgorde en kolommen worden onthouden.',
  name: 'Naam van de weergave',
  shared: 'Ook voor het team',
  update: 'Wijzigingen bewaren in ‘%{name}’',
  makeDefault: 'Open de lijst voortaan hiermee',
  notDefault: 'Open de lijst niet meer hiermee',
  archive: '‘%{name}’ weghalen',
  saved: 'De weergave is bewaard.',
  archived: 'De weergave is weggehaald.',
  defaultDone: 'De lijst opent voortaan met deze weergave.',
  notDefaultDone: 'De lijst opent weer zonder weergave.',
  unknownFilters:
    'De weergave ‘%{name}’ is ouder dan deze lijst. Dit filter bestaat niet meer en is overgeslagen: %{list}.',
};
