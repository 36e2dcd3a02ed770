import type { Question } from '../../../questions/question.ts';
import { hashText } from '../../../questions/random.ts';
import type { BankContent, ExportFormat, Written } from '../format.ts';
import { counted, lossOf } from '../losses.ts';
import { bytesOf, withoutNul } from '../text-bytes.ts';
import type { SheetData, SheetQuestion } from './sheet-data.ts';
import { filledPage } from './sheet-page.ts';

/** One HTML file to study from: cards, a quiz and a list that work without a network. */
export const sheet: ExportFormat = {
  name: 'sheet',
  label: 'Study sheet',
  extension: '.html',
  contentType: 'text/html; charset=utf-8',
  write: writeSheet,
};

const htmlEscapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function writeSheet(content: BankContent): Written {
  const { title, date, source, language, questions } = content;
  const shown = questions.filter(({ status }) => status !== 'retired');
  const data: SheetData = {
    key: hashText(JSON.stringify([title, source])),
    ...{ title, date, source, language },
    questions: shown.map(sheetQuestion),
  };
  const page = filledPage({ title: escapedHtml(title), data: inertJson(data) });
  return {
    bytes: bytesOf(page),
    losses: [
      'A study sheet is for reading: it cannot be imported again.',
      ...lossOf(
        questions.length - shown.length,
        (count) => `${counted(count, 'retired question')} stayed out.`,
      ),
    ],
  };
}

function sheetQuestion(question: Question): SheetQuestion {
  const { id, kind, prompt, answer, accepted, rivals, choices, evidence, explanation } = question;
  const quoted = evidence === undefined ? undefined : { quote: evidence.quote };
  return { id, kind, prompt, answer, accepted, rivals, choices, evidence: quoted, explanation };
}

/** As JSON within a script element: no text of a bank can end the element, open a comment or break a line. */
function inertJson(data: SheetData): string {
  return JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function escapedHtml(text: string): string {
  return withoutNul(text).replace(/[&<>"']/g, (character) => htmlEscapes[character] ?? '');
}
