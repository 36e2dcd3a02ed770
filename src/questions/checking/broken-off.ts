/** Words that something has to follow: "are known as tripe eaters, because." */
const unended =
  /\b(because|that|which|although|though|whereas|while|unless|whether|including|if|their|its|and|but|or|nor)[.?]$|\b(how|what|why|whom|whose|and, [^,]*|or, [^,]*)\.$/i;
/** A statement ends on no preposition; a question may ("What is it larger than?"). */
const unendedStatement = /\b(than|as|into|onto|upon|until|via|per|according to|due to|to|of)\.$/i;
/** "In what is the German state": without its "now" it says that something is what it is. */
const untimed = /\b(in|of|to|from|at|near) what (is|was) (the|an?) \p{Lu}/u;

/** True of a text that was cut off, or that quotes nothing. */
export function isBrokenOff(text: string): boolean {
  return (
    unended.test(text) ||
    unendedStatement.test(text) ||
    untimed.test(text) ||
    /“\s*”/.test(text) ||
    text.split('"').some((part, at) => at % 2 === 1 && part.trim() === '')
  );
}
