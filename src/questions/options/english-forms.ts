/** What English calls names that the table has in another language or spelling. */
const english: ReadonlyMap<string, string> = new Map(
  `Genève:Geneva Zürich:Zurich Köln:Cologne Nürnberg:Nuremberg Hannover:Hanover Braunschweig:Brunswick Sevilla:Seville
  Padova:Padua Göteborg:Gothenburg Århus:Aarhus Antwerpen:Antwerp Gent:Ghent Thessaloníki:Thessaloniki Pátra:Patras Kraków:Krakow Gdańsk:Gdansk
  Montréal:Montreal Québec:Quebec Fès:Fez Meknès:Meknes İzmir:Izmir Groznyy:Grozny Orël:Oryol Mykolayiv:Mykolaiv
  Asyūţ:Asyut Ḩalwān:Helwan Huế:Hue Allahābād:Allahabad Ürümqi:Urumqi`
    .split(/\s+/)
    .map((pair) => {
      const [own = '', name = ''] = pair.split(':');
      return [own, name];
    }),
);
/** Names of more than one word. */
const phrases: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'Humphrey Davy': 'Humphry Davy',
    'Frankfurt am Main': 'Frankfurt',
    'Nizhniy Novgorod': 'Nizhny Novgorod',
    'Velikiy Novgorod': 'Veliky Novgorod',
    'Staryy Oskol': 'Stary Oskol',
    'Rostov-na-Donu': 'Rostov-on-Don',
    'Al Manşūrah': 'Mansoura',
    'Al Fayyūm': 'Faiyum',
    'Al Minyā': 'Minya',
    'Banī Suwayf': 'Beni Suef',
  }),
);

/** `name` as an English text has it, without the marks of a transcription (Ludhiāna). */
export function inEnglish(name: string): string {
  return english.get(name) ?? phrases.get(name) ?? withoutLengthMarks(name);
}

/** What the table may have `name` as. */
export function otherForms(name: string): readonly string[] {
  return written.get(name) ?? [];
}

const written: ReadonlyMap<string, readonly string[]> = new Map(
  [...english, ...phrases].map(([table, name]) => [name, [table]]),
);

function withoutLengthMarks(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[\u0304\u0331]/g, '')
    .normalize('NFC');
}
