import type { ReadDocument } from '../reading/document.ts';

/** Wars, reigns and terms of office by the name in a text, and their years. Ones that everybody can date. */
const spans: readonly (readonly [name: RegExp, from: number, to: number])[] = [
  [/\b(First World War|World War (I|One)|WWI|Great War|Western Front)\b/, 1914, 1918],
  [/\b(Second World War|World War (II|Two)|WWII|Blitz|Holocaust)\b/, 1939, 1945],
  [/\b(Napoleonic Wars?)\b/, 1799, 1815],
  [/\b(Napoleon|Bonaparte)\b(?! III)/, 1796, 1821],
  [/\bGerman (occupation|occupiers|invasion)\b/, 1914, 1918],
  [/\bGerman (occupation|occupiers|invasion)\b/, 1939, 1945],
  [/\bJapanese (forces|troops|occupation|occupiers)\b/, 1931, 1945],
  [/\b(French Revolution)\b/, 1789, 1799],
  [/\b(American Civil War|US Civil War|U\.S\. Civil War|Confedera(te|cy))\b/, 1861, 1865],
  [/\b(American (Revolution|War of Independence)|Revolutionary War)\b/, 1775, 1783],
  [/\b(Spanish Civil War)\b/, 1936, 1939],
  [/\b(English Civil Wars?)\b/, 1642, 1651],
  [/\b(Crimean War)\b/, 1853, 1856],
  [/\b(Korean War)\b/, 1950, 1953],
  [/\b(Vietnam War)\b/, 1955, 1975],
  [/\b(Cold War)\b/, 1947, 1991],
  [/\b(Thirty Years['’] War)\b/, 1618, 1648],
  [/\b(Great Depression)\b/, 1929, 1939],
  [/\b(Queen Victoria|Victorian (era|age|England|Britain|London))\b/, 1837, 1901],
  [/\b(Elizabeth I)\b/, 1558, 1603],
  [/\b(Henry VIII)\b/, 1509, 1547],
  [/\b(Nazis?|Hitler|Third Reich)\b/, 1933, 1945],
  [/\b(Weimar)\b/, 1919, 1933],
  [/\b(Soviet(s| Union)?|USSR)\b/, 1922, 1991],
  [/\b(East Germany|Berlin Wall)\b/, 1949, 1990],
  [/\b(Prohibition)\b/, 1920, 1933],
  [/\b(Abraham Lincoln|President Lincoln)\b/, 1861, 1865],
  [/\b((Franklin( D\.)?|President) Roosevelt|FDR)\b/, 1933, 1945],
  [/\b(Truman)\b/, 1945, 1953],
  [/\b(Eisenhower)\b/, 1953, 1961],
  [/\b(President (John F\. )?Kennedy|Kennedy administration)\b/, 1961, 1963],
  [/\b(Lyndon( B\.)? Johnson)\b/, 1963, 1969],
  [/\b(Nixon)\b/, 1969, 1974],
  [/\b(Jimmy Carter|President Carter)\b/, 1977, 1981],
  [/\b(Ronald Reagan|President Reagan)\b/, 1981, 1989],
  [/\b(Bill Clinton|President Clinton)\b/, 1993, 2001],
  [/\b(George W\. Bush)\b/, 2001, 2009],
  [/\b(Barack Obama|President Obama)\b/, 2009, 2017],
  [/\b(Donald Trump|President Trump)\b/, 2017, 2021],
  [/\b(Margaret Thatcher|Mrs Thatcher)\b/, 1979, 1990],
  [/\b(Tony Blair)\b/, 1997, 2007],
  [/\b(David Cameron)\b/, 2010, 2016],
  [/\bWorld Heritage\b/, 1978, 2100],
  [/\bUNESCO\b/, 1945, 2100],
  [/\bEuropean Union\b/, 1993, 2100],
  [/\b(Brexit)\b/, 2016, 2021],
  [/\b(Covid(-19)?|COVID(-19)?|coronavirus)\b/, 2019, 2023],
];

/** So many years at least must lie between the beginning of a story and an event for others to fit between. */
const leastRoom = 8;
const obituary = /\b(?:obituary|dies|died|dead)\b/i;
/** Before this age nobody marries, publishes or takes office. */
const grownUp = 16;

/**
 * The years in which what `told` says of `year` can have been: in the war or reign that it names, else not before
 * the first year that the article names, since nobody would believe it. Undefined where neither tells.
 */
export function yearsAround(
  year: number,
  told: string,
  document: Pick<ReadDocument, 'sentences' | 'lastYear' | 'protagonist' | 'source'>,
): { readonly from: number; readonly to: number } | undefined {
  const { sentences, lastYear, protagonist } = document;
  const span = spanToldIn(told, year);
  if (span !== undefined) return span;
  const years = sentences.flatMap(({ facts }) =>
    facts.flatMap(({ kind, text }) =>
      /^(year|date|month)$/.test(kind) ? [...text.matchAll(/\b[12]\d{3}\b/g)].map(Number) : [],
    ),
  );
  const first = Math.min(...years);
  const isLife = protagonist !== undefined || obituary.test(document.source.title);
  const to = protagonist === undefined ? lastYear : lastOfLife(year, document);
  if (years.length < 2 || year <= first || to - first < leastRoom) return undefined;
  // Of a child's deed the other ages are nearer to its own.
  const age = year - first;
  const youth = age > grownUp ? grownUp : Math.floor(age / 2);
  return { from: isLife ? first + youth : first, to };
}

/** The year in which the person died whom the article is about, for what was before; else the last that it names. */
function lastOfLife(
  year: number,
  {
    sentences,
    lastYear,
    protagonist,
    source,
  }: Pick<ReadDocument, 'sentences' | 'lastYear' | 'protagonist' | 'source'>,
): number {
  const [lead] = sentences;
  const dates = /\b(\d{4})[^()\d]{0,3}[-–][^()\d]*(?:\d{1,2} )?[^()\d]*(\d{4})\)/.exec(
    `${source.title} ${lead?.text ?? ''}`,
  );
  const surname = protagonist?.name.split(' ').at(-1) ?? '';
  const deaths = sentences.flatMap(({ text }) => {
    const isOwn = text.includes(`${surname} died`) || /^(He|She) died\b/.test(text);
    return isOwn ? [Number(/\bdied\b[^.]*?\b([12]\d{3})\b/.exec(text)?.[1] ?? lastYear)] : [];
  });
  const ends = [Number(dates?.[2] ?? lastYear), ...deaths].filter((one) => one >= year);
  return Math.min(lastYear, ...ends);
}

/** The years in which an event of `year` must lie by what else `text` names; undefined where it names nothing of the time. */
function spanToldIn(
  text: string,
  year: number,
): { readonly from: number; readonly to: number } | undefined {
  const told = spans.filter(([name, from, to]) => from <= year && year <= to && name.test(text));
  if (told.length === 0) return undefined;
  return {
    from: Math.max(...told.map(([, from]) => from)),
    to: Math.min(...told.map(([, , to]) => to)),
  };
}
