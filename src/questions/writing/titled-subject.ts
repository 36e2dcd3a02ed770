import type { Entity, ReadDocument } from '../reading/document.ts';
import { escapedPattern } from '../text.ts';
import type { ArticleSubject } from './article-subject.ts';

// What a title names without defining it: a body in the news, a building that something happens in, a place to visit.

/** The one body, building or place that the title is about, with what it is called; undefined where none or another stands beside it. */
export function titledSubject(document: ReadDocument): ArticleSubject | undefined {
  return titledBody(document) ?? titledBuilding(document) ?? titledPlace(document);
}

const bodies =
  'company|firm|maker|manufacturer|carmaker|airline|carrier|bank|retailer|brewer|publisher|start-up|startup|insurer|broadcaster|chain|producer|supplier|operator|developer|charity|agency|shipyard';

/** "German air taxi maker Lilium files for insolvency", "Air Berlin files". */
function titledBody({ topic, entityOf, source }: ReadDocument): ArticleSubject | undefined {
  const entity = topic === undefined ? undefined : entityOf.get(topic);
  if (topic === undefined || entity === undefined || !/^(organisation|name)$/.test(entity.kind))
    return undefined;
  const name = escapedPattern(topic);
  const before = new RegExp(`(${bodies}) ${name}(?![\\p{L}-])`, 'u').exec(source.title);
  const behind = new RegExp(
    `${name}, (?:an?|the|\\p{Lu}\\p{L}+['’]s) (?:[\\p{L}-]+ ){0,3}?(${bodies})\\b`,
    'u',
  ).exec(source.text);
  const nouns = new Set([before?.[1], behind?.[1]].filter((noun) => noun !== undefined));
  return nouns.size === 0
    ? undefined
    : { name: topic, bare: topic, nouns, sentence: entity.sentences[0] ?? 0 };
}

const buildings =
  'Cathedral|Church|Abbey|Bridge|Viaduct|Castle|Palace|Tower|Lighthouse|Stadium|Theatre|Theater|Museum|Library|Hall|Dam|Tunnel';

/** "Helter skelter opens in Norwich Cathedral": the only building of its sort that the article names. */
function titledBuilding({ source, entities }: ReadDocument): ArticleSubject | undefined {
  const pattern = new RegExp(`(?:\\p{Lu}[\\p{L}’'-]+ )+(${buildings})(?![\\p{L}-])`, 'gu');
  const [name, noun] = pattern.exec(source.title) ?? [];
  if (name === undefined || noun === undefined) return undefined;
  const others = [...source.text.matchAll(pattern)].filter(
    ([other, sort]) => sort === noun && !other.includes(name) && !name.includes(other),
  );
  const [sentence] = entities.find(({ forms }) => forms.includes(name))?.sentences ?? [];
  if (others.length > 0 || sentence === undefined) return undefined;
  const takesThe = source.text.includes(`the ${name}`);
  // Whaley Bridge is a town.
  if (!takesThe && !/^(Cathedral|Abbey|Palace|Museum)$/.test(noun)) return undefined;
  return {
    name: takesThe ? `the ${name}` : name,
    bare: name,
    nouns: new Set([noun.toLowerCase()]),
    sentence,
  };
}

const places = 'island|nation|country|city|town|village|peninsula|archipelago|valley|region';
const placeKinds = /^(name|place|city|country|state)$/;
/** So many sentences must name the place that the title only calls an island, and so many times as many as any other. */
const leastNamed = 4;
const leadRatio = 2;

/** "Ghent, Belgium's big little city", "On Chile's misty island of Chiloé", "The remote island that keeps its own calendar". */
function titledPlace(document: ReadDocument): ArticleSubject | undefined {
  const { source, entities, topic, mainSubject } = document;
  if (mainSubject !== undefined) return undefined;
  const written = namedPlace(source);
  if (written !== undefined) return written;
  const [, called] = new RegExp(`\\b(${places})\\b(?! nation)`, 'u').exec(source.title) ?? [];
  if (called === undefined || topic !== undefined) return undefined;
  const [first, second] = entities
    .filter(({ kind }) => placeKinds.test(kind))
    .sort((a, b) => b.sentences.length - a.sentences.length);
  if (first === undefined || first.sentences.length < leastNamed) return undefined;
  const isLead = first.sentences.length >= leadRatio * (second?.sentences.length ?? 0);
  return isLead && isPlaceIn(first.name, source.text) ? subjectOf(first, called) : undefined;
}

/** The name that stands beside "island" or "city" in the title, if the text says "in" or "to" it. */
function namedPlace({ title, text }: ReadDocument['source']): ArticleSubject | undefined {
  const name = '(\\p{Lu}[\\p{L}’-]+)';
  const found =
    new RegExp(`(?<noun>${places}) of ${name}(?![\\p{L}-]| \\p{Lu})`, 'u').exec(title) ??
    new RegExp(
      `^(?:On |In )?${name}[:,] (?:the \\p{L}+ of )?(?:an? |the |\\p{Lu}[\\p{L}’'-]+['’]s )(?:[\\p{Ll}-]+ ){0,3}?(?<noun>${places})s?\\b`,
      'iu',
    ).exec(title);
  const noun = found?.groups?.noun?.toLowerCase();
  const bare = found?.slice(1).find((one) => one !== undefined && /^\p{Lu}/u.test(one));
  if (noun === undefined || bare === undefined || !isPlaceIn(bare, text)) return undefined;
  return { name: bare, bare, nouns: new Set([noun]), sentence: 0 };
}

function isPlaceIn(name: string, text: string): boolean {
  const leads = 'in|on|at|to|off|of|from|near|across';
  const said = text.match(new RegExp(`\\b(${leads}) ${escapedPattern(name)}(?![\\p{L}-])`, 'gu'));
  return (said?.length ?? 0) >= 1;
}

function subjectOf({ name, sentences }: Entity, called: string): ArticleSubject {
  const nouns = new Set([called.toLowerCase()]);
  return { name, bare: name, nouns, sentence: sentences[0] ?? 0 };
}
