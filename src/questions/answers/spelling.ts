/** American spelling to British where no rule below covers the pair; both sides get the first form. */
const pairs =
  'gray:grey program:programme aluminum:aluminium tire:tyre plow:plough mold:mould jewelry:jewellery check:cheque skeptic:sceptic whiskey:whisky pajamas:pyjamas mustache:moustache cozy:cosy airplane:aeroplane catalog:catalogue dialog:dialogue analog:analogue defense:defence license:licence offense:offence pretense:pretence practice:practise maneuver:manoeuvre center:centre theater:theatre meter:metre kilometer:kilometre centimeter:centimetre millimeter:millimetre micrometer:micrometre nanometer:nanometre milliliter:millilitre centiliter:centilitre hectoliter:hectolitre liter:litre fiber:fibre caliber:calibre luster:lustre saber:sabre specter:spectre somber:sombre meager:meagre ton:tonne artifact:artefact draft:draught curb:kerb story:storey ax:axe donut:doughnut omelet:omelette yogurt:yoghurt mom:mum math:maths sulfur:sulphur';

const americanOf: ReadonlyMap<string, string> = new Map(
  pairs.split(' ').map((pair) => {
    const [american = '', british = ''] = pair.split(':');
    return [british, american];
  }),
);

const irregularPlurals: ReadonlyMap<string, string> = new Map(
  'men:man women:woman children:child people:person feet:foot teeth:tooth geese:goose mice:mouse lice:louse oxen:ox bacteria:bacterium fungi:fungus nuclei:nucleus cacti:cactus stimuli:stimulus radii:radius criteria:criterion phenomena:phenomenon mitochondria:mitochondrion larvae:larva algae:alga vertebrae:vertebra indices:index vertices:vertex matrices:matrix analyses:analysis crises:crisis hypotheses:hypothesis theses:thesis oases:oasis'
    .split(' ')
    .map((pair) => {
      const [plural = '', singular = ''] = pair.split(':');
      return [plural, singular];
    }),
);

/** One spelling for British and American English: `colour` and `color` give the same. Lower case in, lower case out. */
export function sharedSpelling(word: string): string {
  const known = americanOf.get(word) ?? americanOf.get(word.replace(/s$/, ''));
  if (known !== undefined) return word.endsWith('s') && !americanOf.has(word) ? `${known}s` : known;
  if (word.length < 5) return word;
  return word
    .replace(/our(?=(s|ed|ing|ful|less|able|ite|ites|hood|ist)?$)/, 'or')
    .replace(/(?<=.{3})is(?=(e|es|ed|ing|er|ers|ation|ations)$)/, 'iz')
    .replace(/ys(?=(e|es|ed|ing|er|ers)$)/, 'yz')
    .replace(/ll(?=(ed|ing|er|ers)$)/, 'l')
    .replace(/(?<=(h|p|arch|l|di|f|rrh|encyclop|medi|c|n))(ae|oe)(?=[mdosv]|st|tus|a$)/, 'e')
    .replace(/ph(?=(ate|ates|ide|ides|uric|ur)$)/, 'f');
}

/** One form for singular and plural of a common noun. Not always a word: it is only compared. */
export function sharedNumber(word: string): string {
  const known = irregularPlurals.get(word);
  if (known !== undefined) return known;
  if (word.length < 4 || /(ss|us|is)$/.test(word)) return word;
  return word
    .replace(/ies$/, 'y')
    .replace(/(ves|fe)$/, 'f')
    .replace(/(?<=s|x|z|ch|sh|o)es$/, '')
    .replace(/s$/, '');
}
