import { describe, expect, it } from 'vitest';
import { draftsAbout, proposalsAbout } from './read-proposals.ts';
import { textsOf } from './read-statements.ts';

const shrinking =
  'Scientists now believe that the river carried far less water for most of the past 1,200 years, and its flow has shrunk by about a fifth since 2000.';

describe('a second clause with a subject of its own', () => {
  it('does not take the subject of the first into its own', () => {
    expect(textsOf(shrinking).filter((text) => /river and its flow/.test(text))).toEqual([]);
  });

  it('says whose its subject is', () => {
    const prompts = proposalsAbout(shrinking, 'The river').map(({ prompt }) => prompt);
    expect(prompts).toContain("The river's flow has shrunk by about a fifth since 2000.");
  });
});

describe('a bare noun before a verb of saying', () => {
  it('says nothing', () => {
    const found = textsOf(
      'Peru attempted to mediate, but Chile, having learned of the secret treaty, declared war on both allies on 5 April.',
    );
    expect(found.filter((text) => text.startsWith('According to'))).toEqual([]);
  });

  it('is a speaker where it is a body of people', () => {
    const found = textsOf('Three ships were stopped near Lisbon, police said.');
    expect(found).toContain('According to police, three ships were stopped near Lisbon.');
  });
});

describe('the reason of what goes along with something', () => {
  it('is not the reason of the main clause', () => {
    const drafts = draftsAbout(
      'The direct cause of the war was a dispute between Bolivia and Chile, with Peru being drawn in due to its secret alliance with Bolivia.',
      ['why'],
    );
    expect(drafts).toEqual([]);
  });
});
