import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/questions/reading/document.ts';
import { mentionsSince } from '../../../src/questions/reading/references/mention.ts';
import { mentionsIn } from '../../../src/questions/reading/references/mentions.ts';
import { isOfPlace } from '../../../src/questions/reading/thing-names.ts';
import { topicNouns } from '../../../src/questions/writing/topic-nouns.ts';

const text =
  'The octopus has three hearts. Claves Sorn ruled the kingdom of Sorn. An octopus lives near Sorn. Ada Lind saw it.';
const document = readDocument({ id: 'x', title: 'The octopus', text });

describe('a long article is not read again', () => {
  it('for each of its surnames', () => {
    let readCount = 0;
    const sentences = document.sentences.map((sentence) => ({
      ...sentence,
      get facts() {
        readCount += 1;
        return sentence.facts;
      },
    }));
    const asked = Array.from({ length: 50 }, () => isOfPlace('Sorn', 'Claves Sorn', sentences));
    expect(new Set(asked)).toEqual(new Set([true]));
    expect(readCount).toBe(sentences.length);
  });

  it('for the nouns of its title', () => {
    expect(topicNouns(document)).toEqual(['octopus']);
    expect(topicNouns(document)).toBe(topicNouns(document));
  });

  it('from its beginning, for what was named in the last two sentences', () => {
    const all = document.sentences.flatMap((sentence) => mentionsIn(sentence, document));
    let readCount = 0;
    const watched = all.map((mention) => ({
      ...mention,
      get sentence() {
        readCount += 1;
        return mention.sentence;
      },
    }));
    const late = all.filter(({ sentence }) => sentence >= 2);
    const found = mentionsSince(watched, 2);
    expect(readCount).toBe(late.length + 1);
    expect(found.map(({ key }) => key)).toEqual(late.map(({ key }) => key));
    expect(mentionsSince(all, 0)).toEqual(all);
  });
});
