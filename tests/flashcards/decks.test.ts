import { describe, expect, test } from 'vitest';
import { addCards } from '../../src/flashcards/adding.ts';
import { browse } from '../../src/flashcards/browsing.ts';
import { draftsFrom, tagsIn } from '../../src/flashcards/card-draft.ts';
import {
  deckCalled,
  decksOf,
  deleteDeck,
  ownDeck,
  renameDeck,
  restoreDeck,
  shareDeck,
  stopSharing,
} from '../../src/flashcards/decks.ts';
import { editCard } from '../../src/flashcards/editing.ts';
import { pastedLines } from '../../src/flashcards/pasted-lines.ts';
import { nextCard } from '../../src/flashcards/picking.ts';
import { deleteCard } from '../../src/flashcards/resting.ts';
import { copyShared } from '../../src/flashcards/sharing.ts';
import { undo } from '../../src/flashcards/undoing.ts';
import { expectWhole } from './audit.ts';
import {
  ada,
  addFronts,
  ben,
  deckOf,
  frontOf,
  nextOf,
  openStudy,
  placeOf,
  rateNext,
} from './test-study.ts';

const typed = { front: '', back: '', tags: '', isTyped: false };

describe('a card that a person writes', () => {
  test('has a front, a back and tags', () => {
    const [draft] = draftsFrom({
      ...typed,
      front: ' Rome ',
      back: 'Italy',
      tags: '#Cities, geo geo',
    });
    expect(draft?.face).toMatchObject({
      form: 'basic',
      front: 'Rome',
      back: 'Italy',
      tags: ['Cities', 'geo'],
    });
    expect(tagsIn('a;b  #c,,A')).toEqual(['A', 'b', 'c']);
  });

  test('is one for each gap, none of which are shown on one day', () => {
    const front = '{{Paris}} lies on the {{Seine}} & is <old>';
    const drafts = draftsFrom({ ...typed, front, back: 'France' });
    expect(drafts.map(({ face }) => [face.form, face.front, face.back, face.explanation])).toEqual([
      ['cloze', '_____ lies on the Seine & is <old>', 'Paris', 'France'],
      ['cloze', 'Paris lies on the _____ & is <old>', 'Seine', 'France'],
    ]);
    expect(drafts[0]?.sentence).toBeDefined();
    expect(drafts[0]?.sentence).toBe(drafts[1]?.sentence);
  });

  test('takes the gaps of Anki, with hints', () => {
    const [draft] = draftsFrom({ ...typed, front: 'In {{c1::1969::a year}} we went up.' });
    expect(draft?.face).toMatchObject({ front: 'In _____ (a year) we went up.', back: '1969' });
  });

  test.each([
    [{ front: '', back: '' }, ['front-empty', 'back-empty']],
    [{ front: 'x'.repeat(1_001), back: 'y'.repeat(2_001) }, ['front-too-long', 'back-too-long']],
    [{ front: 'a {{ }} gap', back: '' }, ['gap-empty']],
    [{ front: '{{x}} '.repeat(21), back: '' }, ['too-many-gaps']],
    [{ front: 'a', back: 'b', tags: 'a b c d e f g h i j k' }, ['too-many-tags']],
    [{ front: 'a', back: 'b', tags: 'x'.repeat(41) }, ['tag-too-long']],
  ])('is refused with everything that is wrong: %#', (card, problems) => {
    expect(() => draftsFrom({ ...typed, ...card })).toThrow(
      expect.objectContaining({ code: 'card-unfit', details: { problems } }),
    );
  });
});

describe('pasted lines', () => {
  test('are cards: a term, a tab, a definition, and tags behind another tab', () => {
    const { drafts, problems } = pastedLines(
      'cat\tchat; chatte\tanimals pets\r\n\n dog \t chien\nbird',
    );
    expect(drafts.map(({ face }) => [face.front, face.back, face.tags])).toEqual([
      ['cat', 'chat; chatte', ['animals', 'pets']],
      ['dog', 'chien', []],
    ]);
    expect(problems).toEqual([{ line: 4, text: 'bird', problem: 'no-separator' }]);
  });

  test('are parted by semicolons where there is no tab', () => {
    const { drafts } = pastedLines('cat;chat; chatte\ndog;chien\nbird\toiseau; oisillon');
    expect(drafts.map(({ face }) => [face.front, face.back])).toEqual([
      ['cat', 'chat; chatte'],
      ['dog', 'chien'],
      ['bird', 'oiseau; oisillon'],
    ]);
  });

  test('without a card among them are refused', () => {
    expect(() => pastedLines('just words\n\t\n')).toThrow(
      expect.objectContaining({ code: 'no-cards-in-text' }),
    );
  });
});

