import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../src/questions/random.ts';
import { readDocument } from '../../../src/questions/reading/document.ts';
import { QuestionWriter } from '../../../src/questions/writing/question-writer.ts';
import { renderTokens } from '../../../src/questions/writing/statement.ts';

function toldBy(text: string, title = 'A test'): string[] {
  const document = readDocument({ id: 'x', title, text });
  const writer = new QuestionWriter(document, seededRandom('x'), true);
  return document.sentences
    .flatMap((sentence) => writer.proposalsAbout(sentence))
    .map(({ statement }) => renderTokens(statement.tokens));
}

describe('what a word measures', () => {
  it.each([
    [
      "Conditions in postwar Bergen were so poor that Ruth, who was working at the Harbour Children's Hospital, developed scurvy for want of vitamin C.",
      'Conditions in postwar Bergen were so poor that Ruth.',
    ],
    [
      'An alloy is a metal that contains enough of a salt, or a metal compound, to make mixing it worthwhile.',
      'An alloy is a metal that contains enough of a salt.',
    ],
  ])('goes with what came of it: %s', (text, cut) => {
    expect(toldBy(text)).not.toContain(cut);
  });

  it('goes with the measure and the deed that it is counted from', () => {
    const text =
      "The 18th Century hotel, once known as Wales's tallest inn, was gutted just over a week after Mrs Okafor's company bought it from the brewer Marston's.";
    expect(toldBy(text).filter((one) => / a week from the brewer/.test(one))).toEqual([]);
  });

  it('is completed by a place', () => {
    const text = 'Near the town of Koa a cliff rises straight out of the lagoon.';
    expect(toldBy(text)).not.toContain('Near the town of Koa a cliff rises straight.');
  });
});

describe('what is said of a noun', () => {
  it('does not pass to another when the noun is cut', () => {
    const text =
      'Lund died of pneumonia at Chorkova and was buried at Zrencin, in the churchyard of a church he had helped to fund.';
    expect(toldBy(text, 'Ignacy Lund').filter((one) => /Chorkova he/.test(one))).toEqual([]);
  });

  it('is not said of what stands before the relative clause', () => {
    const text =
      'Dervla Okafor was born in Cork in 1931. In 1968 she had a daughter, Rachel, whose father was Terence de Vere White, then literary editor of the Irish Times.';
    const told = toldBy(text, 'Dervla Okafor');
    expect(told).toContain('In 1968, Dervla Okafor had a daughter.');
    expect(told.filter((one) => /daughter, (then )?literary/.test(one))).toEqual([]);
  });

  it('needs a subject of its own', () => {
    const text =
      'Ada Okafor had been born in 1740 in Koa, a village in Wales, to a baker, and by her early 20s was keeping house for Ben Carter, a painter whose wife had died.';
    expect(toldBy(text).filter((one) => /^By .*20s was/.test(one))).toEqual([]);
  });
});

describe('what is done to the subject', () => {
  it('is told with the auxiliary of the verb before', () => {
    const text =
      'Former Chadian dictator Hissene Lund was convicted Monday of crimes against humanity, war crimes and torture and sentenced to life in prison.';
    expect(toldBy(text)).toContain(
      'Former Chadian dictator Hissene Lund was sentenced to life in prison.',
    );
  });

  it('is not what may be done to the thing that a clause before it describes', () => {
    const text =
      'The Koa Bridge carries cars. It is drawn across by a cable which is wound on a drum in an elevated house on the eastern bank and driven by two 35 hp electric motors.';
    expect(toldBy(text, 'Koa Bridge').filter((one) => /Bridge is driven/.test(one))).toEqual([]);
  });

  it('is not said of a number of them', () => {
    const text =
      'The club has 24 members, who are known as Members of the House of Keys and use the abbreviation MHK after their names.';
    expect(toldBy(text).filter((one) => /^24 members are/.test(one))).toEqual([]);
  });
});

describe('half of what a sentence says', () => {
  it.each([
    [
      "Lord Lund's government responded to the riot not with an inquiry but with praise for the magistrates, and the law was changed.",
      /not with an inquiry\.$/,
    ],
    [
      '"Each feature, considered separately, can be found in other species," says Ada Okafor, a palaeoanthropologist in Paris.',
      /each feature can be found/i,
    ],
  ])('is not told alone: %s', (text, half) => {
    expect(toldBy(text).filter((one) => half.test(one))).toEqual([]);
  });

  it('is told in the present where it still is so', () => {
    const text =
      'A dark subspecies, the black newt, known only from springs near Koa in Slovenia, was discovered in 1986 by members of the Koa Research Institute and described in 1994 by Boris Sket.';
    expect(toldBy(text)).toContain(
      'The black newt is known only from springs near Koa in Slovenia.',
    );
  });
});
