import { describe, expect, test } from 'vitest';
import { banksOf } from '../../src/banks/looking.ts';
import { approve, retire } from '../../src/banks/review.ts';
import type { Outcome } from '../../src/intake/intake.ts';
import type { IntakeService } from '../../src/intake/intake-service.ts';
import { expectCountsToHold } from '../banks/audit.ts';
import { asked, bob, harbour, openIntake, textWish } from './test-intake.ts';

const longer = `${harbour}\nThe fish market of Aldport was founded in 1911 by Greta Lund. It sells 90 kinds of fish.\n`;

async function add(intake: IntakeService, id: string, text = harbour): Promise<Outcome> {
  return asked(intake, { id }, (run) => intake.add(run, '1', textWish(text)));
}

async function offered() {
  const opened = await openIntake();
  await add(opened.intake, 'first');
  const outcome = await add(opened.intake, 'second', longer);
  expect(outcome).toMatchObject({
    kind: 'same',
    same: { bank: { id: 'first' } },
    offerId: 'second',
  });
  return opened;
}

describe('an article that is known already', () => {
  test('changes nothing before somebody has chosen, and other servers do not know it', async () => {
    const { intake, library } = await offered();
    expect(await banksOf(library, '1')).toHaveLength(1);
    const elsewhere = await asked(intake, { id: 'third' }, (run) =>
      intake.add(run, '2', textWish(harbour)),
    );
    expect(elsewhere.kind).toBe('added');
  });

  test('updates its bank: what was decided stays, new questions come, and the choice is made once', async () => {
    const { intake, library, banks } = await offered();
    const viewer = { guildId: '1', userId: 'bob', isPrivate: false };
    const before = await banks.bank(viewer, 'first');
    const [approved, retired] = before.questions;
    const by = { id: 'bob', name: 'Bob' };
    const place = { owner: '1', bankId: 'first', by };
    await approve(library, { ...place, questionId: approved?.id ?? '' });
    await retire(library, { ...place, questionId: retired?.id ?? '' });
    const outcome = await asked(intake, { id: 'second', asker: bob }, (run) =>
      intake.update(run, '1'),
    );
    if (outcome.kind !== 'updated') throw new Error(outcome.kind);
    expect(outcome.renewed.addedCount).toBeGreaterThan(0);
    const after = await banks.bank(viewer, 'first');
    const statusOf = (id = '') => after.questions.find((each) => each.id === id)?.status;
    expect([statusOf(approved?.id), statusOf(retired?.id)]).toEqual(['approved', 'retired']);
    expect(JSON.stringify(after.questions)).toMatch(/Greta Lund|1911/);
    await expectCountsToHold(library.store, '1');
    const again = asked(intake, { id: 'second' }, (run) => intake.update(run, '1'));
    await expect(again).rejects.toMatchObject({ code: 'offer-expired' });
  });

  test('makes a second bank if that is wanted', async () => {
    const { intake, library } = await offered();
    const outcome = await asked(intake, { id: 'second' }, (run) => intake.addAnyway(run, '1'));
    expect(outcome).toMatchObject({
      kind: 'added',
      bank: { id: 'second', title: 'The harbour of Aldport (2)' },
    });
    expect(await banksOf(library, '1')).toHaveLength(2);
  });

  test('waits a day for the choice, and for nobody else’s', async () => {
    const { intake, room } = await offered();
    const foreign = asked(intake, { id: 'second' }, (run) => intake.addAnyway(run, '2'));
    await expect(foreign).rejects.toMatchObject({ code: 'offer-expired' });
    room.clock.at += 24 * 60 * 60 * 1000 + 1;
    const late = asked(intake, { id: 'second' }, (run) => intake.addAnyway(run, '1'));
    await expect(late).rejects.toMatchObject({ code: 'offer-expired' });
  });

  test('is recognised at the end, too, when two people give it at once', async () => {
    const { intake, library } = await openIntake();
    const outcomes = await Promise.all([
      asked(intake, { id: 'a' }, (run) => intake.add(run, '1', textWish(harbour))),
      asked(intake, { id: 'b', asker: bob }, (run) => intake.add(run, '1', textWish(harbour))),
    ]);
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['added', 'same']);
    expect(await banksOf(library, '1')).toHaveLength(1);
  });
});
