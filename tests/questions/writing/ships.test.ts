import { describe, expect, it } from 'vitest';
import { textsOf } from './read-statements.ts';

const voyage = 'On 10 August 1628 the Vasa set out on her maiden voyage from Stockholm.';

describe('a ship', () => {
  it('is who "she" is where no woman was named', () => {
    const text = `${voyage} She owes her fame to a failure.`;
    expect(textsOf(text, 'The Vasa Museum')).toContain('The Vasa owes its fame to a failure.');
  });

  it('owns as "it" does where it is named before', () => {
    expect(textsOf(voyage, 'The Vasa Museum')).toContain(
      'On 10 August 1628 the Vasa set out on its maiden voyage from Stockholm.',
    );
  });

  it('is "the ship" where the article has no other', () => {
    const text = `${voyage} The ship had too little ballast for so heavy a deck.`;
    expect(textsOf(text, 'The Vasa Museum')).toContain(
      'The Vasa had too little ballast for so heavy a deck.',
    );
  });

  it('owns its hull and guns', () => {
    const text = `${voyage} Most of the guns were recovered in the 1660s by divers from Sweden.`;
    expect(textsOf(text, 'The Vasa Museum')).toContain(
      'Most of the Vasa’s guns were recovered in the 1660s by divers from Sweden.',
    );
  });

  it('is not "she" beside a woman', () => {
    const text = `Queen Christina came to the harbour. ${voyage} She owed her fame to a failure.`;
    expect(textsOf(text, 'The Vasa Museum').join()).not.toMatch(/Vasa owed/);
  });

  it('is not "she" in the story of a woman at sea, nor has it a husband', () => {
    const start = 'Mary Okafor was born in Chelsea. Mary Okafor married a captain.';
    const far = 'Gales blew for 50 days. Ice drifted past. The crew prayed. The sails froze.';
    const text = `${start} ${voyage} ${far} She read books of medicine in the gales.`;
    expect(textsOf(text, 'The Vasa').join()).not.toMatch(/Vasa read/);
    const kept = `${voyage} She sat up with books of medicine by her husband.`;
    expect(textsOf(kept, 'The Vasa Museum').join()).not.toMatch(/Vasa sat/);
  });

  it('is not "the ship" beside a second one', () => {
    const text =
      'HMS Agamemnon and USS Niagara met in the ocean. The ship carried half of the cable to Ireland.';
    expect(textsOf(text, 'A cable').join()).not.toMatch(/(Agamemnon|Niagara) carried/);
  });
});

describe('a ship that an article is about', () => {
  const lead =
    'SS Great Britain is a museum ship that was the largest vessel afloat when she was launched in 1843. The directors built a sister ship in Bristol.';

  it('is whom "she" means, whatever "sister ship" stands between', () => {
    const found = textsOf(
      `${lead}\n\nShe carried emigrants to Australia in 1852.`,
      'SS Great Britain',
    );
    expect(found).toContain('SS Great Britain carried emigrants to Australia in 1852.');
  });

  it('is neither who "she" is right after another ship, nor is that one', () => {
    const text = `${lead}\n\nThe Rainbow came to the harbour of Bristol, then the largest steamer there. She carried coal to France in 1852.`;
    expect(textsOf(text, 'SS Great Britain').join(' ')).not.toMatch(
      /(Rainbow|Great Britain) carried coal/,
    );
  });

  it('is not a ship that is only mentioned once', () => {
    const text =
      'The voyage of the Rainbow ended in Bristol. The harbour is old. The town is large. The trade is in coal. She carried coal to France in 1852.';
    expect(textsOf(text, 'Bristol').join(' ')).not.toMatch(/Rainbow carried/);
  });
});
