import { describe, expect, it } from 'vitest';
import { draftsAbout } from './read-proposals.ts';

function asked(text: string): string[] {
  return draftsAbout(text, ['why', 'how'])
    .filter(({ kind }) => kind === 'short-answer')
    .map(({ prompt, answer }) => `${prompt} [${answer}]`);
}

describe('a reason is asked of the clause that it belongs to', () => {
  it.each([
    [
      'a participle in front',
      'Known as the "singing miner" because he hummed at work, Paul Marsh became a popular figure.',
      'Why was Paul Marsh known as the "singing miner"? [because he hummed at work]',
    ],
    [
      'a clause behind "where"',
      'Marie Lund finished school in Lisbon, where she was persuaded to give up music because it demanded endless practice.',
      'Why was Marie Lund persuaded to give up music? [because it demanded endless practice]',
    ],
    [
      'a main clause round an aside',
      'The games of 1940, for which Marie Lund had trained, were cancelled because of the war.',
      'Why were the games of 1940 cancelled? [because of the war]',
    ],
    [
      'a main clause round an aside, behind its reason',
      'Because the harbour was frozen, ships from the colony, which arrived in May, were unloaded on the ice.',
      'Why were ships from the colony unloaded on the ice? [because the harbour was frozen]',
    ],
    [
      'a relative clause that tells of a deed',
      'The park is a home of the lammergeier, the bearded vulture that drops bones onto rocks in order to get at the marrow.',
      'Why does the bearded vulture drop bones onto rocks? [in order to get at the marrow]',
    ],
    [
      'what somebody noted',
      'Marie Lund noted, for example, that farmers buried the seeds of the plant so that birds would not find them.',
      'Why did farmers bury the seeds of the plant? [so that birds would not find them]',
    ],
    [
      '"there will be"',
      'Because Marie Lund passed the mark of 50 percent, there will be no second round.',
      'Why will there be no second round? [because Marie Lund passed the mark of 50 percent]',
    ],
    [
      'a front that the parser stumbles over',
      'Contrary to a common belief, an espresso contains less caffeine than filter coffee, because the serving is much smaller.',
      'Why does an espresso contain less caffeine than filter coffee? [because the serving is much smaller]',
    ],
  ])('%s', (_, text, expected) => {
    expect(asked(text)).toContain(expected);
  });

  it.each([
    [
      'of two clauses it is not sure which',
      'Doctors removed a marker called CD7, which is found on all cells, so that they would ignore one another.',
    ],
    [
      'somebody else says it',
      'Brewers fear the king will change the law in order to help the farmers.',
    ],
    [
      'it is only wondered',
      'Farmers long wondered why a tree would bother because leaves cost it water.',
    ],
    [
      'the means go on as another clause',
      'The gain that rulers make by issuing coins is called seigniorage.',
    ],
    [
      'the means are a thing',
      'Healing may be accompanied by scarring that restricts the movement of a joint.',
    ],
    [
      'it is a relative clause of someone unnamed',
      'Ada ruled the son of Bela, who fled because the town burned.',
    ],
  ])('but not where %s', (_, text) => {
    expect(asked(text)).toEqual([]);
  });
});

describe('words that give a cause', () => {
  it.each([
    [
      'Thirteen miners died as a result of a fire in the shaft at Lund.',
      'Why did thirteen miners die? [as a result of a fire in the shaft at Lund]',
    ],
    [
      'In 1790 Pierre Lund was promoted to major in recognition of his service to the cause of liberty.',
      'Why was Pierre Lund promoted to major in 1790? [in recognition of his service to the cause of liberty]',
    ],
    [
      'Parents avoid nuts for fear of triggering an allergy.',
      'Why do parents avoid nuts? [for fear of triggering an allergy]',
    ],
    [
      'In response to the strike of 1911, the city cut the price of a ticket.',
      'Why did the city cut the price of a ticket? [in response to the strike of 1911]',
    ],
    [
      'As the ground is frozen, the houses stand on stilts.',
      'Why do the houses stand on stilts? [as the ground is frozen]',
    ],
    [
      'The mosque was built for the royal family, and therefore the mosque has no minarets.',
      'Why does the mosque have no minarets? [the mosque was built for the royal family]',
    ],
    [
      'The keeper was replaced in 1975 due to injury and was later sold to Lyon.',
      'Why was the keeper replaced in 1975? [due to injury]',
    ],
    [
      'Alcohol shows up in the breath because it gets absorbed from the mouth, throat and stomach into the blood.',
      'Why does alcohol show up in the breath? [because it gets absorbed from the mouth, throat and stomach into the blood]',
    ],
    [
      'Copper is a useful metal, because it is an excellent conductor of electricity and is used in wiring, motors and water pipes.',
      'Why is copper a useful metal? [because it is an excellent conductor of electricity]',
    ],
  ])('%s', (text, expected) => {
    expect(asked(text)).toContain(expected);
  });
});

describe('a purpose', () => {
  it.each([
    [
      'may name what it is done to',
      'The mosaic was covered over in 1990 to protect it from frost.',
      'Why was the mosaic covered over in 1990? [to protect it from frost]',
    ],
    [
      'belongs to what was set up',
      'In 2003 Paul Marsh set up a company to advise other inventors.',
      'Why did Paul Marsh set up a company in 2003? [to advise other inventors]',
    ],
    [
      'opens the sentence',
      'In order to keep the hall warm, the builders laid a double floor.',
      'Why did the builders lay a double floor? [in order to keep the hall warm]',
    ],
  ])('%s', (_, text, expected) => {
    expect(asked(text)).toContain(expected);
  });

  it.each([
    [
      'of what is told behind it',
      'Crowds gathered on the banks of the Seine to watch, some weeping openly.',
    ],
    [
      'of one of the first',
      'Marie Lund was one of the earliest naturalists to draw insects from life.',
    ],
    ['of a competition', 'In 2017 Lund Architects won a competition to rebuild the hall.'],
    [
      'of whom somebody calls on',
      'Ada Okafor called on ministers to let the boats carry supplies.',
    ],
  ])('but none %s', (_, text) => {
    expect(asked(text)).toEqual([]);
  });
});
