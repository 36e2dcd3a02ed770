import { type Pack, readPack } from '../pack.ts';
import { WordTable } from '../word-table.ts';

/** What is taken off the end of a form, and what is put there, in the order in which it is tried. */
type Endings = readonly (readonly [taken: string, put: string])[];

/** The base forms of one part of speech, and the forms that no rule leads back to theirs. */
type Words = { readonly bases: WordTable; readonly irregular: ReadonlyMap<string, string> };

// The rules of detachment of WordNet's morphy(7WN).
const nounEndings: Endings = [
  ['s', ''],
  ['ses', 's'],
  ['xes', 'x'],
  ['zes', 'z'],
  ['ves', 'f'],
  ['ches', 'ch'],
  ['shes', 'sh'],
  ['men', 'man'],
  ['ies', 'y'],
];
const verbEndings: Endings = [
  ['s', ''],
  ['ies', 'y'],
  ['es', 'e'],
  ['es', ''],
  ['ed', 'e'],
  ['ed', ''],
  ['ing', 'e'],
  ['ing', ''],
];

let loaded: { readonly nouns: Words; readonly verbs: Words } | undefined;

/** The singular of a noun in lower case: `cities` gives `city`; the word itself where WordNet knows no other. */
export function baseNoun(word: string): string {
  return baseOf(word, tables().nouns, nounEndings);
}

/** The infinitive of a verb in lower case: `hoped` gives `hope`; the word itself where WordNet knows no other. */
export function baseVerb(word: string): string {
  return baseOf(word, tables().verbs, verbEndings);
}

function baseOf(word: string, { bases, irregular }: Words, endings: Endings): string {
  const known = irregular.get(word);
  if (known !== undefined) return known;
  for (const [taken, put] of endings) {
    if (!word.endsWith(taken)) continue;
    const base = word.slice(0, word.length - taken.length) + put;
    if (bases.idOf(base) >= 0) return base;
  }
  return word;
}

/** @throws Error if the file is absent or damaged. */
function tables() {
  if (loaded === undefined) {
    const pack = readPack(new URL('./tables/base-forms.pack', import.meta.url));
    loaded = { nouns: readWords(pack, 'noun'), verbs: readWords(pack, 'verb') };
  }
  return loaded;
}

function readWords(pack: Pack, kind: 'noun' | 'verb'): Words {
  const irregular = pack.text(`${kind}Exceptions`).trimEnd().split('\n');
  return {
    bases: new WordTable(pack.bytes(`${kind}s`)),
    irregular: new Map(
      irregular.map((line) => {
        const [form = '', base = ''] = line.split(' ');
        return [form, base];
      }),
    ),
  };
}
