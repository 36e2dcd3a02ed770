import type { About, IntakeStage, Wish } from '../../intake/intake.ts';
import type { GenerationStage } from '../../questions/generation-hooks.ts';
import { customId } from '../custom-id.ts';
import { escaped, plural, shortened } from '../text.ts';
import { card, type View } from './view.ts';

export type ProgressState = {
  /** Of the request. */
  readonly id: string;
  readonly stage: IntakeStage;
  /** What is read; absent: it has been read before. */
  readonly wish?: Wish | undefined;
};

type Step = Exclude<IntakeStage['kind'], 'waiting'>;

const steps: readonly Step[] = ['fetching', 'reading', 'writing', 'saving'];
const barLength = 12;

/** How far a request is: what is done, what is going on, what is to come. */
export function progressView({ id, stage, wish }: ProgressState): View {
  const taken = wish?.source.kind === 'text' ? steps.slice(1) : wish ? steps : steps.slice(2);
  const lines = taken.map((step) => lineOf(step, taken, stage));
  return card('open', [
    `### ${nameOfWork(stage, wish)}\n${waitingLine(stage)}${lines.join('\n')}`,
    [{ id: customId('article:cancel', id), label: 'Cancel', style: 'danger' }],
  ]);
}

function nameOfWork(stage: IntakeStage, wish: Wish | undefined): string {
  const title = 'about' in stage ? stage.about.title : (wish?.title ?? nameOf(wish));
  return title === undefined ? 'Reading' : `Reading ${escaped(shortened(title, 100))}`;
}

function nameOf(wish: Wish | undefined): string | undefined {
  if (wish === undefined || wish.source.kind === 'text') return undefined;
  return wish.source.kind === 'file' ? wish.source.name : wish.source.address;
}

function waitingLine(stage: IntakeStage): string {
  if (stage.kind !== 'waiting') return '';
  const { aheadCount } = stage;
  const before =
    aheadCount === 0 ? 'you are next' : `${plural(aheadCount, 'article')} before yours`;
  return `🕒 Waiting for my turn: ${before}\n`;
}

function lineOf(step: Step, taken: readonly Step[], stage: IntakeStage): string {
  const at = stage.kind === 'waiting' ? -1 : taken.indexOf(stage.kind);
  const own = taken.indexOf(step);
  if (own < at) return `✅ ${done(step, 'about' in stage ? stage.about : undefined)}`;
  if (own > at) return `▫️ ${toCome[step]}`;
  return `⏳ ${step === 'writing' ? writing(stage) : `${toCome[step]}…`}`;
}

const toCome: Readonly<Record<Step, string>> = {
  fetching: 'Fetching',
  reading: 'Reading',
  writing: 'Writing questions',
  saving: 'Saving',
};

function done(step: Step, about: About | undefined): string {
  const words = about === undefined ? '' : ` ${plural(about.wordCount, 'word')}`;
  const texts = { fetching: 'Fetched', reading: `Read${words}`, writing: 'Questions written' };
  return step === 'saving' ? 'Saved' : texts[step];
}

const activities: Readonly<Record<GenerationStage, string>> = {
  reading: 'Looking for facts',
  writing: 'Writing questions',
  choosing: 'Choosing the best questions',
};

function writing(stage: IntakeStage): string {
  const progress = stage.kind === 'writing' ? stage.progress : undefined;
  if (progress === undefined) return `${activities.writing}…`;
  const { stage: part, done: doneCount, total } = progress;
  if (part === 'choosing') return `${activities.choosing}…`;
  const full = total === 0 ? barLength : Math.floor((barLength * doneCount) / total);
  const bar = '▰'.repeat(full) + '▱'.repeat(barLength - full);
  return `${activities[part]} ${doneCount.toLocaleString('en')}/${total.toLocaleString('en')} ${bar}`;
}
