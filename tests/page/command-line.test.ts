import { describe, expect, test } from 'vitest';
import {
  commandsIn,
  listCommands,
  listMessageCommands,
  searchCommands,
} from '../../src/playground/page/command-catalog.ts';
import { acceptRow, fillOption } from '../../src/playground/page/command-edits.ts';
import { dropOption, readCommandLine } from '../../src/playground/page/command-line.ts';
import { planCommand } from '../../src/playground/page/command-submit.ts';
import { pickKey } from '../../src/playground/page/command-values.ts';
import { suggest } from '../../src/playground/page/suggestions.ts';
import { commands, entries, known } from './fixtures.ts';

const context = { entries, known, remote: [] };
const suggestAtEnd = (text: string, more = {}) =>
  suggest(text, text.length, { ...context, ...more });
const names = (text: string) =>
  suggestAtEnd(text)?.rows.map((row) =>
    row.kind === 'command' ? row.entry.label : row.kind === 'option' ? row.option.name : row.kind,
  );

describe('the list of commands', () => {
  test('holds every subcommand, and no message command', () => {
    expect(entries.map(({ label }) => label)).toEqual(['/quiz start', '/quiz stop', '/daily set']);
    expect(listMessageCommands(commands).map(({ name }) => name)).toEqual(['Quiz me on this']);
  });

  test('has required options first', () => {
    expect(entries[2]?.options.map(({ name }) => name)).toEqual(['channel', 'time', 'note']);
  });

  test('finds by any word of the path', () => {
    expect(searchCommands(entries, '/se').map(({ label }) => label)).toEqual(['/daily set']);
  });

  test('leaves out commands of other contexts and guilds', () => {
    const [quiz] = commands;
    if (!quiz) throw new Error('the fixture is empty');
    const guildOnly = { ...quiz, contexts: [0] };
    const dm = { type: 1, guildId: null } as const;
    expect(commandsIn([guildOnly], dm)).toEqual([]);
    expect(commandsIn([{ ...quiz, guild_id: '9' }], { type: 0, guildId: '8' })).toEqual([]);
    expect(listCommands(commandsIn([quiz], dm))).toHaveLength(2);
  });
});

describe('a typed line', () => {
  test('splits into options, values with spaces included', () => {
    const line = readCommandLine('/quiz start bank:The white whale questions:5', entries);
    expect(line?.given.map((g) => [g.option.name, g.text])).toEqual([
      ['bank', 'The white whale'],
      ['questions', '5'],
    ]);
  });

  test('is no command while the name is not complete', () => {
    expect(readCommandLine('/quiz sta', entries)).toBeNull();
    expect(readCommandLine('/quiz starting', entries)).toBeNull();
  });

  test('loses an empty option without a trace', () => {
    const text = '/quiz start questions:5 kind:';
    const kind = readCommandLine(text, entries)?.given[1];
    expect(kind && dropOption(text, kind)).toBe('/quiz start questions:5');
  });
});

describe('Enter', () => {
  test('runs a command typed in full with its values', () => {
    expect(planCommand('/quiz start questions:5 kind:true or false', entries, known)).toMatchObject(
      {
        kind: 'run',
        options: [
          { name: 'questions', value: 5 },
          { name: 'kind', value: 'true-false' },
        ],
      },
    );
  });

  test('skips an optional option that was left empty', () => {
    expect(planCommand('/quiz start kind:', entries, known)).toMatchObject({ options: [] });
  });

  test('begins the first required option that is missing', () => {
    expect(planCommand('/daily set channel:#general', entries, known)).toMatchObject({
      kind: 'refuse',
      text: '/daily set channel:#general time:',
      problem: { option: 'time', text: 'This option is required. Specify a value.' },
    });
  });

  test.each([
    ['/quiz start questions:51', 'The value must be between 1 and 50.'],
    ['/quiz start questions:2.5', 'Enter a whole number.'],
    ['/quiz start kind:other', 'Choose one of the values in the list.'],
    ['/daily set channel:nowhere time:9', 'Choose a channel from the list.'],
    ['/quiz start 5', '“5” belongs to no option.'],
    ['/nope', 'There is no such command. Choose one from the list.'],
  ])('refuses %s', (text, error) => {
    expect(planCommand(text, entries, known)).toMatchObject({ problem: { text: error } });
  });

  test('sends the value behind a picked name, not the name', () => {
    const picked = new Map([[pickKey('bank', 'Whales'), 'bank-7']]);
    expect(planCommand('/quiz start bank:Whales', entries, { ...known, picked })).toMatchObject({
      options: [{ name: 'bank', value: 'bank-7' }],
    });
  });
});

describe('suggestions', () => {
  test('an ordinary message has none', () => {
    expect(suggestAtEnd('hello')).toBeNull();
  });

  test('a part of a name offers commands, and Enter takes the first', () => {
    expect(names('/quiz')).toEqual(['/quiz start', '/quiz stop']);
    expect(suggestAtEnd('/quiz')?.active).toBe(0);
  });

  test('a full name is run by Enter', () => {
    expect(suggestAtEnd('/quiz start')?.active).toBe(-1);
  });

  test('behind the name stand the options, none taken by Enter', () => {
    expect(names('/quiz start ')).toEqual(['bank', 'questions', 'kind']);
    expect(suggestAtEnd('/quiz start ')?.active).toBe(-1);
  });

  test('a complete value and the beginning of a name offer that option', () => {
    expect(names('/quiz start questions:5 ki')).toEqual(['kind']);
    expect(suggestAtEnd('/quiz start questions:5 ki')?.active).toBe(0);
  });

  test('choices are filtered by what is typed; a complete one is run by Enter', () => {
    expect(suggestAtEnd('/quiz start kind:tr')).toMatchObject({ rows: [{}], active: 0 });
    expect(suggestAtEnd('/quiz start kind:mixed')?.active).toBe(-1);
  });

  test('autocomplete shows what the bot answered', () => {
    const remote = [{ name: 'Whales', value: 'bank-7' }];
    expect(suggestAtEnd('/quiz start bank:wh', { remote })?.rows).toHaveLength(1);
  });
});

describe('choosing a row', () => {
  test('a command with required options begins the first of them', () => {
    const row = suggestAtEnd('/dai')?.rows[0];
    if (row?.kind !== 'command') throw new Error('no command was offered');
    expect(acceptRow('/dai', row, entries)).toBe('/daily set channel:');
  });

  test('an option replaces what was typed of its name', () => {
    const row = suggestAtEnd('/quiz start questions:5 ki')?.rows[0];
    if (row?.kind !== 'option') throw new Error('no option was offered');
    expect(acceptRow('/quiz start questions:5 ki', row, entries)).toBe(
      '/quiz start questions:5 kind:',
    );
  });

  test('a value leads on to the next required option', () => {
    const channel = entries[2]?.options[0];
    if (!channel) throw new Error('the fixture has no channel option');
    expect(fillOption('/daily set channel:', channel, '#general', entries)).toBe(
      '/daily set channel:#general time:',
    );
  });
});
