import { describe, expect, it } from 'vitest';
import { neighbourLimit, readNameUses } from '../../../src/questions/parsing/name-uses.ts';
import { lexicalHash, Vocabulary } from '../../../src/questions/parsing/word-form.ts';

const given = 1;
const title = 2;
const vocabulary = new Vocabulary({
  tagSets: new Map(),
  clusters: new Map(),
  lists: new Map([
    [lexicalHash('Ada'), given],
    [lexicalHash('Lady'), title],
  ]),
});

function useOf(word: string, ...sentences: readonly string[]) {
  const uses = readNameUses(
    sentences.map((text) => text.split(' ').map((one) => vocabulary.form(one))),
  );
  return uses.get(vocabulary.form(word).exact);
}

describe('what a document says of a capitalised word', () => {
  it('comes from the longest run that holds it, wherever that stands', () => {
    const use = useOf('Lovelace', 'then Lovelace left', 'it was Ada Lovelace', 'Lovelace wrote');
    expect(use).toMatchObject({ count: 3, longest: 2, role: 'last', anyLists: given });
    expect(use?.first).toBe(vocabulary.form('Ada'));
    expect(useOf('Lovelace', 'then Lovelace left')).toMatchObject({ longest: 1, role: 'alone' });
    expect(useOf('Byron', 'Augusta Byron King came')).toMatchObject({ role: 'inside' });
  });

  it('holds what stands before and behind its runs, of the first few', () => {
    const use = useOf('Coron', 'to Coron .', 'from Coron it');
    expect(use?.before).toEqual([lexicalHash('to'), lexicalHash('from')]);
    expect(use?.behind).toEqual([lexicalHash('.'), lexicalHash('it')]);
    const many = Array.from({ length: neighbourLimit + 3 }, () => 'to Coron .');
    expect(useOf('Coron', ...many)?.before).toHaveLength(neighbourLimit);
  });

  it('tells whether it stands in small letters as well', () => {
    expect(useOf('Parents', 'Parents left', 'the parents left')?.isAlsoSmall).toBe(true);
    expect(useOf('Parents', 'Parents left', 'they left')?.isAlsoSmall).toBe(false);
  });

  it('is nothing for a word in small letters', () => {
    expect(useOf('left', 'Ada left')).toBeUndefined();
  });
});
