import { keepsOrder } from '../figure-order.ts';
import { amountsApart } from '../options/amount-options.ts';
import { seededRandom } from '../random.ts';
import type { Fact } from '../reading/facts.ts';
import { rootOf } from '../reading/tree.ts';
import { altered, type Claim } from './altered.ts';
import type { Statement } from './statement.ts';

const exceeding: ReadonlyMap<string, string> = new Map(
  Object.entries({
    exceed: 'stay below',
    exceeds: 'is below',
    exceeded: 'stayed below',
    surpassed: 'stayed below',
    topped: 'stayed below',
  }),
);

/** "More than 500" to "fewer than 200", "exceeded 70 percent" to "stayed below 40 percent": no figure that holds for both. */
export function otherLimits(statement: Statement): Claim[] {
  const { tokens, facts } = statement;
  return facts.flatMap((fact) => {
    if (!/^(count|money|percentage)$/.test(fact.kind)) return [];
    const [first = '', second = ''] = [fact.from - 2, fact.from - 1].map(
      (at) => tokens[at]?.text.toLowerCase() ?? '',
    );
    // "Presided over 120 trials", "served under 15 ministers": no bound of the figure.
    const isBound = /^(over|under)$/.test(second) && !isRuled(statement, fact.from - 1);
    const isMore = (first === 'more' && second === 'than') || (second === 'over' && isBound);
    const isLess =
      (/^(less|fewer)$/.test(first) && second === 'than') || (second === 'under' && isBound);
    const verb = exceeding.get(second);
    const isExceeding = verb !== undefined && rootOf(statement) === fact.from - 1;
    if (!isMore && !isLess && !isExceeding) return [];
    // "At no more than 10 km/h".
    if (tokens[fact.from - 3]?.text === 'no' && isMore) {
      const greater = farFigure(fact, 'more', true);
      const span = { from: fact.from - 3, to: fact.to };
      return greater === undefined ? [] : [altered(statement, span, `more than ${greater}`)];
    }
    // "With over 40,000 inhabitants Socotra is no mere reserve".
    if (tokens[0]?.text === 'With') return [];
    if (/^(no|not|or|far|much|little)$/.test(tokens[fact.from - 3]?.text ?? '')) return [];
    const other = farFigure(fact, isLess ? 'more' : 'less');
    if (other === undefined || !keepsOrder(fact, other, facts)) return [];
    const isCounted = tokens[fact.to]?.tag === 'NNS' && !measure.test(tokens[fact.to]?.text ?? '');
    const fewer = isCounted ? 'fewer' : 'less';
    const lead = isExceeding
      ? verb
      : isLess
        ? 'more than'
        : second === 'over'
          ? 'under'
          : `${fewer} than`;
    const isWord = isExceeding || /^(over|under)$/.test(second);
    const from = isWord ? fact.from - 1 : fact.from - 2;
    return [altered(statement, { from, to: fact.to }, `${lead} ${other}`)];
  });
}

/** "Presided over", "victory over", "under the rule of": what stands before brings the preposition with it. */
function isRuled({ tokens }: Statement, at: number): boolean {
  const before = tokens[at - 1];
  return (
    /^(presid|rul|reign|serv|fought|fight|triumph|argu|quarrel|disput|led|rode|flew|climb|jump|buil[dt]|pass|went|r[ua]n|work)/.test(
      before?.text ?? '',
    ) ||
    /^(rule|power|victory|control|authority|influence|sovereignty|triumph|lead|advantage|dispute|row|war|debate)$/.test(
      before?.text ?? '',
    )
  );
}

const measure =
  /^(years|months|weeks|days|hours|minutes|miles|kilometres|kilometers|metres|meters|feet|tonnes|tons|pounds|dollars|euros|percent|km|kg|degrees|acres|hectares|inches|litres)$/;

function farFigure(fact: Fact, side: 'more' | 'less', isFarthest = false): string | undefined {
  const size = (text: string) => Number(text.replace(/[^\d.]/g, ''));
  const plan = { count: 4, below: side === 'less' ? 4 : 0 };
  const far = amountsApart(fact, plan, seededRandom(fact.text)).filter((one) =>
    side === 'less' ? size(one) < size(fact.text) / 1.5 : size(one) > size(fact.text) * 1.5,
  );
  // The nearest of them: "more than 500" and "fewer than 300".
  const sorted = far.sort((a, b) => (side === 'less' ? size(b) - size(a) : size(a) - size(b)));
  return sorted.at(isFarthest ? -1 : 0);
}
