/** Texts of the map. */
export const maps = {
  list: 'Lijst',
  map: 'Kaart',
  display: 'Hoe wil je de bedrijven zien?',
  label: 'Kaart van bedrijven',
  noTiles: 'Achtergrondkaart staat uit: je ziet gebieden en bedrijven, geen straten.',
  inView: '%{smart_count} bedrijf in beeld |||| %{smart_count} bedrijven in beeld',
  zoomIn: 'Zoom in of kies een gebied om losse bedrijven te zien.',
  noPlace:
    '%{smart_count} bedrijf heeft geen plaats op de kaart. |||| %{smart_count} bedrijven hebben geen plaats op de kaart.',
  nothing: 'Geen van deze bedrijven heeft een plaats op de kaart.',
  byArea: 'Per gebied',
  area: 'Gebied',
  count: 'Bedrijven',
  noArea: 'Geen gebied bekend',
  closer: 'Inzoomen',
  farther: 'Uitzoomen',
  zoomTo: 'Toon %{name} op de kaart',
  cluster: '%{smart_count} bedrijven, kies om in te zoomen',
  wholeMap: 'Toon de hele kaart',
  here: 'Op de kaart',
  unknown: 'De plaats van dit bedrijf is niet bekend.',
};
