import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/questions/reading/document.ts';
import { personInTitle } from '../../src/questions/reading/topic.ts';

const life = ' was born in Lagos. He grew up there. He worked, and his work was his own.';

describe('headwords of biographical dictionaries', () => {
  it.each([
    ['Okafor, Ade', 'Ade Okafor'],
    ['Okafor [né Bello], (Michael) Ade [Dan]', 'Ade Okafor'],
    ['Okafor, Sir Ade', 'Ade Okafor'],
    ['Okafor, Ade, first Baron Okafor', 'Ade Okafor'],
    ['de Okafor, Ade', 'Ade de Okafor'],
    ['Isfahan, Iran', undefined],
    ['Mary, Queen of Scots', undefined],
    ['Philip, Duke of Edinburgh', undefined],
  ])('"%s" names %s', (title, name) => {
    expect(personInTitle({ title, text: title + life })).toBe(name);
  });

  it('are not the father whom the entry names in full', () => {
    const text =
      'Benson, Thomas (1753–1828), engraver, was born in Ovington, the eldest of the eight children of John Benson, a farmer, and his wife Jane.\n\nBenson worked in wood. He was apprenticed in 1767. In 1776 he walked through Scotland. He came back to his own workshop.\n\nBenson had pupils. His books made his name. Benson died in 1828.';
    const document = readDocument({ id: 'benson', title: 'Benson, Thomas', text });
    expect(document.protagonist?.name).toBe('Thomas Benson');
    expect(document.entityOf.get('Benson')?.name).toBe('Thomas Benson');
  });

  it('an instrument that bears the name of its maker is nobody', () => {
    const text =
      'The **ondes Okafor** is an electronic instrument. It was invented in 1928 by the cellist Ade Okafor. During the First World War, Okafor had served as a radio operator. Okafor performed in Lagos in 1930. Okafor died in 1980.';
    const document = readDocument({ id: 'ondes', title: 'Ondes Okafor', text });
    expect(document.entityOf.get('Okafor')?.name).toBe('Ade Okafor');
  });
});
