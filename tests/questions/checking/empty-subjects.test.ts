import { describe, expect, it } from 'vitest';
import { hasEmptySubject } from '../../../src/questions/checking/empty-subjects.ts';

describe('what is always about something', () => {
  it.each([
    'Questions were asked in the House of Commons.',
    'In 1940, an investigation was launched.',
    'In which year were concerns raised?',
    'Talks were held on 3 May 1940 in Lisbon.',
  ])('says nothing alone: %s', (prompt) => {
    expect(hasEmptySubject(prompt)).toBe(true);
  });

  it.each([
    'Concerns were raised about the safety of the bridge.',
    'Attempts were made to raise the hull in 1942.',
    'Questions of law were settled in Lisbon.',
    'Talks were held on the future of the harbour.',
  ])('is told: %s', (prompt) => {
    expect(hasEmptySubject(prompt)).toBe(false);
  });
});
