import type { FailureDetails } from '../../failures.ts';
import { escaped, nameOf, plural, shortened } from '../text.ts';

/** Why there is no bank or quiz of an article, and what to do about it. */
export const intakeSentences = {
  'one-source': ({ givenCount }) =>
    givenCount === 0
      ? 'There is nothing to read. Attach a `file`, give a `url`, or paste a `text`.'
      : `I read one article at a time, and you gave ${givenCount}. Choose the \`file\`, the \`url\` or the \`text\`, and give the others afterwards.`,
  'file-too-large': ({ limitBytes }) =>
    `This file is larger than ${limitBytes / 1_000_000} MB, which is the most that I read at once. Send a smaller one, or split it.`,
  'article-unfit': reasonOf,
  'generation-failed': reasonOf,
  'article-too-long': ({ mostWords }) =>
    `This article has more than ${mostWords.toLocaleString('en')} words, which is as much as I read at a time. Split it, by chapter for example, and give one part at a time.`,
  'text-too-short': ({ wordCount, leastWords }) =>
    `${plural(wordCount, 'word')} ${wordCount === 1 ? 'is' : 'are'} too few to ask about. Choose a text of at least ${leastWords} words; 150 or more usually give a good quiz.`,
  'article-language': ({ language }) =>
    `This text seems to be ${escaped(language)}, and I can write questions from English only. Give an English version of it.`,
  'too-few-facts': ({ foundCount, wordCount }) =>
    `I found ${foundCount === 0 ? 'nothing to ask' : `only ${plural(foundCount, 'good question')}`} in these ${plural(wordCount, 'word')}: I ask for names, dates, figures and facts that full English sentences state. Give a longer text; 150 words or more usually give a good quiz.`,
  'nothing-to-read': () =>
    'There is no text in this message that I could ask about. Choose a message with a text of 40 words or more, a text, PDF or Word file, or the address of an article.',
  'intake-running': () =>
    'I am still working on an article that you gave me. Wait until it is done, or cancel it, then give the next one.',
  'intake-queue-full': ({ waitingCount }) =>
    `${plural(waitingCount, 'article')} ${waitingCount === 1 ? 'is' : 'are'} waiting to be read already. Try again in a few minutes.`,
  'intake-limit': ({ usedUpBy, waitMs }) =>
    `${usedUpBy === 'user' ? 'You have' : 'This server has'} given me many articles in a short time. Try again in ${plural(Math.ceil(waitMs / 1_000), 'second')}.`,
  'intake-cancelled': ({ by }) => `Cancelled by ${nameOf(by)}. Nothing was added or changed.`,
  'intake-too-slow': ({ minutes }) =>
    `This took longer than ${plural(minutes, 'minute')}, so I stopped, and nothing was added or changed. Split the article and give one part at a time, or try again later.`,
  'intake-interrupted': () =>
    'I am restarting, so I stopped, and nothing was added or changed. Give the article again in a minute.',
  'intake-gone': () =>
    'I was restarted before this was done, and nothing was added or changed. Give the article again.',
  'intake-committed': () =>
    'It is too late to cancel: the questions are written and are just being saved.',
  'not-the-asker': ({ askedBy }) =>
    `Only ${nameOf(askedBy)}, who asked for this, or somebody with **Manage Server** can cancel it.`,
  'offer-expired': () =>
    'This choice was made already, or a day has passed. Give the article again with `/article add`.',
  'unknown-article': ({ asked, known }) =>
    `There is no article called “${escaped(shortened(asked, 60))}” here. ${known.length === 0 ? 'None has been added yet; `/article add` adds one.' : `Pick one from the list while you type. The latest: ${known.slice(0, 5).map(titleOf).join(', ')}.`}`,
} satisfies { readonly [C in keyof FailureDetails]?: (details: FailureDetails[C]) => string };

/** A reason that was written for a terminal, made safe. */
function reasonOf({ reason }: { readonly reason: string }): string {
  return escaped(shortened(reason, 1_500));
}

function titleOf(title: string): string {
  return escaped(shortened(title, 80));
}
