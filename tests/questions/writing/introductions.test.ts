import { describe, expect, it } from 'vitest';
import { proposalsAbout } from './read-proposals.ts';
import { textsOf } from './read-statements.ts';

describe('somebody with one name', () => {
  it('is told with whose son he is, where an earlier sentence says so', () => {
    const firm =
      "The firm was established in Lisbon by Camillo Okafor, an engineer. Camillo's son Adriano joined the firm in 1924. In 1955 Adriano opened a laboratory in Porto.";
    expect(textsOf(firm, 'A firm').join(' ')).toContain(
      "In 1955 Camillo Okafor's son Adriano opened a laboratory",
    );
  });

  it('is told with whose daughter she is, where the article is about her mother', () => {
    const life =
      'Dervla Okafor was an Irish writer. In 1968 she had a daughter, Rachel. Rachel was taken to India at the age of four.';
    expect(textsOf(life, 'Dervla Okafor').join(' ')).toContain(
      "Dervla Okafor's daughter Rachel was taken to India",
    );
  });

  it('is nobody whom a reader would know where nothing says who it is', () => {
    const court =
      'The nobles of Georgia wanted a leader. Their choice fell on Yuri, a son of a prince. Yuri proved an able soldier in Persia.';
    expect(proposalsAbout(court, 'Tamar of Georgia').map(({ prompt }) => prompt)).not.toContain(
      'Yuri proved an able soldier in Persia.',
    );
  });

  it('may be a place', () => {
    const port =
      'Crates are unloaded in Salvador at dawn. Salvador was one of the first capitals of Brazil.';
    expect(proposalsAbout(port, 'A harbour').map(({ prompt }) => prompt)).toContain(
      'Salvador was one of the first capitals of Brazil.',
    );
  });
});
