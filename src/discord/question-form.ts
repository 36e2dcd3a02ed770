import type { ModalBuilder } from '@discordjs/builders';
import type { Edits } from '../banks/writing.ts';
import {
  answerLimit,
  explanationLimit,
  promptLimit,
  type WrittenQuestion,
} from '../banks/written-question.ts';
import { clozeGap, type Question, type QuestionKind } from '../questions/question.ts';
import { customId } from './custom-id.ts';
import type { Press } from './dispatch.ts';
import { chosenIn, type Field, form, typedIn } from './form.ts';
import type { KeptForm } from './kept-forms.ts';
import { limits } from './limits.ts';

type Typed = KeptForm['typed'];

/** How hard a question is that nobody has said anything of. */
const usualDifficulty = 0.5;

const titles: Readonly<Record<QuestionKind, string>> = {
  'multiple-choice': 'multiple-choice question',
  'true-false': 'true-or-false question',
  cloze: 'fill-in question',
  'short-answer': 'typed-answer question',
};

/** The form to write or change a question, with what stands in it already. */
export function questionForm(id: string, kept: KeptForm): ModalBuilder {
  const title = `${kept.questionId === undefined ? 'New' : 'Edit a'} ${titles[kept.kind]}`;
  return form(customId('question:sent', id), title, fieldsOf(kept));
}

/** What somebody has typed and chosen, field by field. */
export function typedInto(interaction: Press, kept: KeptForm): Typed {
  const entries = fieldsOf(kept).map(({ id, kind }) => [
    id,
    (kind === 'choice' ? chosenIn(interaction, id) : typedIn(interaction, id)) ?? '',
  ]);
  return Object.fromEntries(entries);
}

/** A question as the fields of its form. */
export function fieldsFor(question: Question): Typed {
  const { prompt, answer, accepted, choices, evidence, explanation = '' } = question;
  const wrong = choices.filter((choice) => choice !== answer);
  return {
    prompt,
    answer,
    wrong: wrong.join('\n'),
    accepted: accepted.join('\n'),
    quote: evidence?.quote ?? '',
    explanation,
  };
}

/** What the form says of a question that is there; its difficulty and what it does not ask for stay. */
export function editsIn({ kind, typed, hasQuote }: KeptForm): Edits {
  const { prompt = '', answer = '', quote = '', explanation = '' } = typed;
  return {
    prompt,
    answer,
    explanation,
    ...(hasQuote ? { quote } : {}),
    ...(kind === 'multiple-choice' ? { choices: choicesIn(typed) } : {}),
    ...(kind === 'cloze' || kind === 'short-answer' ? { accepted: linesOf(typed.accepted) } : {}),
  };
}

/** The question that the form describes. */
export function writtenIn(kept: KeptForm): WrittenQuestion {
  const { prompt = '', answer = '', choices = [], accepted = [], ...rest } = editsIn(kept);
  const difficulty = usualDifficulty;
  return { ...rest, kind: kept.kind, prompt, answer, choices, accepted, difficulty };
}

function fieldsOf({ kind, typed, hasQuote }: KeptForm): readonly Field[] {
  const all: readonly Field[] = [
    promptField(kind, typed),
    ...answerFields(kind, typed),
    ...(hasQuote ? [quoteField(typed)] : []),
    textField('explanation', 'Explanation', {
      description: 'Shown with the answer, for instance why it is right',
      value: typed.explanation,
      longest: explanationLimit,
      isOptional: true,
    }),
  ];
  return all.slice(0, limits.fieldsPerModal);
}

function promptField(kind: QuestionKind, { prompt }: Typed): Field {
  const about: Readonly<Record<QuestionKind, readonly [label: string, description: string]>> = {
    'multiple-choice': ['Question', 'What is asked'],
    'true-false': ['Statement', 'A sentence that is either true or false'],
    cloze: ['Sentence with a gap', `Mark the gap with five underscores: ${clozeGap}`],
    'short-answer': ['Question', 'What is asked; the answer is typed by the players'],
  };
  const [label, description] = about[kind];
  return textField('prompt', label, { description, value: prompt, longest: promptLimit });
}

function answerFields(kind: QuestionKind, typed: Typed): readonly Field[] {
  if (kind === 'true-false') return [truthField(typed)];
  const answer: Field = {
    ...textField('answer', kind === 'cloze' ? 'What belongs in the gap' : 'Right answer', {
      value: typed.answer,
      longest: answerLimit,
    }),
    kind: 'line',
  };
  if (kind === 'multiple-choice')
    return [
      answer,
      textField('wrong', 'Wrong options', {
        description: 'Two or three, each on a line of its own',
        value: typed.wrong,
      }),
    ];
  const accepted = textField('accepted', 'Other right answers', {
    description: 'Each on a line of its own; case and small typos are forgiven anyway',
    value: typed.accepted,
    isOptional: true,
  });
  return [answer, accepted];
}

function truthField({ answer }: Typed): Field {
  const option = (value: 'true' | 'false', label: string) => ({
    value,
    label,
    isChosen: answer === value,
  });
  const options = [option('true', 'True'), option('false', 'False')];
  return { id: 'answer', kind: 'choice', label: 'Is it true?', options };
}

function quoteField({ quote }: Typed): Field {
  return textField('quote', 'Quotation', {
    description: 'The sentence of the article that proves the answer, word for word',
    value: quote,
    isOptional: true,
  });
}

type TextOptions = {
  readonly description?: string;
  readonly value: string | undefined;
  readonly longest?: number;
  readonly isOptional?: boolean;
};

/** An imported text may be longer than what is written here: it must not be cut when its form is opened. */
function textField(
  id: string,
  label: string,
  { description, value = '', longest, isOptional = false }: TextOptions,
): Field & { readonly kind: 'line' | 'text' } {
  return {
    id,
    label,
    kind: 'text',
    value,
    isOptional,
    ...(description === undefined ? {} : { description }),
    ...(longest === undefined ? {} : { longest: Math.max(longest, value.length) }),
  };
}

/** The right answer is an option, too. */
function choicesIn({ answer = '', wrong }: Typed): readonly string[] {
  return [answer, ...linesOf(wrong)];
}

function linesOf(text = ''): readonly string[] {
  return text.split('\n').filter((line) => line.trim() !== '');
}
