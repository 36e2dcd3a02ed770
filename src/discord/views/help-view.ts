import { card, type View } from './view.ts';

export function helpView(): View {
  return card('open', [
    '## Quizzical\nQuizzes made from articles. Every answer comes with the sentence of the article that proves it.',
    [
      '### Play',
      '`/quiz start` a quiz for the channel: everybody answers by button, and nobody sees who was right before the question closes',
      '`/quiz start mode:private` a quiz only you see, at your own pace',
      '`/quiz hint` · `/quiz skip` · `/quiz stop` for the quiz that is running',
      '`/quiz missed` a private quiz of what you got wrong',
    ].join('\n'),
    [
      '### Learn',
      '`/flashcards study` your own cards, from a bank or written by you, each when you are about to forget it · `/flashcards due` · `/flashcards stats`',
      '`/flashcards add` · `browse` · `edit` · `decks` · `copy` · `import` · `export` what you learn',
      '`/flashcards remind` one message a day · `/flashcards settings` limits, time zone, buttons, whether quizzes count',
    ].join('\n'),
    [
      '### Make',
      '`/article add` makes a bank of a file, a web page or a text · `/article list` · `/article remove`; in a server for managers, in direct messages for banks of your own',
      '**Apps › Quiz me on this** in the menu of a message: a private quiz on what it says',
    ].join('\n'),
    [
      '### Look',
      '`/score` your points, accuracy and streak · `/leaderboard` the server’s best',
      '`/bank list` · `/bank show` · `/bank search` what there is to play',
    ].join('\n'),
    [
      '### Keep',
      '`/bank create` · `rename` · `merge` · `delete` · `restore` · `copy` banks: in a server for its managers, in direct messages your own',
      '`/bank share` gives a server a copy of a bank that is yours alone',
    ].join('\n'),
    [
      '### Look after the questions',
      'For members with **Manage Server**; in direct messages with me, for banks of your own.',
      '`/question review` approve, mend or retire drafts and reported questions',
      '`/question add` · `/question edit` · `/question history` one question at a time',
      '`/question import` from a file · `/question template` a table to fill in · `/bank export` to Anki and others',
      '`/settings` whether drafts are played',
    ].join('\n'),
    [
      '### Rules',
      'A right answer is 1 point. With `speed_bonus` on, a right answer in the first third of the time is 2, unless you took a hint; hints cost nothing else.',
      'A question is skipped when more than half of those who have answered in the quiz vote for it; answers already given still count. A quiz can be stopped by whoever started it, or a moderator.',
      '🚩 reports a question with one press. The third report or one moderator takes it out of play until it is reviewed; a moderator can also let another answer count, and the round is scored again.',
      'Private quizzes count in your own score and not on the leaderboard.',
    ].join('\n'),
  ]);
}
