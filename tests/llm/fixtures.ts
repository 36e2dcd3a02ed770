import type { SourceText } from '../../src/questions/source-text.ts';
import type { Lesson } from './stand-in.ts';

/** An article of which the embedded generator writes several questions as well. */
export const bridges: SourceText = {
  id: 'bridges',
  title: 'Crossing the water',
  text: [
    'The Menai Suspension Bridge was designed by Thomas Telford and opened in 1826. It was the first large suspension bridge of the world.',
    'In 1846, Robert Stephenson began to build the Britannia Bridge for the railway to Holyhead. The Britannia Bridge was damaged by fire in 1970.',
    'Benjamin Baker designed the Forth Bridge in Scotland. The Forth Bridge was painted by 28 men until 1993. Steel replaced iron in the Forth Bridge because steel is stronger than iron.',
  ].join('\n\n'),
};

const quotes = {
  menai: 'The Menai Suspension Bridge was designed by Thomas Telford and opened in 1826.',
  fire: 'The Britannia Bridge was damaged by fire in 1970.',
  forth: 'Benjamin Baker designed the Forth Bridge in Scotland.',
  steel: 'Steel replaced iron in the Forth Bridge because steel is stronger than iron.',
};

export const telford = {
  kind: 'multiple-choice',
  prompt: 'Which engineer was the designer of the Menai Suspension Bridge?',
  answer: 'Thomas Telford',
  accepted: [],
  choices: ['Thomas Telford', 'Joseph Paxton', 'William Jessop', 'James Brindley'],
  quote: quotes.menai,
};
export const fire = {
  kind: 'short-answer',
  prompt: 'In which year did fire damage the Britannia Bridge?',
  answer: '1970',
  accepted: ['1846'],
  choices: [],
  quote: quotes.fire,
};
export const baker = {
  kind: 'cloze',
  prompt: '_____ designed the Forth Bridge in Scotland.',
  answer: 'Benjamin Baker',
  accepted: [],
  choices: [],
  quote: quotes.forth,
};
export const iron = {
  kind: 'short-answer',
  prompt: 'Which metal did steel replace in the Forth Bridge?',
  answer: 'iron',
  accepted: [],
  choices: [],
  quote: quotes.steel,
};

export const lessons: Readonly<Record<string, Lesson>> = {
  [telford.prompt]: { answer: 'Thomas Telford', right: ['Thomas Telford'] },
  [fire.prompt]: { answer: '1970' },
  [baker.prompt]: { answer: 'Benjamin Baker' },
  [iron.prompt]: { answer: 'Iron' },
};
