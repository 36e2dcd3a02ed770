import { afterEach, describe, expect, test } from 'vitest';
import { attachmentFetcher } from '../../src/articles/fetching/attachment-fetcher.ts';
import { countIn } from '../../src/banks/counts.ts';
import { banksOf } from '../../src/banks/looking.ts';
import { generateInWorker } from '../../src/generation/generate-in-worker.ts';
import { closeSites, send, startSite } from '../articles/fetching/site.ts';
import { column, writePdf } from '../articles/reading/write-pdf.ts';
import { expectCountsToHold } from '../banks/audit.ts';
import { asked, harbour, openIntake, textWish } from './test-intake.ts';

afterEach(closeSites);

describe('a text', () => {
  test('becomes a bank of drafts, and every stage is told in its order', async () => {
    const { intake, library, banks } = await openIntake({ write: generateInWorker });
    const stages: string[] = [];
    const outcome = await asked(
      intake,
      {
        watch: ({ kind }) => {
          if (stages.at(-1) !== kind) stages.push(kind);
        },
      },
      (run) => intake.add(run, '1', textWish(harbour)),
    );
    expect(stages).toEqual(['reading', 'writing', 'saving']);
    if (outcome.kind !== 'added') throw new Error(outcome.kind);
    const { bank, written } = outcome;
    expect(bank).toMatchObject({
      id: 'job1',
      title: 'The harbour of Aldport',
      date: '2024-05-02',
      source: 'https://example.org/aldport',
      language: 'en',
    });
    expect(countIn(bank.counts, { statuses: ['draft'] })).toBe(written.kept);
    expect(written.kept).toBeGreaterThanOrEqual(3);
    expect(written.wantedCount).toBe(10);
    const viewer = { guildId: '1', userId: 'bob', isPrivate: false };
    const picks = await banks.select({ viewer, bankId: 'job1', chance: Math.random });
    for (const { question } of picks) expect(harbour).toContain(question.evidence?.quote);
    await expectCountsToHold(library.store, '1');
  });

  test('is called as its owner wants, or by how it begins', async () => {
    const { intake } = await openIntake();
    const body = harbour.split('---\n').at(-1) ?? '';
    const title = async (id: string, text: string, wanted?: string) => {
      const outcome = await asked(intake, { id }, (run) =>
        intake.add(run, `owner-${id}`, textWish(text, wanted)),
      );
      return outcome.kind === 'added' && outcome.bank.title;
    };
    expect(await title('a', body, 'My harbour')).toBe('My harbour');
    expect(await title('b', body)).toBe('The harbour of Aldport was opened in…');
    expect(await title('c', `A town on the coast\n\n${body}`)).toBe('A town on the coast');
  });

  test('that gives no question makes no bank, and says why', async () => {
    const { intake, library } = await openIntake();
    const refusal = (text: string) =>
      asked(intake, {}, (run) => intake.add(run, '1', textWish(text)));
    await expect(refusal('Nothing much to see here.')).rejects.toMatchObject({
      code: 'text-too-short',
      details: { wordCount: 5, leastWords: 40 },
    });
    const french =
      'Le port de la ville fut ouvert par la reine, et le premier phare fut construit sur le rocher. ';
    await expect(refusal(french.repeat(8))).rejects.toMatchObject({
      code: 'article-language',
      details: { language: 'French' },
    });
    await expect(refusal('Well, that is that, and so it is. '.repeat(9))).rejects.toMatchObject({
      code: 'too-few-facts',
      details: { foundCount: 0 },
    });
    await expect(refusal('word '.repeat(100_001))).rejects.toMatchObject({
      code: 'article-too-long',
    });
    await expect(refusal(JSON.stringify({ a: harbour }))).rejects.toMatchObject({
      code: 'article-unfit',
      details: { reason: 'The text: this is a JSON file; give the article as text.' },
    });
    expect(await banksOf(library, '1')).toEqual([]);
  });
});

