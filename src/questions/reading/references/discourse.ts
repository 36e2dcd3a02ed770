import type { ReadDocument, ReadSentence } from '../document.ts';
import { agrees, isBarred, type Referent } from './candidates.ts';
import type { Pairing } from './features.ts';
import type { Mention } from './mention.ts';
import { mentionsIn } from './mentions.ts';
import { isOutshone } from './outshone.ts';
import { earlierOf } from './phrases.ts';
import { type Profile, profilesOf } from './profiles.ts';
import type { PronounClass } from './pronouns.ts';

/** What a pronoun stands for, with a certainty from 0 to 1; no referent if nothing fits. */
export type Choice = {
  readonly referent?: Referent;
  readonly certainty: number;
  /** True where pronoun and antecedent have the same place in their sentences. */
  readonly isParallel?: boolean;
  /** True where somebody else who fits was mentioned since. */
  readonly isRivalled?: boolean;
};
/** Chooses among candidates, the one mentioned last first. */
export type Chooser = (pairings: readonly Pairing[], pronoun: Mention) => Choice;

/** A mention with what it stands for, as read up to its sentence. */
export type Link = Choice & { readonly mention: Mention };
export type Discourse = {
  readonly mentions: readonly (readonly Mention[])[];
  readonly profiles: ReadonlyMap<string, Profile>;
  /** By sentence. */
  readonly links: readonly (readonly Link[])[];
};

/** How many sentences back a pronoun may look, and a repeated noun. */
const pronounReach = 3;
const nounReach = 8;
/** Where somebody nearer was passed over with less certainty, what takes that pronoun up is as uncertain. */
const sureEnough = 0.7;

/** Who and what was spoken of up to here. */
export type State = {
  readonly document: ReadDocument;
  readonly profiles: ReadonlyMap<string, Profile>;
  readonly byKey: Map<string, Referent>;
  /** By the noun of a mention, those that were called by it. */
  readonly byNoun: Map<string, Referent[]>;
  /** Referents by their last mention, the latest last; none is older than `nounReach` but the topic. */
  active: Referent[];
  /** Pronouns for which somebody else fits as well, or nobody well. */
  readonly doubtful: Set<Mention | undefined>;
};

/** Follows who and what a document speaks of, sentence by sentence. Linear in its length. */
export function followDiscourse(document: ReadDocument, choose: Chooser): Discourse {
  const mentions = document.sentences.map((sentence) => mentionsIn(sentence, document));
  const profiles = profilesOf(document, mentions);
  const state: State = {
    document,
    profiles,
    byKey: new Map(),
    byNoun: new Map(),
    active: [],
    doubtful: new Set(),
  };
  const links = document.sentences.map((sentence, index) => {
    state.active = state.active.filter(
      ({ mentions: all, isTopic }) => isTopic || index - (all.at(-1)?.sentence ?? 0) <= nounReach,
    );
    return (mentions[index] ?? []).map((mention) => linkOf(state, sentence, { mention, choose }));
  });
  return { mentions, profiles, links };
}

type Next = { readonly mention: Mention; readonly choose: Chooser };

function linkOf(state: State, sentence: ReadSentence, { mention, choose }: Next): Link {
  if (mention.pronoun !== undefined) {
    const pairings = pairingsFor(state, sentence, mention);
    const choice = choose(pairings, mention);
    if (choice.referent === undefined) return { mention, ...choice };
    // What takes up a doubtful "she" is as doubtful.
    const isRivalled =
      choice.isRivalled === true ||
      isOutshone(mention, choice.referent, state) ||
      state.doubtful.has(choice.referent.mentions.at(-1));
    join(state, choice.referent, mention);
    const nearer = pairings.slice(
      0,
      pairings.findIndex(({ referent }) => referent === choice.referent),
    );
    const isPassedOver =
      choice.certainty < sureEnough &&
      nearer.some(({ referent: { mentions } }) => mentions.some(({ form }) => form === 'name'));
    if (isRivalled || (isPassedOver && !choice.referent.isTopic)) state.doubtful.add(mention);
    return { mention, ...choice, isRivalled };
  }
  const referent = known(state, sentence, mention) ?? created(state, mention);
  join(state, referent, mention);
  return { mention, referent, certainty: 1 };
}

function pairingsFor(state: State, sentence: ReadSentence, pronoun: Mention): Pairing[] {
  const { document } = state;
  return state.active
    .toReversed()
    .filter(
      (referent) =>
        pronoun.pronoun !== undefined &&
        (referent.isTopic ||
          sentence.index - (referent.mentions.at(-1)?.sentence ?? 0) <= pronounReach) &&
        agrees(pronoun.pronoun, referent) &&
        !isLeftToProtagonist(pronoun.pronoun, referent, document) &&
        !isBarred(sentence, pronoun, referent),
    )
    .map((referent, rank, all) => ({
      document,
      sentence,
      pronoun,
      referent,
      rank,
      count: all.length,
    }));
}

/** In an article about a woman "she" is nobody else of whom it is not known that she is a woman: "Harlow Shapley". */
function isLeftToProtagonist(
  pronoun: PronounClass,
  { isTopic, gender, mentions }: Referent,
  { protagonist, mainSubject, source }: ReadDocument,
): boolean {
  if (protagonist === undefined || isTopic || gender !== undefined) return false;
  const own = protagonist.name.split(' ');
  const isSure = mainSubject?.isPerson === true || source.title.includes(own.at(-1) ?? '');
  if (!isSure) return false;
  const names = mentions.filter(({ form }) => form === 'name');
  const isOther = names.some(({ key }) => !key.split(' ').some((word) => own.includes(word)));
  return isOther && pronoun === (protagonist.sex === 'male' ? 'he' : 'she');
}

function known(state: State, sentence: ReadSentence, mention: Mention): Referent | undefined {
  if (mention.form !== 'noun') return state.byKey.get(`${mention.form} ${mention.key}`);
  if (mention.determiner === 'none') return state.byKey.get(`noun ${mention.key}`);
  return earlierOf(sentence, mention, state);
}

function created({ document, profiles, byKey, active }: State, mention: Mention): Referent {
  const profile = mention.form === 'name' ? profiles.get(mention.key) : undefined;
  const referent: Referent = {
    mentions: [],
    sort: profile?.sort ?? mention.sort,
    gender: profile === undefined ? mention.gender : profile.gender,
    isTopic: mention.form === 'name' && isTopic(document, mention.key, profile),
  };
  if (mention.determiner !== 'indefinite') byKey.set(`${mention.form} ${mention.key}`, referent);
  active.push(referent);
  return referent;
}

/** The pronouns of an article decide who leads it; a given name that says otherwise has the last word. */
function isTopic({ topic, protagonist }: ReadDocument, key: string, profile?: Profile): boolean {
  if (topic === key) return true;
  return protagonist?.name === key && profile?.gender === protagonist.sex;
}

function join(state: State, referent: Referent, mention: Mention): void {
  referent.mentions.push(mention);
  referent.gender ??= mention.gender;
  if (referent.sort === 'unknown' && mention.gender !== undefined) referent.sort = 'person';
  if (mention.form === 'noun') {
    const called = state.byNoun.get(mention.noun) ?? [];
    if (!called.includes(referent)) state.byNoun.set(mention.noun, [...called, referent]);
  }
  const at = state.active.indexOf(referent);
  if (at >= 0) state.active.splice(at, 1);
  state.active.push(referent);
}
