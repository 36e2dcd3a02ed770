import type { Synset } from './wordnet.ts';

/** What WordNet's glosses say of a word that is no fit option, whatever its other meanings are. */
const offensiveGloss =
  /\b(obscene|ethnic slurs?|slur|offensive|disparag\w+|derogatory|vulgar|taboo|pejorative\w*|sexual (intercourse|desire|arousal|pleasure|excitement|gratification|attraction|relations?|partner)|sexually|copulat\w*|prostitut\w*|masturbat\w*|erotic\w*|pornograph\w*|rape|rapist|incest\w*|homosexual\w*|lesbian|orgasm|genital\w*|pubic|buttocks|anus|urinat\w*|defecat\w*|feces|excrement|semen|mistress|brothel)\b/i;

/** Words and stems that the glosses pass over, and what hurts whoever reads it in a game. */
const offensiveStem =
  /^(fuck|shit|cunt|bitch|whore|slut|nigg|negro|faggot|dyke|tits?$|boob|penis|vagin|dildo|porn|rapist|rape[ds]?$|incest|pedophil|paedophil|retard|cripple|spastic|midget|gyps|savage|squaw|redskin|coolie|mulatto|jap$|japs$|chink|kike|wop$|wops$|paki$|tranny|harlot|hooker|nude|naked|lust|orgy|orgasm|erotic|sex$|sexes$|sexual|sexy|condom|anal$|anus|rectum|scrotum|testic|clitor|vulva|genital|pubic|semen|sperm$|feces|faeces|turd|piss|fart|crap|bastard|damn|suicid|genocid|holocaust|nazi|lynch|molest|slave$|slaves$|terroris|jihad|islamist|jew$|jews$|jewess|muslims?$|heathen|infidel|homo$|homos$|homosexual|lesbian|gays?$|transsexual|transvestite|eunuch|idiot|moron|imbecile|cretin|dwarf$|leper|bugger|arse|asshole|ass$|asses$|cock$|cocks$|dick$|dicks$|pussy|knockers|nympho|pimp|gigolo|concubine|bondage|fetish|masoch|sadis|sodom|buggery|bestial|necrophil|corpse)/;

/** The lemmas (lower case) of which at least one meaning is marked as offensive or sexual. */
export function offensiveLemmas(synsets: readonly Synset[]): ReadonlySet<string> {
  return new Set(
    synsets
      .filter(({ gloss }) => offensiveGloss.test(gloss.replace(/".*?"/g, '')))
      .flatMap(({ words }) => words.map((word) => word.toLowerCase())),
  );
}

/** True of a word or phrase with a part that is in `lemmas` or begins like one that no list should hold. */
export function isOffensive(text: string, lemmas: ReadonlySet<string>): boolean {
  if (lemmas.has(text)) return true;
  return text.split(/[ -]/).some((part) => lemmas.has(part) || offensiveStem.test(part));
}
