/** Puts the sheet together: the bank is read, and each way to study gets its panel. */
import type { SheetData } from '../sheet-data.ts';
import { CardsPanel } from './cards-panel.ts';
import { byId, counted, el } from './dom.ts';
import { createList } from './list-panel.ts';
import { openProgress, shelfOf } from './progress.ts';
import { parted, placeOf } from './question-view.ts';
import { QuizPanel } from './quiz-panel.ts';
import { listenToTabs } from './tabs.ts';

// Written into this file by the program that made it.
const data: SheetData = JSON.parse(byId('data').textContent ?? '');
const progress = openProgress(shelfOf(window), data.key);
const random = () => Math.random();

byId('title').lang = data.language ?? '';
const about = el(
  'span',
  {},
  parted([counted(data.questions.length, 'card'), ...placeOf(data)], ' · '),
);
byId('about').append(about);
byId('kept').textContent = progress.isKept()
  ? 'Your progress is kept in this browser, on this device.'
  : 'This browser keeps nothing here, so your progress lasts as long as this page is open.';

const cards = new CardsPanel(byId('panel-cards'), { data, progress, random });
new QuizPanel(byId('panel-quiz'), { data, progress, random });
const list = createList(byId('panel-list'), data);
listenToTabs(byId('tabs'), (id) => {
  if (id === 'panel-cards') cards.refresh();
});
addEventListener('beforeprint', list.showAll);
