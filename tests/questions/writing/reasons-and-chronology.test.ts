import { describe, expect, it } from 'vitest';
import { draftsAbout } from './read-proposals.ts';

const because = [
  'Kenya closed the harbour because a storm destroyed the ships.',
  'Bergen grew quickly because the harbour stayed free of ice.',
  'Robert Smith moved to Lisbon because a river flooded the abbey.',
];
const purposes = [
  'The king sent an army to Lisbon in order to protect the silver mines.',
  'Ada Okafor founded the school in order to train young doctors.',
];
const events = [
  'The king of Norway opened a museum in Bergen in 1988.',
  'In 1901, Ada Okafor founded a school in Lisbon.',
  'In 1961, Edward Lorenz discovered the butterfly effect in Boston.',
];

describe('a reason', () => {
  it('is asked for among the other reasons of the article', () => {
    const drafts = draftsAbout(because.join(' '), ['why']);
    const harbour = drafts.find(
      ({ kind, prompt }) => kind === 'multiple-choice' && prompt.includes('Kenya'),
    );
    expect(harbour).toMatchObject({
      kind: 'multiple-choice',
      prompt: 'Why did Kenya close the harbour?',
      answer: 'because a storm destroyed the ships',
    });
    expect([...(harbour?.choices ?? [])].sort()).toEqual([
      'because a river flooded the abbey',
      'because a storm destroyed the ships',
      'because the harbour stayed free of ice',
    ]);
  });

  it('stands beside reasons that open alike only', () => {
    const drafts = draftsAbout([...because, ...purposes].join(' '), ['why']).filter(
      ({ kind }) => kind === 'multiple-choice',
    );
    expect(drafts.length).toBeGreaterThanOrEqual(3);
    for (const { choices } of drafts)
      expect(new Set(choices.map((choice) => choice.split(' ')[0])).size).toBe(1);
  });

  it('is no choice where the article gives only two, but can be typed', () => {
    const drafts = draftsAbout(because.slice(0, 2).join(' '), ['why']);
    expect(drafts.map(({ kind }) => kind)).toEqual(['short-answer', 'short-answer']);
    expect(drafts[0]).toMatchObject({
      prompt: 'Why did Kenya close the harbour?',
      answer: 'because a storm destroyed the ships',
      accepted: ['a storm destroyed the ships'],
    });
  });

  it('is no purpose of what somebody is the first to do', () => {
    const text =
      'In 1926 Ada Okafor was called to a chair at Berlin, the first woman in Germany to become a professor.';
    expect(draftsAbout(text, ['why'])).toEqual([]);
  });

  it('is no purpose of what takes time, nor of an order', () => {
    const text =
      'Before the cable, news had taken ten days to cross the ocean. To reach the upper districts, ride one of the lifts, the creaking lifts that were built in 1883.';
    expect(draftsAbout(text, ['why'])).toEqual([]);
  });

  it('or a means ends before the next deed', () => {
    const text =
      'Greek captains grew rich by running grain through the British blockade, and hired architects from Venice.';
    expect(draftsAbout(text, ['how'])).toContainEqual(
      expect.objectContaining({
        prompt: 'How did Greek captains grow rich?',
        answer: 'by running grain through the British blockade',
      }),
    );
  });

  it('is not asked of an apposition that lost its name', () => {
    const text =
      "Standard & Poor's, a rating agency, responded by stripping the US of its AAA rating for the first time.";
    for (const { prompt } of draftsAbout(text, ['how'])) expect(prompt).not.toMatch(/, respond\?/);
  });

  it('may stand ahead of what it is the reason for, with a comma or without', () => {
    const text =
      'Ada Okafor was an engineer. To house the new sewer on the northern bank she built the Victoria Embankment, which narrowed the river.';
    expect(draftsAbout(text, ['why'], 'Ada Okafor')).toContainEqual(
      expect.objectContaining({
        prompt: 'Why did Ada Okafor build the Victoria Embankment?',
        answer: 'to house the new sewer on the northern bank',
      }),
    );
  });

  it('ends where something else begins with a subject of its own', () => {
    const text =
      'Birnbeck Pier was closed in 1994 because its structure was judged unsafe, and Historic England has it on a list.';
    expect(draftsAbout(text, ['why'])).toContainEqual(
      expect.objectContaining({ answer: 'because its structure was judged unsafe' }),
    );
  });

  it('is no purpose where it is for somebody to do', () => {
    const text = 'Mozilla had provided a pathway for volunteers to improve the mail program.';
    expect(draftsAbout(text, ['why'])).toEqual([]);
  });

  it('may deny something, and may say "they" of the subject', () => {
    const text =
      'Mangroves grow in the tropics because they cannot withstand freezing temperatures.';
    expect(draftsAbout(text, ['why'])[0]).toMatchObject({
      prompt: 'Why do mangroves grow in the tropics?',
      answer: 'because they cannot withstand freezing temperatures',
    });
  });

  it.each([
    'Mangroves grow in the tropics because it cannot withstand freezing temperatures.',
    'The council met in Lisbon in order to discuss the question.',
  ])('is not asked for where it points elsewhere: %s', (text) => {
    expect(draftsAbout(text, ['why'])).toEqual([]);
  });
});

describe('which event came first', () => {
  it('is asked of three events, and the earliest is right wherever it stands', () => {
    const [draft, ...others] = draftsAbout(events.join(' '), ['first']);
    expect(others).toEqual([]);
    expect(draft).toMatchObject({
      kind: 'multiple-choice',
      prompt: 'According to the article, which event came first?',
      answer: 'Ada Okafor founded a school in Lisbon',
    });
    expect([...(draft?.choices ?? [])].sort()).toEqual([
      'Ada Okafor founded a school in Lisbon',
      'Edward Lorenz discovered the butterfly effect in Boston',
      'The king of Norway opened a museum in Bergen',
    ]);
  });

  it('shows no year among the options, and all years in the explanation', () => {
    const [draft] = draftsAbout(events.join(' '), ['first']);
    expect(draft?.choices.join(' ')).not.toMatch(/\d{4}/);
    for (const year of ['1901', '1961', '1988']) expect(draft?.explanation).toContain(year);
  });

  it('is not asked of events of the same or the next year', () => {
    const close = events.map((text) => text.replace(/1988/, '1902'));
    expect(draftsAbout(close.join(' '), ['first'])).toEqual([]);
  });

  it('is not asked of two events', () => {
    expect(draftsAbout(events.slice(0, 2).join(' '), ['first'])).toEqual([]);
  });
});