describe('a deck', () => {
  test('takes the same card once, and again when its words were changed', async () => {
    const study = await openStudy();
    const deck = await deckOf(study, 2);
    const drafts = draftsFrom({ ...typed, front: 'front 1', back: 'back 1' });
    const adding = { userId: ada, deckId: deck.id, drafts };
    expect(await addCards(study, adding)).toEqual({
      addedCount: 0,
      repeatedCount: 1,
      updatedCount: 0,
    });
    const { card } = await nextOf(study);
    await editCard(study, { ...placeOf(card), ...typed, front: 'other', back: 'words' });
    expect(await addCards(study, adding)).toMatchObject({ addedCount: 1, repeatedCount: 0 });
    await expectWhole(study.store, ada);
  });

  test('is found by its title, renamed, deleted and restored', async () => {
    const study = await openStudy();
    const { id } = await deckOf(study, 3);
    await renameDeck(study, { userId: ada, deckId: id, title: ' French  words ' });
    expect(await deckCalled(study, ada, 'french words')).toMatchObject({ id, cardCount: 3 });
    await deleteDeck(study, { userId: ada, deckId: id });
    expect(await decksOf(study, ada)).toEqual([]);
    expect((await nextCard(study, { userId: ada })).kind).toBe('done');
    await expect(deckCalled(study, ada, 'French words')).rejects.toMatchObject({
      code: 'unknown-deck',
      details: { known: [] },
    });
    await restoreDeck(study, { userId: ada, deckId: id });
    expect(frontOf(await nextCard(study, { userId: ada }))).toBe('front 1');
    await expect(ownDeck(study, ada, 'x'.repeat(61))).rejects.toMatchObject({
      code: 'deck-title-unfit',
    });
    await expectWhole(study.store, ada);
  });

  test('is browsed a page at a time, by words and tags', async () => {
    const study = await openStudy();
    const deck = await deckOf(study, 25);
    const drafts = draftsFrom({ ...typed, front: 'Das Fräulein', back: 'x', tags: 'German' });
    await addCards(study, { userId: ada, deckId: deck.id, drafts });
    const fronts = async (text: string, page = 0) => {
      const found = await browse(study, { userId: ada, text, state: 'all', page, pageSize: 10 });
      return found.cards.map(({ content }) => content?.front);
    };
    expect(await fronts('', 1)).toEqual(Array.from({ length: 10 }, (_, at) => `front ${at + 11}`));
    expect(await fronts('', 9)).toHaveLength(6);
    expect(await fronts('fraulein')).toEqual(['Das Fräulein']);
    expect(await fronts('#german')).toEqual(['Das Fräulein']);
    expect(await fronts('back 2 #german')).toEqual([]);
    expect(await fronts('back 24')).toEqual(['front 24']);
    await rateNext(study, 'good');
    const learning = { userId: ada, text: '', state: 'learning', page: 0, pageSize: 10 } as const;
    expect((await browse(study, learning)).count).toBe(1);
  });

  test('is copied by its code, without its schedule, until the code is taken back', async () => {
    const study = await openStudy();
    const deck = await deckOf(study, 3);
    await rateNext(study, 'easy');
    const { shareCode: code } = await shareDeck(study, { userId: ada, deckId: deck.id });
    expect((await shareDeck(study, { userId: ada, deckId: deck.id })).shareCode).toBe(code);
    expect(await copyShared(study, { userId: ben, code: ` ${code} ` })).toMatchObject({
      addedCount: 3,
      deck: { title: 'My cards' },
    });
    const { card, shown } = await nextOf(study, ben);
    expect([shown.content.front, card.memory.state]).toEqual(['front 1', 'new']);
    await addFronts(study, deck, ['front 4']);
    expect(await copyShared(study, { userId: ben, code })).toMatchObject({ addedCount: 1 });
    expect(await copyShared(study, { userId: ada, code })).toMatchObject({ isOwn: true });
    await stopSharing(study, { userId: ada, deckId: deck.id });
    for (const asked of [code, 'nothing', '../x', ''])
      await expect(copyShared(study, { userId: ben, code: asked })).rejects.toMatchObject({
        code: 'unknown-code',
      });
    expect((await nextOf(study, ben)).card.id).toBe(card.id);
    await expectWhole(study.store, ben);
  });

  test('gives back a card that was deleted, with its schedule', async () => {
    const study = await openStudy();
    const deck = await deckOf(study, 1);
    const { card } = await rateNext(study, 'easy');
    await deleteCard(study, placeOf(card));
    expect((await decksOf(study, ada))[0]?.cardCount).toBe(0);
    expect(await undo(study, ada)).toMatchObject({ what: 'delete', card: { memory: card.memory } });
    await expectWhole(study.store, ada);
    await deleteCard(study, placeOf(card));
    await addFronts(study, deck, ['front 1']);
    const anew = (await nextOf(study)).card;
    expect(anew).toMatchObject({ revision: 0, memory: { state: 'new' } });
    expect(anew.id).not.toBe(card.id);
    await expectWhole(study.store, ada);
  });
});
