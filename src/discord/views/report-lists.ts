import type { ImportProblem } from '../../banks/formats/format.ts';
import { escaped, shortened } from '../text.ts';
import type { ViewFile } from './view.ts';

/** More lines than these stand in a file of their own. */
export const mostListed = 8;
export const reportName = 'import-report.txt';

/** A list under a title, cut to what a message has room for; empty when there is nothing to list. */
export function listOf(title: string, lines: readonly string[]): string {
  if (lines.length === 0) return '';
  const shown = lines.slice(0, mostListed).map((each) => `- ${each}`);
  if (lines.length > shown.length) shown.push(`-# and ${lines.length - shown.length} more`);
  return [`**${title}**`, ...shown].join('\n');
}

/** Where something is wrong and what to do. */
export function problemLine({ place, message }: ImportProblem): string {
  return `**${escaped(shortened(place, 40))}**: ${line(message)}`;
}

/** A sentence of a report as it may stand in a message. */
export function line(text: string): string {
  return escaped(shortened(text, 220));
}

/** The whole report as a text: a first line, and lists of those that have something. */
export function reportFile(
  firstLine: string,
  lists: readonly (readonly [title: string, lines: readonly string[]])[],
): ViewFile {
  const blocks = lists
    .filter(([, lines]) => lines.length > 0)
    .map(([title, lines]) => [`${title}:`, ...lines].join('\n'));
  return {
    fileName: reportName,
    bytes: Buffer.from(`${[firstLine, ...blocks].join('\n\n')}\n`),
  };
}
