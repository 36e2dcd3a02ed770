import { isBelow, relationAt, type Tree } from '../reading/tree.ts';
import {
  joinSubjects,
  restoreCopula,
  restoreObjects,
  restoreSubjectBehindPhrase,
  restoreTime,
} from './lost-arguments.ts';
import { restoreOwnSubjects } from './own-subjects.ts';

/**
 * Heads and relations with three mistakes put right that the parser makes again and again, and that would cost
 * the clause: "The French anatomist Georges Cuvier doubted ..." has one subject and not two, and "John Snow,
 * who traced an outbreak, argued" tells of John Snow what he traced; a second clause has its own subject.
 */
export function withOneSubject(tree: Tree): { heads: number[]; relations: string[] } {
  const heads = [...tree.heads];
  const relations = [...tree.relations];
  tree.tokens.forEach((token, at) => {
    const next = tree.tokens[at + 1];
    if (token.pos !== 'NOUN' || next?.pos !== 'PROPN' || relationAt(tree, at) !== 'nsubj') return;
    const name = at + 1;
    if (relationAt(tree, name) !== 'nsubj') return;
    const isTwice = heads[at] === heads[name];
    if (!isTwice && heads[at] !== name) return;
    heads[at] = name;
    relations[at] = 'compound';
  });
  tree.tokens.forEach((token, at) => {
    const noun = at - 2;
    const verb = heads[at] ?? -1;
    if (!/^who$/i.test(token.text) || tree.tokens[at - 1]?.text !== ',') return;
    if (!/^(NOUN|PROPN)$/.test(tree.tokens[noun]?.pos ?? '') || verb <= at) return;
    if (relationAt(tree, at) !== 'nsubj' || !/^(advcl|parataxis|dep)$/.test(relationAt(tree, verb)))
      return;
    let top = noun;
    while (/^(flat|compound)/.test(relations[top] ?? '') && (heads[top] ?? -1) >= 0)
      top = heads[top] ?? top;
    if (top >= at || isBelow({ heads }, top, verb)) return;
    heads[verb] = top;
    relations[verb] = 'acl:relcl';
  });
  restoreOwnSubjects(tree, heads, relations);
  restoreObjects(tree, heads, relations);
  joinSubjects(tree, heads, relations);
  restoreCopula(tree, heads, relations);
  restoreSubjectBehindPhrase(tree, heads, relations);
  restoreTime(tree, heads, relations);
  return { heads, relations };
}
