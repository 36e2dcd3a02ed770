/** Words of a gloss that tell a part of the world. */
const regions: readonly (readonly [RegExp, string])[] = [
  [
    /\b(United States|American|Alaska|California|Texas|Florida|New York|Virginia|Maine|Washington|Oregon|Colorado|Wyoming|Montana|Utah|Arizona|Idaho)\b/,
    'United States',
  ],
  [
    /\b(English|England|British|Britain|Scottish|Scotland|Welsh|Wales|Irish|Ireland)\b/,
    'British Isles',
  ],
  [/\b(French|France)\b/, 'France'],
  [/\b(German|Germany|Austrian|Austria|Prussian|Swiss|Switzerland)\b/, 'Central Europe'],
  [/\b(Italian|Italy|Florentine|Venetian|Sicil\w+)\b/, 'Italy'],
  [/\b(Spanish|Spain|Portuguese|Portugal)\b/, 'Iberia'],
  [/\b(Dutch|Netherlands|Flemish|Belgian|Belgium)\b/, 'Low Countries'],
  [
    /\b(Swedish|Sweden|Norwegian|Norway|Danish|Denmark|Finnish|Finland|Icelandic)\b/,
    'Northern Europe',
  ],
  [
    /\b(Russian|Russia|Soviet|Ukrain\w+|Polish|Poland|Czech\w*|Hungar\w+|Romania\w*|Bulgaria\w*|Siberia\w*)\b/,
    'Eastern Europe',
  ],
  [/\b(Greek|Greece|Athenian|Aegean|Athens)\b/, 'Greece'],
  [/\b(Roman|Rome)\b/, 'Rome'],
  [/\b(Chinese|China|Japanese|Japan|Korea\w*|Taiwan\w*)\b/, 'East Asia'],
  [/\b(India|Indian|Pakistan\w*|Nepal\w*|Kashmir|Himalaya\w*|Tibet\w*|Hindu)\b/, 'South Asia'],
  [
    /\b(Arab\w*|Iran\w*|Iraq\w*|Israel\w*|Turk\w+|Persia\w*|Syria\w*|Egypt\w*|Babylon\w*|Hebrew|Jewish)\b/,
    'Middle East',
  ],
  [/\b(Africa\w*|Kenya\w*|Ethiopia\w*|Nigeria\w*|Tanzania\w*|Congo)\b/, 'Africa'],
  [/\b(Canad\w+|Ontario|Quebec|British Columbia)\b/, 'Canada'],
  [
    /\b(Mexic\w+|Brazil\w*|Argentin\w+|Chile\w*|Peru\w*|Andes|Colombia\w*|Venezuela\w*|Bolivia\w*|South America\w*)\b/,
    'Latin America',
  ],
  [/\b(Australia\w*|New Zealand|Pacific)\b/, 'Oceania'],
  [/\b(Europe\w*)\b/, 'Europe'],
];

/** The first country or people that the gloss names, in its first part if there is one. */
export function regionOf(gloss: string): string {
  const lead = gloss.split(/[;(]/)[0] ?? '';
  return firstRegion(lead) ?? firstRegion(gloss) ?? '';
}

function firstRegion(text: string): string | undefined {
  const found = regions
    .map(([words, region]) => ({ region, at: text.search(words) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at);
  return found[0]?.region;
}
