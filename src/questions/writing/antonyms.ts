import { thirdPerson, verbLemma } from '../reading/lemma.ts';
import { joinTokens, type Token } from '../reading/sentences.ts';
import { childrenIn, rootOf } from '../reading/tree.ts';
import type { Statement } from './statement.ts';

/**
 * Verbs of which the contrary is as likely: "verb>contrary", then what must be its object, or the subject
 * of its passive. `*` is any object, `-` none, `to` an infinitive. Without a word everything goes.
 */
const verbs = `
win>lose election seat war battle case match game vote final race majority trial appeal lawsuit referendum
lose>win election seat war battle case match game vote final race majority title trial appeal lawsuit referendum
gain>lose weight seat territory support ground
lose>gain weight seat territory support ground
join>leave *
rejoin>leave *
enter>leave war union market league alliance coalition army
leave>join union league alliance coalition party army club
open>close school factory mine station border market theatre museum hospital airport office port line railway
close>open school factory mine station border market theatre museum hospital airport office port line railway
reopen>close *
agree>refuse to
refuse>agree to
decline>agree to
fail>manage to
manage>fail to
accept>reject offer proposal plan deal treaty invitation resignation request demand appeal claim theory
reject>accept offer proposal plan deal treaty invitation resignation request demand appeal claim theory
approve>reject *
reject>approve law bill budget constitution
veto>approve *
allow>forbid *
permit>forbid *
forbid>allow *
prohibit>allow *
ban>legalise *
outlaw>legalise *
legalise>outlaw *
legalize>outlaw *
nationalise>privatise *
privatise>nationalise *
nationalize>privatize *
privatize>nationalize *
introduce>abolish tax law rule duty tariff system penalty cap limit charge ban
abolish>introduce tax law rule duty tariff system penalty cap limit charge ban
impose>lift *
lift>impose ban sanction tax blockade restriction curfew embargo siege
raise>lower rate price tax tariff duty age limit wage salary rent fee level
lower>raise rate price tax tariff duty age limit wage salary rent fee level
acquit>convict *
convict>acquit *
admit>deny charge guilt murder role responsibility killing mistake
deny>admit *
confirm>deny report rumour claim
encourage>discourage *
discourage>encourage *
praise>criticise *
criticise>praise *
criticize>praise *
condemn>defend *
back>oppose bill law war plan proposal candidate independence government movement reform treaty strike rebellion revolution referendum measure policy idea decision project monarchy regime invasion candidacy amendment king queen abolition union slavery
support>oppose bill law war plan proposal candidate independence government movement reform treaty strike rebellion revolution referendum measure policy idea decision project monarchy regime invasion candidacy amendment king queen abolition union slavery
oppose>support bill law war plan proposal candidate independence government movement reform treaty strike rebellion revolution referendum measure policy idea decision project monarchy regime invasion candidacy amendment king queen abolition union slavery
dismiss>hire people worker employee teacher staff official
hire>dismiss people worker employee teacher staff official
resume>abandon *
improve>worsen
worsen>improve
grow>shrink -
shrink>grow -
expand>contract -
widen>narrow
narrow>widen
shun>seek *
avoid>seek *
repel>attract *
precede>follow *
overestimate>underestimate *
underestimate>overestimate *
retain>lose title seat crown power majority
defend>attack *
capture>lose *
recapture>lose *
ascend>descend
climb>descend -
drop>climb -
speed>slow
slow>speed
`;

type Contrary = { readonly to: string; readonly objects: readonly string[] };

const contraries = new Map<string, Contrary[]>();
for (const line of verbs.trim().split('\n')) {
  const [pair = '', ...objects] = line.split(' ');
  const [from = '', to = ''] = pair.split('>');
  contraries.set(from, [...(contraries.get(from) ?? []), { to, objects }]);
}

const pasts: ReadonlyMap<string, readonly [past: string, participle: string]> = new Map(
  Object.entries({
    lose: ['lost', 'lost'],
    win: ['won', 'won'],
    leave: ['left', 'left'],
    begin: ['began', 'begun'],
    forbid: ['forbade', 'forbidden'],
    shrink: ['shrank', 'shrunk'],
    grow: ['grew', 'grown'],
    seek: ['sought', 'sought'],
    speed: ['sped', 'sped'],
  }),
);

/** "But", "because": the rest of the sentence speaks for what it says. */
const argued =
  /^(but|although|though|despite|because|so|therefore|however|not|never|no|nor|n['’]t|without|only|even)$/i;

/** The main verb in the same form with the contrary meaning, where that is no less likely; undefined for most verbs. */
export function contraryVerb(statement: Statement): string | undefined {
  const { tokens } = statement;
  const root = rootOf(statement);
  const verb = tokens[root];
  // "Expanded outward", "were begun".
  const isBound = tokens.some(({ text }) =>
    /^(outwards?|inwards?|upwards?|downwards?)$/.test(text),
  );
  if (isBound || verb?.pos !== 'VERB' || tokens.some(({ text }) => argued.test(text)))
    return undefined;
  if (/\b(on|under) (pain|penalty) of\b/.test(joinTokens(tokens))) return undefined;
  if (childrenIn(statement, root, 'conj', 'advcl', 'compound:prt').length > 0) return undefined;
  const found = contraries
    .get(verbLemma(verb))
    ?.find(({ objects }) => fits(objects, statement, root));
  return found === undefined ? undefined : inflected(found.to, verb);
}

function fits(wanted: readonly string[], statement: Statement, root: number): boolean {
  const { tokens } = statement;
  const objects = childrenIn(statement, root, 'obj', 'nsubj:pass');
  // "Declined to comment": who does not tell the press nothing?
  const infinitive = childrenIn(statement, root, 'xcomp').some(
    (at) => tokens[at]?.tag === 'VB' && tokens[at]?.text !== 'comment',
  );
  const [first] = wanted;
  if (first === 'to') return infinitive;
  if (infinitive) return false;
  if (first === undefined) return true;
  if (first === '-')
    return objects.length === 0 && childrenIn(statement, root, 'xcomp', 'ccomp').length === 0;
  return objects.some((at) => {
    const noun = tokens[at]?.text.toLowerCase() ?? '';
    // Of oneself and of each other nobody says the contrary.
    if (first === '*') return tokens[at]?.pos !== 'PRON';
    return wanted.some((one) => noun === one || noun === `${one}s`);
  });
}

/** `lemma` in the form of `model`: "lost" for "won". */
function inflected(lemma: string, { tag }: Token): string | undefined {
  switch (tag) {
    case 'VB':
    case 'VBP':
      return lemma;
    case 'VBZ':
      return thirdPerson(lemma);
    case 'VBD':
      return pasts.get(lemma)?.[0] ?? regularPast(lemma);
    case 'VBN':
      return pasts.get(lemma)?.[1] ?? regularPast(lemma);
    default:
      return undefined;
  }
}

function regularPast(lemma: string): string {
  if (/(repel|admit|permit|acquit)$/.test(lemma)) return `${lemma}${lemma.slice(-1)}ed`;
  if (lemma.endsWith('e')) return `${lemma}d`;
  return /[^aeiou]y$/.test(lemma) ? `${lemma.slice(0, -1)}ied` : `${lemma}ed`;
}
