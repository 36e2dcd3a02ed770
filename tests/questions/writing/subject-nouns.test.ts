import { describe, expect, it } from 'vitest';
import { textsOf } from './read-statements.ts';

const firm =
  'Sines S.p.A. is a Portuguese manufacturer of lamps based in Lisbon. Lamps were rare in those days.';

describe('what an article calls its subject', () => {
  it('is the manufacturer behind "the company" and "the firm"', () => {
    const text = `${firm} The company was established on 29 October 1908. Ada Okafor joined the firm in 1924.`;
    const found = textsOf(text, 'Sines');
    expect(found).toContain('Sines was established on 29 October 1908.');
    expect(found).toContain('Ada Okafor joined Sines in 1924.');
  });

  it('is nobody behind "the company" where another was named', () => {
    const text = `${firm} Lisbon Bank Corporation lent it money. The company was sold in 1908.`;
    expect(textsOf(text, 'Sines')).not.toContain('Sines was sold in 1908.');
  });

  it('is the hall behind "the building", and no other building', () => {
    const hall =
      'The Jubilee Hall is an arena in Sines. It was opened in 1913. The building survived the war of 1945.';
    expect(textsOf(hall, 'Jubilee Hall, Sines')).toContain(
      'The Jubilee Hall survived the war of 1945.',
    );
    const other = hall.replace('It was opened', 'A church was built beside it and opened');
    expect(textsOf(other.replace('The building', 'The church'), 'Jubilee Hall, Sines')).toContain(
      'The church survived the war of 1945.',
    );
  });

  it('gives a mission its name and does not end the spacecraft', () => {
    const text =
      'Sirocco was a European robotic spacecraft that flew past a comet in 1986. The comet was bright. The mission was terminated on 23 July 1992.';
    expect(textsOf(text, 'Sirocco (spacecraft)')).toContain(
      'The Sirocco mission was terminated on 23 July 1992.',
    );
  });

  it('is the chamber behind "the body"', () => {
    const text =
      'The House of Oars is the elected lower house of the parliament of Sines. Its origins are obscure. For several centuries the body served chiefly as a jury.';
    expect(textsOf(text, 'House of Oars')).toContain(
      'For several centuries the House of Oars served chiefly as a jury.',
    );
  });

  it('is no "settlement" where people settled', () => {
    const text =
      'Treaty of Sines, (1689), peace settlement between Portugal and Spain. In 1665 a band of fugitives built a fort on the river. The settlement was recognized by Lisbon.';
    expect(textsOf(text, 'Treaty of Sines')).toContain('The settlement was recognized by Lisbon.');
  });

  it('is the airline that the news is about', () => {
    const text =
      'Air Sines, Portugal’s second largest airline, filed for insolvency on Tuesday. Air Sines was founded in 1978. Passengers of Air Sines were stranded. In 2011, the airline ordered 40 jets.';
    expect(textsOf(text, 'Air Sines files for insolvency')).toContain(
      'In 2011, Air Sines ordered 40 jets.',
    );
  });
});
