import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/questions/reading/document.ts';
import { agrees } from '../../../src/questions/reading/references/candidates.ts';
import { mentionsIn } from '../../../src/questions/reading/references/mentions.ts';
import { resolveReferences } from '../../../src/questions/reading/references.ts';

/** What is written for the references of the last sentence. */
function writtenAtEnd(title: string, text: string): string[] {
  const document = readDocument({ id: 'a', title, text });
  const last = document.sentences.at(-1);
  return last === undefined ? [] : resolveReferences(last, document).map((one) => one.text);
}

const idara =
  'Former president Tobias Idara was convicted in Lagos. Idara, 73, sat behind dark glasses. He had refused to speak, and his lawyers said that he would appeal. He seized power in 1982. ';

describe('a pronoun is nobody for sure', () => {
  it('where somebody else was named since, of whom the sentence before is', () => {
    const text = `${idara}\n\nAbout 90 witnesses were heard. Among them was Oumarou Belko, an accountant who nearly died in jail. He went on to gather the testimony of his fellow prisoners.`;
    expect(writtenAtEnd('Idara convicted in trial', text)).not.toContain('Tobias Idara');
  });

  it('but is whom the article is about where the sentence before is of that person', () => {
    const text = `${idara}\n\nAbout 90 witnesses were heard. He went on to gather the testimony of his fellow prisoners.`;
    expect(writtenAtEnd('Idara convicted in trial', text)).toContain('Tobias Idara');
  });

  it('where it takes up one for which a nearer name was passed over', () => {
    const text =
      'When Adriaan Vorster bulldozed his way to the line, it seemed that order had been restored.\n\nA decoy move sent Kinomaru clear on the wing, and he converted his own score. He finished with 24 points.';
    expect(writtenAtEnd('Japan win', text)).not.toContain('Adriaan Vorster');
  });
});

describe('a definite phrase is no other', () => {
  it('"the son" of a father who is named is not the father, whatever his grandson is called', () => {
    const text =
      'Pedro Salgado was born in Lisbon in 1924. His father, Rui, a former priest, had been a minister. As a student at the university, the son joined the Communists.';
    const end = ' Pedro Salgado is survived by a son, Rui, a former mayor of Lisbon.';
    const document = readDocument({ id: 'a', title: 'Pedro Salgado', text: text + end });
    const [, , sentence] = document.sentences;
    expect(
      sentence === undefined ? [] : resolveReferences(sentence, document).map(({ text }) => text),
    ).not.toContain('Rui');
  });

  it('"the match" is not one that was never won', () => {
    const text =
      'Japan had not won a World Cup match since 1991. They hit back with the try of the match.';
    expect(writtenAtEnd('South Africa 32-34 Japan', text).join()).not.toContain('World Cup match');
  });

  it('"the moon" is not one that was named long before', () => {
    const text =
      'Saturn has rings. The dust is supplied by the outer moon Phoebe. Nobody knew that. The dust is dark. It falls slowly. The ridge once circled the moon.';
    expect(writtenAtEnd('Saturn', text).join()).not.toContain('Phoebe');
  });
});

describe('a pronoun does not fit', () => {
  it('"they" one woman who is named', () => {
    const document = readDocument({
      id: 'a',
      title: 'A cure',
      text: 'In 1950 Anna Lind moved to Leeds.',
    });
    const [mention] = document.sentences.flatMap((one) =>
      mentionsIn(one, document).filter(({ form, sort }) => form === 'name' && sort === 'person'),
    );
    const mentions = mention === undefined ? [] : [{ ...mention, number: 'either' as const }];
    const woman = { mentions, sort: 'person', gender: undefined, isTopic: false } as const;
    expect([agrees('they', woman), agrees('she', woman)]).toEqual([false, true]);
  });

  it('"its" somebody else than the "it" of its clause', () => {
    const text =
      "Its orbit is inclined. Like Earth's Moon, it keeps the same face toward its planet.";
    expect(writtenAtEnd('Iapetus', text).join()).not.toContain('Earth');
  });
});
