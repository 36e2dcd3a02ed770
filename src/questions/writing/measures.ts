import { ordinal } from '../numbers.ts';
import { seededRandom, shuffled } from '../random.ts';
import type { ReadDocument } from '../reading/document.ts';
import { childrenIn, isBelow, rootOf } from '../reading/tree.ts';
import { altered, type Claim } from './altered.ts';
import type { Statement } from './statement.ts';

/** So many years at most before the first that is dated a story may reach back. */
const oldest = 300;

const unit =
  /^(mm|cm|m|km|kg|g|ft|lb|metres|meters|feet|inches|pounds|kilometres|kilometers|miles|tonnes|years|hours|minutes|days|months|weeks|tons|grams|degrees)$/;

/** The claims with another range, size, age, date or century, which no fact of the statement holds. */
export function otherMeasures(statement: Statement, document: ReadDocument): Claim[] {
  const { tokens, facts } = statement;
  const { lastYear, source } = document;
  return tokens.flatMap((_, at): Claim[] => {
    if (facts.some(({ from, to, kind }) => kind !== 'term' && from <= at && at < to)) return [];
    const found =
      otherRange(statement, at) ??
      otherSize(statement, at) ??
      (source.title.includes(tokens[at]?.text ?? '') ? undefined : otherAge(statement, at)) ??
      otherInscription(statement, at, lastYear) ??
      otherCentury(statement, at, document);
    return found === undefined ? [] : [found];
  });
}

/** "60–80 cm" to "120–160 cm". */
function otherRange(statement: Statement, at: number): Claim | undefined {
  const { tokens } = statement;
  const text = (place: number) => tokens[place]?.text ?? '';
  const isRange =
    /^\d{1,3}$/.test(text(at)) && /^[–-]$/.test(text(at + 1)) && /^\d{1,3}$/.test(text(at + 2));
  if (!isRange || !unit.test(text(at + 3))) return undefined;
  const [low, high] = [Number(text(at)) * 2, Number(text(at + 2)) * 2];
  return altered(statement, { from: at, to: at + 3 }, `${low}${text(at + 1)}${high}`);
}

/** "Drops 376m" to "drops 125m": a third, as round as it. */
function otherSize(statement: Statement, at: number): Claim | undefined {
  const { tokens } = statement;
  const [, digits, of] = /^(\d{2,4})(m|km|cm|mm|ft|kg|mph|kph)$/.exec(tokens[at]?.text ?? '') ?? [];
  const isBounded = /^(than|over|under|to|least|most|below|above|at)$/.test(
    tokens[at - 1]?.text ?? '',
  );
  if (digits === undefined || isBounded) return undefined;
  const figure = Number(digits);
  const grain = figure % 10 === 0 && figure > 30 ? 10 : figure > 100 ? 5 : 1;
  const third = Math.max(grain, Math.round(figure / 3 / grain) * grain);
  return altered(statement, { from: at, to: at + 1 }, `${third}${of}`);
}

/** "At the age of 98", "died aged 87": well over a quarter less, or nearly half more. */
function otherAge(statement: Statement, at: number): Claim | undefined {
  const { tokens } = statement;
  const age = Number(tokens[at]?.text);
  const [lead = '', before = ''] = [tokens[at - 2]?.text, tokens[at - 1]?.text];
  const isAge = before === 'aged' || (lead === 'age' && before === 'of');
  if (!isAge || !Number.isInteger(age) || age < 12 || age > 120) return undefined;
  const other = age >= 40 ? Math.round(age * 0.72) : Math.round(age * 1.45);
  return altered(statement, { from: at, to: at + 1 }, String(other));
}

/** "Carries the date 1526" to "carries the date 1726". */
function otherInscription(statement: Statement, at: number, lastYear: number): Claim | undefined {
  const { tokens } = statement;
  const year = Number(tokens[at]?.text);
  if (tokens[at - 1]?.text !== 'date' || !(year > 1000 && year <= lastYear)) return undefined;
  const distances = lastYear - year > 300 ? [-200, 200] : lastYear - year > 100 ? [-50, 50] : [-20];
  const [distance = 0] = shuffled(distances, seededRandom(String(year)));
  return altered(statement, { from: at, to: at + 1 }, String(year + distance));
}

/** "In the 19th century" to "in the 17th century", unless the story begins later. */
function otherCentury(
  statement: Statement,
  at: number,
  { sentences }: ReadDocument,
): Claim | undefined {
  const { tokens } = statement;
  const [, digits] = /^(\d{1,2})(st|nd|rd|th)$/.exec(tokens[at]?.text ?? '') ?? [];
  const before = tokens.slice(Math.max(0, at - 6), at).map(({ text }) => text.toLowerCase());
  // "By the end of the 19th century", "from the 12th to the 15th century".
  const isBounded = before.some((word) =>
    /^(by|until|from|since|to|into|before|after|early|late)$/.test(word),
  );
  if (digits === undefined || isBounded || !/^century$/i.test(tokens[at + 1]?.text ?? ''))
    return undefined;
  if (/^(of|bc|bce)$/i.test(tokens[at + 2]?.text ?? '') || Number(digits) < 8) return undefined;
  // "The 18th-century building was once an inn".
  const [subject = -1] = childrenIn(statement, rootOf(statement), 'nsubj', 'nsubj:pass');
  if (isBelow(statement, at, subject)) return undefined;
  const other = Number(digits) - 2;
  const years = sentences.flatMap(({ facts }) =>
    facts.flatMap(({ kind, value }) => (kind === 'year' && value !== undefined ? [value] : [])),
  );
  if (other * 100 < Math.min(...years, Number(digits) * 100) - oldest) return undefined;
  return altered(statement, { from: at, to: at + 1 }, ordinal(other));
}
