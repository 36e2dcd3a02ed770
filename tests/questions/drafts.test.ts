import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/questions/random.ts';
import { readDocument } from '../../src/questions/reading/document.ts';
import { draftsOfSentence } from '../../src/questions/writing/drafts.ts';

const drafts = (text: string, title = 'A test') => {
  const document = readDocument({ id: 'x', title, text });
  const random = seededRandom('1');
  return document.sentences.flatMap((sentence) => draftsOfSentence(sentence, document, random));
};
const prompts = (text: string, title?: string) => drafts(text, title).map(({ prompt }) => prompt);
const gaps = (text: string) =>
  drafts(text)
    .filter(({ kind }) => kind === 'cloze')
    .map(({ answer }) => answer);

describe('a gap is left only where the words around it ask for it', () => {
  it.each([
    ['Kenya', 'The talks of the two armies were held in Kenya after the long war.'],
    ['Norway', 'The old kings of the north are buried in the capital of Norway.'],
    ['Kabul', 'Ships and planes bring all food to Kabul’s international airport every day.'],
    ['Ali Reza', 'The old tower at the harbour was designed by Ali Reza for the sailors.'],
    ['Joel Aguilar', 'The match referee Joel Aguilar gave the home side a late penalty.'],
    ['1999', 'A runway for big planes was only built in Socotra in 1999.'],
    ['Hazara', 'The rebels in the hills kill members of the Hazara minority every year.'],
  ])('%s: %s', (answer, text) => {
    expect(gaps(text)).toContain(answer);
  });

  it.each([
    ['Kenya', 'The group wants to raise the tensions in Kenya by a number of attacks.'],
    ['Kevin Smith', 'The striker scored with his head from Kevin Smith’s long pass at noon.'],
    ['English', 'The father was a French baker and the mother was English by birth.'],
    ['2008', 'She won awards in the city in 1996, in 2003 and once more in 2008.'],
    ['27', 'The prices of bread would rise by either 49 cents or 27 cents a day.'],
    ['two', 'Trade between the two countries grew in Norway after the long war.'],
    ['1999', 'A runway for big planes and long flights was only built in 1999.'],
    ['1963', 'Daniel Rothman found an old wedding announcement from 1963 in Boston.'],
    ['Year', '227, and shared the Newcomer of the Year award of the league in Texas.'],
    ['Metropolitan Plants', 'On Main Street is Metropolitan Plants, a haven for flower lovers.'],
  ])('not %s: %s', (answer, text) => {
    expect(gaps(text)).not.toContain(answer);
  });
});

describe('a long sentence gives its parts', () => {
  it('each predicate under the subject', () => {
    const found = prompts(
      'Jeanne Moreau made her debut in Paris in 1947, and joined the theatre of Lyon in 1951.',
    ).join('\n');
    expect(found).toMatch(/In which year did Jeanne Moreau join the theatre of Lyon\?/);
    expect(found).toMatch(/In which year did Jeanne Moreau make her debut in Paris\?/);
  });

  it('but not a second verb of another form', () => {
    const found = prompts('The Kenya Bank helped farmers to plant and harvest wheat in 1947.');
    expect(found.join('\n')).not.toMatch(/Bank harvest/);
  });

  it('a clause with "as it" under the first subject', () => {
    const found = prompts(
      'The United States is now in touch with the rebels as it works to leave Kenya by the August 31 deadline.',
    );
    expect(found).toContain('The United States works to leave Kenya by the _____ deadline.');
  });

  it('but not with a rival for the pronoun', () => {
    const found = prompts(
      'The United States is now in touch with France as it works to leave Kenya by the August 31 deadline.',
    );
    expect(found).not.toContain('The United States works to leave Kenya by the _____ deadline.');
  });

  it('without what stands between subject and verb', () => {
    const found = prompts('Mozilla, like its many rivals in the West, moved to Norway in 1998.');
    expect(found.join('\n')).toContain('In which year did Mozilla move to Norway?');
  });
});

describe('what a sentence says outright is asked outright', () => {
  it.each([
    [
      'The town is called after Khorasan, a historic region that joins the Middle East with Asia.',
      'Which historic region joins the Middle East with Asia?',
    ],
    [
      'The army used its largest bomb, the GBU-43 “Mother of All Bombs”, on a cave in the hills.',
      'By what nickname is the GBU-43 known?',
    ],
    [
      'Between 1916 and 1918, soldiers killed four of the leaders of the north, including Ali Reza, the country’s founding emir.',
      'Between 1916 and 1918, soldiers killed several of the leaders of the north, including founding emir _____.',
    ],
    [
      'Between 1916 and 1918, soldiers killed four of the rebel leaders in Kenya.',
      'Between 1916 and 1918, how many of the rebel leaders did soldiers kill in Kenya?',
    ],
    [
      'The general election elects 70 members of the Legislative Council.',
      'How many members of the Legislative Council does the general election elect?',
    ],
    [
      'In Kenya’s Nakuru Province, the Mozilla team was the winner of the first national prize.',
      'In which province of Kenya was the Mozilla team the winner of the first national prize?',
    ],
    [
      'He knew of evidence indicating that rebels are plotting strikes on Kabul’s international airport to take advantage of the chaos.',
      'According to the article, evidence indicates that rebels are plotting strikes on _____’s international airport.',
    ],
  ])('%s', (text, prompt) => {
    expect(prompts(text)).toContain(prompt);
  });

  it.each([
    ['a list', 'They saw Khorasan, a region of hills, and a lake that joins the two big rivers.'],
    ['a title of a work', 'The singer sang the “Mother of All Bombs” in the town hall of Leeds.'],
    ['a person', 'The prize went to Ali Reza, a dancer who performed at the Folies in Paris.'],
  ])('but not in %s', (_, text) => {
    expect(prompts(text).filter((prompt) => /^(Which|By what)/.test(prompt))).toEqual([]);
  });

  it.each([
    ['has', 'Marbles’s film channel has 19 million subscribers in the world.', /^How many/],
    ['another', 'In 1961, Margaret Hamilton moved on to another big project.', /who moved/],
    ['no name', 'France was third with one gold medal and two bronze medals.', /^Which country/],
    [
      'an event for a role',
      'Three men stood trial for the death of Ann Ek, the attempted murder of two officers.',
      /^Who is named/,
    ],
    [
      'two subjects',
      'Myanmar is Buddhist and the United Nations rates the people there.',
      /^Which country/,
    ],
  ])('and not with %s', (_, text, prompt) => {
    expect(prompts(text).filter((found) => prompt.test(found))).toEqual([]);
  });

  it('and not by a predicate that fits many', () => {
    expect(prompts('In the old days, Osama Reza lived in Khartoum with them.').join()).not.toMatch(
      /who lived/,
    );
  });
});

