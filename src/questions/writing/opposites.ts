import { rootOf } from '../reading/tree.ts';
import type { Statement } from './statement.ts';

/** Words with a plain opposite, first to second and back. */
const pairs =
  'largest:smallest highest:lowest biggest:tiniest oldest:youngest longest:shortest richest:poorest fastest:slowest strongest:weakest hottest:coldest deepest:shallowest ' +
  'higher:lower larger:smaller faster:slower heavier:lighter warmer:colder longer:shorter thicker:thinner stronger:weaker older:younger wider:narrower deeper:shallower hotter:cooler earlier:later ' +
  'northern:southern eastern:western north:south northeast:southwest northwest:southeast northward:southward eastward:westward above:below inside:outside before:after ' +
  'increased:decreased increases:decreases increase:decrease gained:lost gains:loses accepted:rejected accepts:rejects approved:rejected strengthens:weakens strengthened:weakened expands:contracts expanded:contracted ' +
  'majority:minority';

/** Plain adjectives: turned only where they are what the sentence says ("is hot"), not in a phrase ("a hot day"). */
const qualities =
  'hot:cold cold:hot high:low low:high long:short short:long large:small small:large big:small fast:slow slow:fast strong:weak weak:strong heavy:light deep:shallow shallow:deep wide:narrow narrow:wide thick:thin thin:thick bright:dark dark:bright dry:wet wet:dry hard:soft soft:hard rich:poor poor:rich full:empty empty:full cheap:expensive expensive:cheap common:rare rare:common safe:dangerous dangerous:safe visible:invisible invisible:visible legal:illegal illegal:legal possible:impossible impossible:possible positive:negative negative:positive';

const opposites: ReadonlyMap<string, string> = new Map([
  ...pairs.split(' ').flatMap((pair) => {
    const [a = '', b = ''] = pair.split(':');
    return [[a, b] as const, [b, a] as const];
  }),
]);

const oppositeQualities: ReadonlyMap<string, string> = new Map(
  qualities.split(' ').map((pair) => {
    const [a = '', b = ''] = pair.split(':');
    return [a, b] as const;
  }),
);

const ordinal = /^\d|^(second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)$/;

/** The opposite of the token at `at` where turning it turns the statement; undefined for a name, a rank or taste. */
export function oppositeAt(statement: Statement, at: number): string | undefined {
  const { tokens } = statement;
  const token = tokens[at];
  const quality = rootOf(statement) === at ? oppositeQualities.get(token?.text ?? '') : undefined;
  const opposite = quality ?? opposites.get(token?.text ?? '');
  if (token === undefined || opposite === undefined || token.pos === 'PROPN') return undefined;
  const [before, after] = [tokens[at - 1]?.text ?? '', tokens[at + 1]];
  // "the second largest" turns into something else, and "her biggest success" is a matter of taste.
  if (ordinal.test(before) || (/est$/.test(token.text) && before !== 'the')) return undefined;
  // "not only", "so long that", "as high as", "High Court": the word belongs to a phrase.
  if (/^(not|so|too|as|very|how)$/i.test(before) || after?.pos === 'PROPN') return undefined;
  const isTime = /^(before|after|above|below|inside|outside)$/.test(token.text);
  return isTime && token.pos !== 'ADP' ? undefined : opposite;
}
