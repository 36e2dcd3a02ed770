import { quotation, truthOf } from '../drafts.ts';
import { htmlText } from '../html-text.ts';
import { clozeCards } from './cloze.ts';
import { claimMark, type Fields, noteOf } from './note.ts';
import { alike, dataQuestion, type ForeignNote, type NoteDrafts } from './note-drafts.ts';

/** A note as two fields, which the Basic and Cloze types of every Anki have. */
export type TextNote = { readonly front: string; readonly back: string };

/** It goes through Anki unseen, at the end of the back. */
const dataOpen = '<!--quizzical ';
const dataClose = '-->';
/** Where the answer on a back ends. */
const detail = /<(?:div class="also"|p>|blockquote>|div class="source"|!--)/;

/** Options stand below the question; everything else stands below the answer. */
export function textNote(fields: Fields): TextNote {
  const isCloze = fields.Front.includes('{{c1::');
  const part = (html: string, open: string, close: string) =>
    html === '' ? '' : `${open}${html}${close}`;
  return {
    front: `${fields.Front}${part(fields.Choices, '<p>', '</p>')}`,
    back: [
      isCloze ? '' : fields.Back,
      part(fields['Also right'], '<div class="also">Also right: ', '</div>'),
      part(fields.Explanation, '<p>', '</p>'),
      part(fields.Quote, '<blockquote>', '</blockquote>'),
      part(fields.Source, '<div class="source">', '</div>'),
      // Two hyphens would end the comment.
      `${dataOpen}${fields.Quizzical.replaceAll('--', '-\\u002d')}${dataClose}`,
    ].join(''),
  };
}

/** The question that a note of ours is, with what was changed of it; `undefined` for any other note. */
export function textNoteDraft({ place, fields }: ForeignNote): NoteDrafts | undefined {
  const [[, front] = ['', ''], [, back] = ['', '']] = fields;
  const question = dataQuestion(between(back, dataOpen, dataClose));
  if (question === undefined) return undefined;
  const source = htmlText(between(back, '<div class="source">', '</div>'));
  const written = textNote(noteOf(question, source).fields);
  const asked = htmlText(front.split('<p>', 1)[0] ?? '');
  const [card] = question.kind === 'cloze' ? clozeCards(front) : [];
  const prompt = asked.startsWith(claimMark) ? asked.slice(claimMark.length) : asked;
  const answer = htmlText(back.slice(0, Math.max(0, back.search(detail))));
  const quote = between(back, '<blockquote>', '</blockquote>');
  const isQuoteSame = htmlText(quote) === htmlText(noteOf(question, '').fields.Quote);
  const changes = {
    ...(alike(front) === alike(written.front) ? {} : { prompt, ...card }),
    ...(visible(back) === visible(written.back) || answer === ''
      ? {}
      : { answer: truthOf(answer) ?? answer }),
    ...(isQuoteSame ? {} : { evidence: quotation(htmlText(quote)) }),
  };
  return { drafts: [{ ...question, place, ...changes }], unused: [] };
}

/** Our data may have its keys in another order, and says nothing that is seen. */
function visible(back: string): string {
  return alike(back.replace(between(back, dataOpen, dataClose), ''));
}

/** What stands after the first `open` and before the next `close`; empty where one of them is missing. */
function between(text: string, open: string, close: string): string {
  const start = text.indexOf(open);
  const end = start < 0 ? -1 : text.indexOf(close, start);
  return end < 0 ? '' : text.slice(start + open.length, end);
}