describe('claims', () => {
  const claims = (text: string) =>
    drafts(text)
      .filter(({ kind }) => kind === 'true-false')
      .map(({ prompt }) => prompt);

  it('change figures and opposites', () => {
    expect(claims('Athens hosted the games of the north in 1896.')).toHaveLength(2);
    expect(claims('Cleveland is the largest town of Ohio.').join()).toContain('smallest');
  });

  it('never put another person or company in the place of the right one', () => {
    const text = 'Mozilla Foundation hired Brendan Eich in the United States. ';
    const found = claims(`${text}Steve Jobs founded Apple Inc. in a garage with a friend.`);
    expect(found.filter((claim) => /Mozilla.*Jobs|Eich.*Apple/.test(claim))).toEqual([]);
  });

  it.each([
    ['who said something', 'Kevin Allton said that Boston won the cup of the north in 1951.'],
    ['what the title says', 'Athens was a town of mills and of Harvard men.'],
    ['a caption', 'Mark Hamill poses with Kevin Conroy at the booth of the fair.'],
    ['taste', 'Boston won the most exciting cup of the north in 1951.'],
  ])('are not about %s', (_, text) => {
    const found = drafts(text, 'Athens').filter(({ kind }) => kind === 'true-false');
    expect(found).toEqual([]);
  });

  it('are no opinions and no copies of a long sentence', () => {
    expect(claims('Athens hosted the most beautiful games of the north in 1896.')).toEqual([]);
    const long =
      'Athens hosted the games of the north in 1896 for runners from abroad with a cup, a hat, a coat, a gold ring and a silver coin.';
    expect(claims(long)).toEqual([]);
  });
});

it('gives a person no other people as options', () => {
  const text = 'The tower was designed by Ali Reza in Kenya. Ellen Fetter lives in Norway.';
  const choices = drafts(text).filter(
    ({ kind, answer }) => kind === 'multiple-choice' && answer === 'Ali Reza',
  );
  expect(choices).toEqual([]);
});

describe('an article named after a person', () => {
  const more = 'He was a man of the north. His work is read by many in the towns of the north. ';
  const text = `L'Enfant was born in France. ${more}\n\nHe was wounded near Savannah in 1779. L'Enfant came home. L'Enfant wrote.`;

  it('means that person by "he"', () => {
    expect(prompts(text, "Pierre L'Enfant,").join('\n')).toContain(
      "In which year was Pierre L'Enfant wounded near Savannah?",
    );
  });

  it('but not after a sentence about another person', () => {
    const rival = text.replace('He was wounded', 'George Washington met him. He was wounded');
    expect(prompts(rival, "Pierre L'Enfant,").join('\n')).not.toContain("L'Enfant wounded");
  });
});

describe('in an article about a town', () => {
  const text =
    'Oldham is a city of mills. Rain falls on Oldham. The wall of Oldham is long.\n\nOldham grew. ';

  it('"the city" is that town', () => {
    expect(
      prompts(`${text}The city was renamed by the old king in 1423.`, 'Oldham').join(),
    ).toContain('In which year was Oldham renamed by the old king?');
  });

  it('but not "the city of" another', () => {
    expect(
      prompts(`${text}The city of mills was renamed by the old king in 1423.`, 'Oldham').join(),
    ).not.toContain('Oldham renamed');
  });
});

it.each([
  ['"its" of a plural subject is the topic', 'Soldiers killed four of its leaders in 1916.', true],
  ['"its" of a singular subject is not', 'France killed four of its leaders in 1916.', false],
])('%s', (_, sentence, named) => {
  const text = `Mozik is a group of rebels. Mozik was small. Mozik grew.\n\nThe threat of Mozik is old. ${sentence}`;
  expect(prompts(text, 'What is Mozik?').join().includes('of Mozik’s leaders')).toBe(named);
});

it('has no year with more days than there are', () => {
  const text = 'Tulsa in Oklahoma has a clear sky on 225 days every year by the old count.';
  const options = drafts(text).flatMap(({ choices }) => choices.map(Number));
  expect(options.filter((figure) => figure > 365)).toEqual([]);
});