describe('a file', () => {
  const fileAt = (port: number, name: string, byteCount = 1_000) => ({
    source: { kind: 'file', url: `http://127.0.0.1:${port}/${name}`, name, byteCount } as const,
  });

  test('is read by its bytes, whatever its name is, and its pages are cited', async () => {
    const body = (harbour.split('---\n').at(-1) ?? '').split('\n\n');
    const pages = body.map((text) => column(wrapped(text), { x: 60, y: 760 }));
    const { port } = await startSite({
      '/harbour.jpg': (response) => send(response, writePdf(pages, { author: 'Ada Quill' })),
    });
    const fetchAttachment = attachmentFetcher({ origins: [`http://127.0.0.1:${port}`] });
    const { intake, banks } = await openIntake({ fetchAttachment });
    const stages: string[] = [];
    const watch = ({ kind }: { kind: string }) => void stages.push(kind);
    const outcome = await asked(intake, { watch }, (run) =>
      intake.add(run, '1', fileAt(port, 'harbour.jpg')),
    );
    expect(stages.slice(0, 2)).toEqual(['fetching', 'reading']);
    expect(outcome).toMatchObject({
      kind: 'added',
      bank: { source: 'harbour.jpg', author: 'Ada Quill' },
    });
    const bank = await banks.bank({ guildId: '1', userId: 'bob', isPrivate: false }, 'job1');
    const pageOf = new Map(
      bank.questions.map(({ evidence }) => [evidence?.quote.slice(0, 20), evidence?.page]),
    );
    expect(pageOf.get('The harbour of Aldpo') ?? pageOf.get('Its first pier was b')).toBe(1);
    expect(Math.max(...[...pageOf.values()].map((page) => page ?? 0))).toBe(3);
  });

  test('that is too large is refused before a byte of it is fetched', async () => {
    const { port, asked: requests } = await startSite({});
    const { intake } = await openIntake();
    const wish = fileAt(port, 'book.pdf', 10_000_001);
    await expect(intake.check(wish, '1')).rejects.toMatchObject({
      code: 'file-too-large',
      details: { limitBytes: 10_000_000 },
    });
    expect(requests).toEqual([]);
  });

  test('that holds no article is refused in a sentence', async () => {
    const { port } = await startSite({
      '/a.txt': (response) => send(response, Buffer.from('\x89PNG\r\n\x1a\n\0\0', 'latin1')),
    });
    const fetchAttachment = attachmentFetcher({ origins: [`http://127.0.0.1:${port}`] });
    const { intake } = await openIntake({ fetchAttachment });
    const added = asked(intake, {}, (run) => intake.add(run, '1', fileAt(port, 'a.txt')));
    await expect(added).rejects.toMatchObject({
      code: 'article-unfit',
      details: { reason: expect.stringMatching(/^a\.txt: this is .*picture/) },
    });
  });
});

test('a page is fetched from its address, which is its source', async () => {
  const paragraphs = (harbour.split('---\n').at(-1) ?? '')
    .split('\n\n')
    .map((text) => `<p>${text}</p>`)
    .join('');
  const { port } = await startSite({
    '/aldport': `<html><head><title>Aldport</title></head><body><nav>Home</nav><article><h1>Aldport</h1>${paragraphs}</article></body></html>`,
  });
  const address = `http://page.example:${port}/aldport`;
  const { intake } = await openIntake();
  const outcome = await asked(intake, {}, (run) =>
    intake.add(run, '@alice', { source: { kind: 'address', address } }),
  );
  expect(outcome).toMatchObject({ kind: 'added', bank: { title: 'Aldport', source: address } });
});

test('a worker that breaks down is a kind word for the one who asked, and trouble for us', async () => {
  const { intake, library, troubles } = await openIntake({
    write: (source, order, options) =>
      generateInWorker(source, order, { ...options, memoryLimitMb: 4 }),
  });
  const added = asked(intake, {}, (run) => intake.add(run, '1', textWish(harbour)));
  await expect(added).rejects.toMatchObject({
    code: 'generation-failed',
    details: { reason: expect.stringContaining('split it') },
  });
  expect(troubles).toHaveLength(1);
  expect(await banksOf(library, '1')).toEqual([]);
});

function wrapped(text: string): string[] {
  return text.match(/.{1,70}(?:\s|$)/g)?.map((line) => line.trim()) ?? [];
}
