import { describe, expect, it } from 'vitest';
import { contextRefusals } from '../../../src/questions/checking/self-contained.ts';
import { tagText } from '../../../src/questions/reading/sentences.ts';

const refused = (prompt: string, title = 'A test') =>
  contextRefusals(tagText(prompt), { title, isPerson: (word) => /^(Ada|Okafor)$/.test(word) });

describe('a prompt with a loose end', () => {
  it.each([
    ['similar to what', 'Almost no other democracy in Europe has anything similar.'],
    ['elsewhere than where', 'Which mollusc devours sunken timber elsewhere?'],
    ['the rest of what', 'Listeners in Lisbon have to work out the rest from context.'],
    ['away from where', 'The barrel of Ada Okafor’s gun landed about _____ kilometres away.'],
    ['right about what', 'Modern instruments have proved Ada Okafor right.'],
    ['right about what, as a question', 'According to Ada Okafor, who had been right?'],
    [
      'to act on what',
      'A campaign of parents in Lisbon persuaded the Portuguese government to act.',
    ],
    ['used for what', '11 harbour tugs of Lisbon and two sea tugs were used.'],
    ['whose vindication', 'In which year did vindication come?'],
    ['co-author of what', 'Which co-author is a geographer at Lisbon University?'],
    ['rougher than what', 'A rougher path leads to the summit of Mount Eros.'],
    ['helps to do what', 'Friction certainly helps a moving ski.'],
    ['the answer to what', 'The oldest answer is pressure.'],
    ['the deposit of what', 'The richest deposit ever worked is at Almadén in Spain.'],
    ['which problem', 'For centuries, shepherds got around the problem with Silbo Gomero.'],
    ['responded to what', 'How did the bank of Lisbon respond?'],
    ['know what', 'Why does nobody in Lisbon know for sure?'],
    ['convinced of what', 'Ada Okafor of Lisbon was never quite convinced.'],
    ['efforts to do what', 'Rescue teams from the port of Lisbon intensified their efforts.'],
    ['return from where', 'On Ada Okafor’s return she became curator of the Lisbon Museum.'],
    ['beside what others', 'The village of Furnas in Portugal sits inside a crater of its own.'],
    ['swallowed by whom', 'According to Ada Okafor, what was swallowed?'],
    ['longer than whom', 'The women of Lisbon in Portugal live longer.'],
    ['away from where, in front', 'A few streets away stands the Castle of Lisbon.'],
    ['away from where, further on', 'Ten miles on lies the Castle of Lisbon.'],
    ['the time of what', 'The king of Portugal died at the same time.'],
    ['in front of what', 'Out front, two vendors from Lisbon sell Ada Okafor’s cakes.'],
    ['how far south of what', 'Bachkovo Monastery is 30 km to the south.'],
    ['how far south of what, with a place', 'Lisbon Airport lies 45 km to the south at Zanderij.'],
    ['the same as what', 'In which year did Portugal reach the same end by a prohibitive tax?'],
    ['the same as what, in front', 'The same goes for nurses in Lisbon.'],
    ['which system', 'The weak point of the system was exposed in Lisbon in 2018.'],
  ])('is refused: %s', (_, prompt) => {
    expect(refused(prompt)).toContain('vague-reference');
  });

  it('is refused where "it" is an object that nothing before it names', () => {
    expect(refused('The body produces it when it breaks down purines.')).toContain(
      'unresolved-pronoun',
    );
  });

  it('is refused where a past perfect has nothing after it', () => {
    expect(refused('Which archaeologist from Lisbon had searched for years?')).toContain(
      'relative-time',
    );
    expect(refused('Ada Okafor had lived in Lisbon when the war began in Poland.')).not.toContain(
      'relative-time',
    );
  });

  it('does not take the year for what says which island', () => {
    expect(refused('Divers from Lisbon found a Dutch ship off the island in 1972.')).toContain(
      'vague-reference',
    );
  });

  it('is refused where something is still being done', () => {
    expect(refused('A new steel support is being built.')).toContain('relative-time');
  });

  it.each([
    ['Ada Okafor speaks a similar language to Spanish.'],
    ['Ada Okafor and Ana Reis went to the same school in Lisbon.'],
    ['Bachkovo Monastery lies 30 km to the south of Plovdiv.'],
    ['Ten miles north of Lisbon lies Sintra.'],
    ['Working hours on feast days were forbidden in Lisbon in 1901.'],
    ['Two hours on feast days were kept for Ada Okafor in Lisbon.'],
    ['Ada Okafor sings in Lisbon at the same time of day.'],
    ['A duck can sleep on one side; at the same time its other eye is open.'],
    ['The lynx of Portugal belongs to the same genus as the lynx of Siberia.'],
    ['Waves that reach Lisbon at a wide angle run back at the same angle.'],
    ['The Castle of Lisbon stands a few streets away from the Tagus.'],
    ['Ada Okafor kept the rest of the money in Lisbon.'],
    ['Lisbon lies about 300 kilometres away from Porto.'],
    ['Ada Okafor’s team-mate from Lisbon won in 1968.'],
    ['Oestrogen helps the kidneys to remove uric acid.'],
    ['Vitamin D helps the body absorb calcium.'],
    ['The longest example of Silbo is kept in Lisbon.'],
    ['Ada Okafor is younger than Ana Reis.'],
    ['In which year did Lisbon receive its charter?'],
    ['The otter of Brazil is known as the river wolf.'],
    ['Ada Okafor drew the largest member of the weasel family.'],
    ['Lisbon is a port in Portugal at the entrance to the Mar da Palha.'],
    ['Ada Okafor was elected in 2002 with 98 percent of the vote.'],
    ['In 2022, 608,000 people died in Africa, most of them children under five.'],
    ['Michael Faraday noticed in 1842 that two ice cubes pressed together freeze into one.'],
    ['The Vasa had sailed barely 1,300 metres when a gust of wind pushed it over.'],
  ])('passes where nothing is loose: %s', (prompt) => {
    expect(refused(prompt)).toEqual([]);
  });
});
