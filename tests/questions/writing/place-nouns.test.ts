import { describe, expect, it } from 'vitest';
import { textsOf } from './read-statements.ts';

const lead = 'Rescuers searched the port city of Derna in eastern Libya.';

describe('"the city" in an article whose title names one', () => {
  it('is that city', () => {
    const text = `${lead} Two dams above the city collapsed under the weight of rain.`;
    expect(textsOf(text, 'Floods: dams burst above Derna')).toContain(
      'Two dams above Derna collapsed under the weight of rain.',
    );
  });

  it('owns what it owns', () => {
    const text = `${lead} Water rushed towards the Mediterranean. Bodies filled the city's hospital.`;
    expect(textsOf(text, 'Floods: dams burst above Derna')).toContain(
      'Bodies filled Derna’s hospital.',
    );
  });

  it('keeps its capital where the word is a thing as well', () => {
    const text =
      'People come to Ghent for its cathedral. Brewers of Ghent serve small glasses. After dark, the city shows off its lights.';
    expect(textsOf(text, 'A day in Ghent').join(' ')).not.toContain('ghent');
  });

  it('may be another one that was just named', () => {
    const text = `${lead} Ten buses left Cairo. Two dams above the city collapsed under the weight of rain.`;
    expect(textsOf(text, 'Floods: dams burst above Derna')).not.toContain(
      'Two dams above Derna collapsed under the weight of rain.',
    );
  });

  it('is none that the article calls an island', () => {
    const text =
      'Socotra is an island. Two dams above the city collapsed under the weight of rain.';
    expect(textsOf(text, 'Floods on Socotra')).toContain(
      'Two dams above the city collapsed under the weight of rain.',
    );
  });
});

it('"the city" is the port that opens the title', () => {
  const text =
    'Ask Italians where Trieste is. After the war the city was occupied by partisans for 40 days.';
  expect(textsOf(text, 'Trieste, the Italian port that looks the other way')).toContain(
    'After the war Trieste was occupied by partisans for 40 days.',
  );
});

it('"the island" is what a title in capitals calls a name, whatever city is named behind it', () => {
  const text =
    'Hydra is far from the mainland. The island lies two hours from Athens by ferry. People go to Hydra by boat.';
  expect(textsOf(text, 'Hydra, the Greek Island Without Cars')).toContain(
    'Hydra lies two hours from Athens by ferry.',
  );
});
