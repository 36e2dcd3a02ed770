import type { Token } from '../reading/sentences.ts';

/** Words with a plain opposite, first to second and back. */
const pairs =
  'largest:smallest highest:lowest biggest:tiniest oldest:youngest longest:shortest richest:poorest fastest:slowest strongest:weakest hottest:coldest deepest:shallowest ' +
  'higher:lower larger:smaller faster:slower heavier:lighter warmer:colder longer:shorter thicker:thinner stronger:weaker older:younger wider:narrower deeper:shallower hotter:cooler earlier:later ' +
  'hot:cold high:low long:short large:small fast:slow strong:weak heavy:light deep:shallow wide:narrow thick:thin bright:dim dry:wet hard:soft rich:poor full:empty early:late cheap:expensive common:rare simple:complex safe:dangerous ' +
  'ancient:modern natural:artificial internal:external positive:negative male:female public:private visible:invisible legal:illegal possible:impossible upper:lower inner:outer maximum:minimum ' +
  'northern:southern eastern:western north:south northeast:southwest northwest:southeast northward:southward eastward:westward above:below inside:outside before:after ' +
  'increased:decreased increases:decreases increase:decrease rose:fell rises:falls gained:lost gains:loses accepted:rejected accepts:rejects approved:rejected strengthens:weakens strengthened:weakened expands:contracts expanded:contracted ' +
  'opened:closed began:ended supported:opposed supports:opposes allowed:banned succeeded:failed attracts:repels attracted:repelled melts:freezes absorbs:releases raises:lowers raised:lowered ' +
  'summer:winter spring:autumn day:night daytime:nighttime morning:evening sunrise:sunset majority:minority always:never rarely:often outdoors:indoors';

/** Opposites in one direction only, where the way back has another word first. */
const oneWay =
  'biggest:smallest big:small cool:warm warm:cool cold:hot old:new new:old tall:short quick:slow rejected:accepted usually:rarely generally:rarely';

const opposites: ReadonlyMap<string, string> = new Map([
  ...pairs.split(' ').flatMap((pair) => {
    const [a = '', b = ''] = pair.split(':');
    return [[a, b] as const, [b, a] as const];
  }),
  ...oneWay.split(' ').map((pair) => {
    const [a = '', b = ''] = pair.split(':');
    return [a, b] as const;
  }),
]);

const ordinal = /^\d|^(second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)$/;

/** The opposite of `tokens[at]` where turning it turns the statement; undefined for a name, a rank or taste. */
export function oppositeAt(tokens: readonly Token[], at: number): string | undefined {
  const token = tokens[at];
  const opposite = opposites.get(token?.text ?? '');
  if (token === undefined || opposite === undefined || token.pos === 'PROPN') return undefined;
  const [before, after] = [tokens[at - 1]?.text ?? '', tokens[at + 1]];
  // "the second largest" turns into something else, and "her biggest success" is a matter of taste.
  if (ordinal.test(before) || (/est$/.test(token.text) && before !== 'the')) return undefined;
  // "not only", "so long that", "as high as", "High Court": the word belongs to a phrase.
  if (/^(not|so|too|as|very|how)$/i.test(before) || after?.pos === 'PROPN') return undefined;
  const isTime = /^(before|after|above|below|inside|outside)$/.test(token.text);
  return isTime && token.pos !== 'ADP' ? undefined : opposite;
}
