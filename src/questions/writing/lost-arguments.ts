import { isBelow, type Tree } from '../reading/tree.ts';

/**
 * "Settlers who fled Angola blamed him", "Attempts to land troops were hampered": of two subjects of one verb the second
 * is the object of the verb right before it, which belongs to the first.
 */
export function restoreObjects(tree: Tree, heads: number[], relations: string[]): void {
  const subjects = tree.tokens.flatMap((_, at) => (isSubject(relations, at) ? [at] : []));
  for (const second of subjects) {
    const first = subjects.find((at) => at < second && heads[at] === heads[second]);
    if (first === undefined || second > (heads[second] ?? -1)) continue;
    const verb = verbBefore(tree, second);
    if (verb <= first || !isBelow({ heads }, verb, first)) continue;
    heads[second] = verb;
    relations[second] = 'obj';
  }
}

/**
 * "The suspect, a broker named Arsène, whispered" and "NASA's Swift and Fermi telescopes had": the second of two subjects
 * explains the first, or is what the first names.
 */
export function joinSubjects({ tokens }: Tree, heads: number[], relations: string[]): void {
  const subjects = tokens.flatMap((_, at) => (isSubject(relations, at) ? [at] : []));
  for (const [index, second] of subjects.entries()) {
    const first = subjects[index - 1];
    const verb = heads[second] ?? -1;
    if (first === undefined || heads[first] !== verb || second > verb) continue;
    const marks = tokens.slice(first, second).filter(({ text }) => text === ',').length;
    const opens = startOf(tokens, second);
    if (tokens[opens - 1]?.text === ',' && marks === 1 && closesBefore(tokens, second, verb)) {
      heads[second] = first;
      relations[second] = 'appos';
    } else if (marks === 0 && tokens[first]?.pos === 'PROPN' && tokens[opens]?.pos !== 'DET') {
      heads[first] = second;
      relations[first] = 'compound';
    }
  }
}

function startOf(tokens: Tree['tokens'], at: number): number {
  let from = at;
  while (/^(DET|ADJ|NUM|NOUN|PROPN)$/.test(tokens[from - 1]?.pos ?? '')) from -= 1;
  return from;
}

function closesBefore(tokens: Tree['tokens'], at: number, verb: number): boolean {
  return tokens.slice(at, verb).some(({ text }) => text === ',');
}

/** "Ghent was one of the biggest cities": "was" taken for the predicate, and what it says for a second subject. */
export function restoreCopula({ tokens }: Tree, heads: number[], relations: string[]): void {
  const root = heads.indexOf(-1);
  if (!/^(is|are|was|were)$/.test(tokens[root]?.text ?? '')) return;
  const subjects = relations.flatMap((_, at) =>
    isSubject(relations, at) && heads[at] === root ? [at] : [],
  );
  const [first = -1, second = -1] = subjects;
  const isThere = relations.some((one, at) => one === 'expl' && heads[at] === root);
  if (subjects.length !== 2 || first > root || second < root || isThere) return;
  heads.forEach((head, at) => {
    if (head === root && at !== second) heads[at] = second;
  });
  heads[root] = second;
  relations[root] = 'cop';
  heads[second] = -1;
  relations[second] = 'root';
}

/** The verb in front of the noun phrase of the word at `at`, with nothing between; -1 if another word stands there. */
function verbBefore({ tokens }: Tree, at: number): number {
  let before = at - 1;
  while (/^(DET|ADJ|NUM|NOUN|PROPN)$/.test(tokens[before]?.pos ?? '')) before -= 1;
  return tokens[before]?.pos === 'VERB' ? before : -1;
}

/**
 * "After her retirement Lehmann worked": the word in front was taken for a conjunction, and its noun for the subject,
 * with the subject as another name of it.
 */
export function restoreSubjectBehindPhrase(
  { tokens }: Tree,
  heads: number[],
  relations: string[],
): void {
  if (!/^(after|before|since|until|during|following)$/i.test(tokens[0]?.text ?? '')) return;
  const verb = heads[0] ?? -1;
  const noun = relations.findIndex((_, at) => isSubject(relations, at) && heads[at] === verb);
  const name = relations.findIndex((one, at) => one === 'appos' && heads[at] === noun);
  const isNext = name === noun + 1 && tokens[name]?.pos === 'PROPN';
  if (relations[0] !== 'mark' || noun < 1 || noun > longestPhrase || !isNext) return;
  relations[name] = relations[noun] ?? 'nsubj';
  heads[name] = verb;
  relations[noun] = 'obl';
  heads[0] = noun;
  relations[0] = 'case';
}

/** "In 1600, when Protestants were expelled, she moved": the year is that of the move as well, which is what is told. */
export function restoreTime({ tokens }: Tree, heads: number[], relations: string[]): void {
  const root = heads.indexOf(-1);
  const time = heads[0] ?? -1;
  const verb = heads[time] ?? -1;
  const isTime = relations[0] === 'case' && relations[time] === 'obl' && time < longestPhrase;
  const isInside = verb > time && verb < root && relations[verb] === 'advcl';
  const goesOn = tokens[time + 1]?.text === ',' && /^when$/i.test(tokens[time + 2]?.text ?? '');
  if (isTime && isInside && goesOn) heads[time] = root;
}

/** "After her early retirement" */
const longestPhrase = 5;

function isSubject(relations: readonly string[], at: number): boolean {
  return /^nsubj/.test(relations[at] ?? '');
}
