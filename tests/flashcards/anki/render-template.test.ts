import { describe, expect, test } from 'vitest';
import { renderedSides } from '../../../src/flashcards/anki/render-template.ts';

const fields = new Map([
  ['Front', 'Capital of <b>France</b>?'],
  ['Back', 'Paris'],
  ['Hint', ''],
]);
const sides = (front: string, back: string) => renderedSides({ front, back }, fields);

describe('the sides of a card of somebody else', () => {
  test('are what its template shows of the fields', () => {
    expect(sides('{{Front}}', '{{FrontSide}}\n\n<hr id=answer>\n\n{{Back}}')).toEqual({
      front: 'Capital of France?',
      back: 'Paris',
      isTyped: false,
    });
  });

  test('are the other way round for a reversed card', () => {
    expect(sides('{{Back}}', '{{Back}}<hr id="answer">{{Front}}')).toMatchObject({
      front: 'Paris',
      back: 'Capital of France?',
    });
  });

  test('leave out sections whose field is empty, and show those that ask for an empty one', () => {
    const front = '{{Front}}{{#Hint}} ({{Hint}}){{/Hint}}{{^Hint}} no hint{{/Hint}}';
    expect(sides(front, '{{#Back}}is {{Back}}{{/Back}}{{^Front}}x{{/Front}}')).toMatchObject({
      front: 'Capital of France? no hint',
      back: 'is Paris',
    });
  });

  test('say whether the answer is typed, and show neither it nor a hint on the front', () => {
    expect(
      sides('{{text:Front}} {{hint:Back}} {{type:Back}}', '{{type:Back}} {{Tags}}{{!a remark}}'),
    ).toEqual({
      front: 'Capital of France?',
      back: 'Paris',
      isTyped: true,
    });
  });

  test('do not repeat the front on the back where no line parts them', () => {
    expect(sides('{{Front}}', '{{Front}}<br>{{Back}}').back).toBe('Paris');
  });
});
