import { describe, expect, it } from 'vitest';
import { readDocument, resolveName } from '../../../src/questions/reading/document.ts';
import { textsOf } from '../writing/read-statements.ts';

describe('a name of the thing that an article is about', () => {
  const probe =
    'Bellini was a European spacecraft that flew past a comet in March 1986. The mission was named after the painter Giovanni Bellini, who saw the comet in 1472. The engineers then put Bellini into hibernation in Darmstadt.';

  it('is not the person after whom it is called', () => {
    expect(textsOf(probe, 'Bellini (spacecraft)').join(' ')).not.toMatch(/put Giovanni/);
    expect(
      resolveName(readDocument({ id: 'a', title: 'Bellini (spacecraft)', text: probe }), 'Bellini'),
    ).toBe('Bellini');
  });

  it('is a firm with its legal form and without, and not its founder, who is not the article’s "he"', () => {
    const text =
      "Ferrandi S.p.A. is an Italian manufacturer of typewriters near Turin. The company was established in 1908 by Camillo Ferrandi, an engineer. Camillo's son Adriano joined the firm in 1924. He became its president in 1938. He left Italy in 1944, and he died in 1960. By then Ferrandi had moved into telephones.";
    const document = readDocument({ id: 'a', title: 'Ferrandi', text });
    expect(document.protagonist).toBeUndefined();
    expect(resolveName(document, 'Ferrandi S.p.A.')).toBe('Ferrandi');
    expect(textsOf(text, 'Ferrandi').join(' ')).not.toMatch(/Camillo Ferrandi (became|left|had)/);
  });
});

describe('a word behind "of"', () => {
  it('is a place and nobody’s surname where a Latin name ends in it', () => {
    const text =
      'The oldest known reference to the name is in a document of 1417, which speaks of Claves Sorn and Claves Legis. The Keys are traditionally traced back to the Norse kingdom of Sorn and the Isles, in which 16 men of Hoy sat together.';
    expect(textsOf(text, 'The assembly').join(' ')).not.toContain('kingdom of Claves');
  });
});

describe('an obituary', () => {
  it('is about the person in its title', () => {
    const text =
      'Howard Lisle, who has died aged 74, had no degree. He won a scholarship, and he sailed for England at 18. His uncle, Frank Crane, became his mentor. Crane edited a magazine, and Lisle worked for Crane. Lisle left Crane in 1970.';
    const { protagonist } = readDocument({ id: 'a', title: 'Sir Howard Lisle obituary', text });
    expect(protagonist).toEqual({ name: 'Howard Lisle', sex: 'male' });
  });
});

it('an island is no given name of the captain who goes by it', () => {
  const text =
    'Kihnu lies around 10km off the coast of Estonia. Women have kept Kihnu going. There is a room for the most famous son of the island, Enn Uuetoa, known as Kihnu Jõnn, a barely literate captain who drowned off Denmark in 1913. On Kihnu girls wear a skirt.';
  const document = readDocument({ id: 'a', title: 'The island that women kept going', text });
  expect(resolveName(document, 'Kihnu')).toBe('Kihnu');
});
