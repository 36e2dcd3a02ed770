import { type ReadDocument, type ReadSentence, resolveName } from '../reading/document.ts';
import type { Fact } from '../reading/facts.ts';
import { cleftAt } from '../reading/references/clefts.ts';
import { resolveReferences, type Substitution } from '../reading/references.ts';
import { rootOf } from '../reading/tree.ts';
import { asidesOf } from './asides.ts';
import { clauseOwnerSubstitutions } from './clause-owners.ts';
import { continuedSubjectSubstitutions } from './continued-subjects.ts';
import { entryNounSubstitutions } from './entry-nouns.ts';
import { withSubstitutions } from './filled-in.ts';
import { withFiniteVerb } from './finite-verb.ts';
import { withFirstWord } from './first-word.ts';
import { withFullNames } from './full-names.ts';
import { withIntroductions } from './introductions.ts';
import { civilTitles, commasBeforeWhen, honours, stopInQuotes } from './left-out.ts';
import { isNobodyNew } from './life-goes-on.ts';
import { namedNounSubstitutions } from './named-nouns.ts';
import { namesakeSubstitutions } from './namesakes.ts';
import { placeNounSubstitutions } from './place-nouns.ts';
import { protagonistSubstitutions } from './protagonist.ts';
import { withLastSpeaker } from './quoted-speakers.ts';
import { mayBeAnother, sameKindSubstitutions } from './same-kind.ts';
import { withSecondVerb } from './second-verbs.ts';
import { settingSubstitutions } from './settings.ts';
import { isNoShip, shipSubstitutions } from './ships.ts';
import { arrange, type Statement, withoutStop } from './statement.ts';
import { withYears } from './times.ts';
import { topicNounSubstitutions } from './topic-nouns.ts';
import { withTopicParts } from './topic-parts.ts';
import { topicSubstitutions } from './topic-pronouns.ts';
import { withCopula } from './verbless.ts';

/** Smaller counts can be guessed. */
const leastCount = 3;
/** The evidence reaches back no further than this many sentences. */
const evidenceReach = 3;

/** The sentence as one statement: without connectives, brackets, weekdays and "also", with names for safe pronouns. */
export function prepareStatement(
  sentence: ReadSentence,
  document: ReadDocument,
): Statement | undefined {
  const ships = shipSubstitutions(sentence, document);
  const found = [
    ...ships,
    ...resolveReferences(sentence, document).filter(
      (one) =>
        !isNoShip(one, sentence, document) &&
        !ships.some((ship) => ship.from < one.to && one.from < ship.to),
    ),
  ]
    .filter((one) => !isNobodyNew(one, sentence, document))
    .sort((a, b) => a.from - b.from);
  const settled = [
    ...found,
    ...protagonistSubstitutions(sentence, document, found),
    ...topicOrKind(sentence, document, found),
    ...topicNounSubstitutions(sentence, document, found),
    ...entryNounSubstitutions(sentence, document, found),
    ...placeNounSubstitutions(sentence, document, found),
    ...settingSubstitutions(sentence, document, found),
  ];
  const substitutions = [
    ...settled,
    ...continuedSubjectSubstitutions(sentence, document, settled),
    ...namesakeSubstitutions(sentence, document),
    ...namedNounSubstitutions(sentence, document, settled),
    ...clauseOwnerSubstitutions(sentence, document, settled),
  ]
    .filter(({ from }) => cleftAt(sentence.tokens, from) === undefined)
    .flatMap((one) => withLastSpeaker(one, sentence, document));
  const filled = withSubstitutions(
    sentence,
    substitutions.map((one) => asNamedHere(one, sentence, document)),
    document,
  );
  const named = withSecondVerb(
    withFiniteVerb({ ...filled, tokens: withYears(filled, document.source.date) }),
  );
  const dropped = new Set([...named.dropped, ...asidesOf(named)]);
  for (const at of [
    ...civilTitles(sentence, document),
    ...honours(named.tokens),
    ...stopInQuotes(named.tokens),
  ])
    dropped.add(at);
  for (const at of commasBeforeWhen(named.tokens, dropped)) dropped.add(at);
  const order = named.tokens.flatMap((_, at) => (dropped.has(at) ? [] : [at]));
  const root = rootOf(named);
  if (!order.includes(root)) return undefined;
  const sources = substitutions
    .map((one) => one.sentence)
    .filter((at) => sentence.index - at <= evidenceReach);
  const first = document.sentences[Math.min(sentence.index, ...sources)];
  const base: Statement = {
    ...named,
    sentence,
    facts: [
      ...sentence.facts
        .filter((fact) => !substitutions.some((one) => fact.from < one.to && one.from < fact.to))
        .flatMap((fact) => askable(fact, sentence)),
      ...substitutions.flatMap((one) => filledFact(one, document)),
    ].sort((a, b) => a.from - b.from),
    kind: 'main',
    evidenceStart: first?.start ?? sentence.start,
    confidence: Math.min(1, ...substitutions.map((one) => one.confidence)),
  };
  const { statement, order: placed } = withTopicParts(
    withFirstWord(base, document),
    order,
    document,
  );
  const whole = withoutStop(arrange(statement, { order: placed, root, kind: 'main' }));
  return withIntroductions(withFullNames(withCopula(whole, document), document), document);
}

function topicOrKind(
  sentence: ReadSentence,
  document: ReadDocument,
  found: readonly Substitution[],
): Substitution[] {
  if (found.some(({ from }) => from === 0)) return topicSubstitutions(sentence, document, found);
  if (mayBeAnother(sentence, document)) return [];
  const ofTopic = topicSubstitutions(sentence, document, found);
  return ofTopic.length > 0 ? ofTopic : sameKindSubstitutions(sentence, document);
}

/** "ISIS-K ... its ranks" keeps its name for itself, and gets no "ISIS-Khorasan's" beside it. */
function asNamedHere(
  substitution: Substitution,
  { facts }: ReadSentence,
  document: ReadDocument,
): Substitution {
  const bare = (text: string) => text.replace(/^the /i, '').replace(/['’]s?$/, '');
  const name = resolveName(document, bare(substitution.text));
  const here = facts.find(
    ({ text, to }) => to <= substitution.from && resolveName(document, text) === name,
  );
  if (here === undefined || here.text === bare(substitution.text)) return substitution;
  return { ...substitution, text: substitution.text.replace(bare(substitution.text), here.text) };
}

/** Nobody is asked for a day or month: of "5 October 1760" the year is what one may remember; "two" can mostly be guessed. */
export function askable(fact: Fact, { tokens }: ReadSentence): Fact[] {
  const year = tokens[fact.to - 1]?.text ?? '';
  if (fact.kind === 'count' && (fact.value ?? 0) < leastCount) return [];
  // "the US state of Louisiana"
  const next = tokens[fact.to]?.text ?? '';
  if (fact.kind === 'country' && /^(state|city|town|territory)$/.test(next)) return [];
  if (!/^(month|date)$/.test(fact.kind) || !/^\d{4}$/.test(year)) return [fact];
  const span = { from: fact.to - 1, to: fact.to };
  return [{ kind: 'year', sort: 'year', text: year, value: Number(year), ...span }];
}

/** The name that was filled in can be asked for like any other. */
function filledFact({ from, text }: Substitution, document: ReadDocument): Fact[] {
  const entity = document.entityOf.get(text.replace(/^the /i, ''));
  if (entity === undefined) return [];
  return [{ kind: entity.kind, sort: entity.sort, text, from, to: from + 1 }];
}
