import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Which rooms a room may import from, beside itself and `failures`. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  commands: ['discord', 'scores', 'banks', 'quiz'],
  discord: [
    'quiz',
    'scores',
    'banks',
    'flashcards',
    'intake',
    'pictures',
    'articles',
    'questions',
    'settings',
    'storage',
  ],
  quiz: ['questions', 'scores', 'storage'],
  scores: ['storage'],
  flashcards: ['banks', 'questions', 'storage'],
  settings: ['storage'],
  banks: ['articles', 'questions', 'settings', 'storage'],
  intake: ['articles', 'banks', 'generation', 'questions', 'storage'],
  articles: ['questions'],
  generation: ['questions'],
  'command-line': ['articles', 'banks', 'generation', 'questions'],
  questions: [],
  llm: ['questions'],
  storage: [],
  pictures: [],
  playground: [],
};
/** Libraries that only some rooms may know. */
const privateTo: Readonly<Record<string, readonly string[]>> = {
  'discord.js': ['discord', 'commands', 'playground'],
  '@discordjs/builders': ['discord', 'commands'],
  keyv: ['storage'],
  'better-sqlite3': ['storage', 'banks'],
  'async-mutex': ['storage'],
  'ts-fsrs': ['flashcards'],
  'wink-nlp': [],
  'wink-eng-lite-web-model': [],
  'wink-lemmatizer': [],
  'fsrs-browser': ['flashcards'],
  'chart.js': ['pictures'],
  '@napi-rs/canvas': ['pictures'],
  openai: ['llm'],
  undici: ['articles'],
  'ipaddr.js': ['articles'],
  ws: ['playground'],
  hono: ['playground'],
};
/** They train and measure the generator, and are no part of what runs. */
const workshops = ['training', 'evaluation'];
/** They put everything together, so they may know everything. */
const compositionRoots = ['src/main.ts', 'src/cli.ts'];

type Import = { readonly file: string; readonly room: string; readonly target: string };

const imports = ['src', 'commands'].flatMap((folder) => filesBelow(folder)).flatMap(importsOf);

function filesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(folder, file));
}

function importsOf(file: string): Import[] {
  const source = readFileSync(join(root, file), 'utf8');
  const found = source.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g);
  return [...found].map(([, target = '']) => ({ file, room: roomOf(file), target }));
}

/** `src/quiz/pace.ts` -> `quiz`, `commands/help.ts` -> `commands`, `src/config.ts` -> ``. */
function roomOf(file: string): string {
  const [top = '', next = ''] = file.split('/');
  if (top === 'commands') return top;
  return next.endsWith('.ts') ? '' : next;
}

function packageOf(target: string): string {
  return target
    .split('/')
    .slice(0, target.startsWith('@') ? 2 : 1)
    .join('/');
}

describe('the architecture', () => {
  test('imports point one way', () => {
    const wrong = imports
      .filter(({ file, target }) => target.startsWith('.') && !compositionRoots.includes(file))
      .map(({ file, room, target }) => ({
        file,
        room,
        other: roomOf(relative(root, resolve(root, dirname(file), target))),
      }))
      .filter(({ room, other }) => other !== '' && other !== room)
      .filter(({ room, other }) => room !== '' && !mayImport[room]?.includes(other))
      .map(({ file, other }) => `${file} must not import from ${other}`);
    expect(wrong).toEqual([]);
    expect(imports.length).toBeGreaterThan(300);
  });

  test('libraries stay in their rooms', () => {
    const wrong = imports
      .filter(({ file, target }) => !target.startsWith('.') && !compositionRoots.includes(file))
      .filter(({ room, target }) => privateTo[packageOf(target)]?.includes(room) === false)
      .map(({ file, target }) => `${file} must not know ${target}`);
    expect(wrong).toEqual([]);
  });

  test('training and evaluation may know the generator, and nothing of the product knows them', () => {
    const wrong = workshops
      .flatMap((folder) => filesBelow(folder))
      .flatMap(importsOf)
      .filter(({ target }) => target.startsWith('.'))
      .map(({ file, target }) => ({
        file,
        other: relative(root, resolve(root, dirname(file), target)),
      }))
      .filter(({ other }) => !/^(training|evaluation|src\/(questions|articles))\//.test(other))
      .map(({ file, other }) => `${file} must not import from ${other}`);
    expect(wrong).toEqual([]);
    const known = imports
      .filter(({ target }) => target.startsWith('.'))
      .map(({ file, target }) => ({
        file,
        other: relative(root, resolve(root, dirname(file), target)),
      }))
      .filter(({ other }) => workshops.some((folder) => other.startsWith(`${folder}/`)))
      .map(({ file, other }) => `${file} must not import from ${other}`);
    expect(known).toEqual([]);
  });

  test('every room is listed here', () => {
    const rooms = new Set(imports.map(({ room }) => room).filter((room) => room !== ''));
    expect([...rooms].filter((room) => !(room in mayImport))).toEqual([]);
  });

  test('rules know neither time nor chance of their own', () => {
    const pure = filesBelow('src/questions')
      .concat(
        'src/quiz/machine.ts',
        'src/quiz/pace.ts',
        'src/quiz/grading.ts',
        'src/scores/score.ts',
      )
      .filter((file) =>
        /Date\.now\(|Math\.random\(|new Date\(\)/.test(readFileSync(join(root, file), 'utf8')),
      );
    expect(pure).toEqual([]);
  });
});
