import type { APIApplicationCommand } from 'discord.js';
import { listCommands } from '../../src/playground/page/command-catalog.ts';
import type { Known } from '../../src/playground/page/command-values.ts';

const shared = {
  application_id: '1',
  default_member_permissions: null,
  dm_permission: true,
  version: '1',
  default_permission: true,
} as const;

/** `/quiz start [bank] [questions] [kind]`, `/quiz stop`, `/daily set channel: time:`, a message command. */
export const commands: readonly APIApplicationCommand[] = [
  {
    ...shared,
    id: '10',
    type: 1,
    name: 'quiz',
    description: 'Quizzes',
    options: [
      {
        type: 1,
        name: 'start',
        description: 'Start a quiz',
        options: [
          { type: 3, name: 'bank', description: 'Which bank', autocomplete: true },
          { type: 4, name: 'questions', description: 'How many', min_value: 1, max_value: 50 },
          {
            type: 3,
            name: 'kind',
            description: 'Which kind',
            choices: [
              { name: 'Mixed', value: 'mixed' },
              { name: 'True or false', value: 'true-false' },
            ],
          },
        ],
      },
      { type: 1, name: 'stop', description: 'Stop the quiz' },
    ],
  },
  {
    ...shared,
    id: '11',
    type: 1,
    name: 'daily',
    description: 'Daily',
    options: [
      {
        type: 1,
        name: 'set',
        description: 'A question a day',
        options: [
          { type: 3, name: 'note', description: 'A note' },
          { type: 7, name: 'channel', description: 'Where', required: true },
          { type: 3, name: 'time', description: 'When', required: true },
        ],
      },
    ],
  },
  { ...shared, id: '12', type: 3, name: 'Quiz me on this', description: '' },
];

export const entries = listCommands(commands);

export const known: Known = {
  people: [{ id: '100', name: 'Ada' }],
  channels: [{ id: '200', name: 'general' }],
  picked: new Map(),
};
