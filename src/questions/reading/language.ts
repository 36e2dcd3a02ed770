import { functionWords, scriptLanguages, tellingLetters } from './language-tables.ts';

/** Enough to tell a language, and short enough for any length of text. */
const sampleCharacters = 60_000;
/** A text of fewer words tells nothing by its function words. */
const fewestWords = 5;
/** One word in eight is a function word in any running text of the languages that we know. */
const leastShare = 1 / 8;
/** A text whose letters are by half of another script is written in that script's language. */
const scriptShare = 0.5;
/** The letters that only one language of a script has are some of its text, never most of it. */
const ownLetterShare = 0.01;
/** One telling letter in a hundred weighs as much as one function word in six. */
const letterWeight = 16;
/** ... but a name such as "Škoda" in an English text makes no Czech of it. */
const mostLetterShare = 0.02;

const scripts = scriptLanguages.map(([language, script]) => ({
  language,
  letters: new RegExp(script, 'gu'),
}));
const languagesOf = wordTable();

/**
 * The language of `text`, by its English name (`English`, `French`, `Japanese`, ...): by script where
 * that tells it, else by the share of function words and letters that one language has. `undefined`
 * when no language that we know reaches one word in eight, or there are too few words to say. The
 * language that most of the text is in wins, so an English article with a French quotation is English.
 */
export function detectLanguage(text: string): string | undefined {
  const sample = text.slice(0, sampleCharacters).normalize('NFC').toLowerCase();
  return languageByScript(sample) ?? languageByWords(sample);
}

function languageByScript(sample: string): string | undefined {
  const total = sample.match(/\p{L}/gu)?.length ?? 0;
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (total < 2 || latin > total * scriptShare) return undefined;
  const counts = scripts.map(({ language, letters }) => ({
    language,
    count: sample.match(letters)?.length ?? 0,
  }));
  return counts.find(({ count }) => count >= Math.max(1, total * ownLetterShare))?.language;
}

function languageByWords(sample: string): string | undefined {
  const words = sample.match(/\p{L}{1,40}/gu) ?? [];
  if (words.length < fewestWords) return undefined;
  const hits = new Map<string, number>();
  for (const word of words) {
    for (const language of languagesOf.get(word) ?? [])
      hits.set(language, (hits.get(language) ?? 0) + 1);
  }
  const letters = sample.match(/\p{L}/gu)?.length ?? 1;
  const scores = [...hits].map(([language, count]) => {
    const own = tellingLetters[language];
    const seen = own === undefined ? 0 : (sample.match(own)?.length ?? 0);
    const bonus = Math.min(seen / letters, mostLetterShare) * letterWeight;
    return { language, share: count / words.length, score: count / words.length + bonus };
  });
  const known = scores.filter(({ share }) => share >= leastShare);
  if (known.length === 0) return undefined;
  return known.reduce((a, b) => (b.score > a.score ? b : a)).language;
}

function wordTable(): ReadonlyMap<string, readonly string[]> {
  const table = new Map<string, string[]>();
  for (const [language, list] of Object.entries(functionWords)) {
    for (const word of list.split(' ')) {
      const languages = table.get(word);
      if (languages === undefined) table.set(word, [language]);
      else languages.push(language);
    }
  }
  return table;
}
