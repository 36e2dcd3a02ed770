import { expect, it } from 'vitest';
import { draftsAbout } from './read-proposals.ts';
import { questionsAbout, textsOf } from './read-statements.ts';

it('the first word of a sentence is small inside a question where it is no name', () => {
  const text =
    'The ants of Lisbon have a queen. Queens keep order by shoving their subjects in Lisbon. Glue was ruled out because geckos have no glands for it.';
  const asked = draftsAbout(text, ['why', 'how']).map(({ prompt }) => prompt);
  expect(asked).toContain('Why was glue ruled out?');
});

it('and large where the text writes it so inside its sentences', () => {
  const text =
    'The glue on Post-it Notes is weak. Post-it Notes went on sale nationally in 1980. The firm sold Post-it Notes in Lisbon.';
  expect(questionsAbout(text, 'A glue').join(' ')).toContain('did Post-it Notes go on sale');
});

it('"it" of a mineral is small inside a question as well', () => {
  const text =
    'Cryolite is a rare mineral of fluorides. It was first described in 1799 by the Danish chemist Peder Okafor. Natural cryolite is mined no longer.';
  const asked = questionsAbout(text, 'Cryolite').join(' ');
  expect(asked).toContain('was cryolite first described');
});

it('a thing keeps the name without which its noun means something else', () => {
  const green =
    "Scheele's green is a pigment that was used in paints. The green contains arsenic, and green is a colour. It was invented in 1775 by Carl Okafor. The green faded.";
  expect(textsOf(green, "Scheele's green").join(' ')).toContain("Scheele's green was invented in");
  const waves =
    'The ondes Okafor ("Okafor waves") is an early electronic instrument. It is played with a keyboard or a ring.';
  expect(textsOf(waves, 'Ondes Okafor').join(' ')).not.toMatch(/The ondes is/);
});

it('a union whose entry opens without "the" has it in any other sentence', () => {
  const union =
    'Lisbon Union was a union of three kingdoms that lasted until 1523. Its fall was slow.';
  expect(textsOf(union, 'Lisbon Union').join(' ')).toContain('The Lisbon Union’s fall was slow.');
});

it('what somebody had not done is no past without "did"', () => {
  const text = 'Ada Okafor was a botanist. Ada Okafor had not deceived her master in Lisbon.';
  expect(textsOf(text, 'Ada Okafor').join(' ')).not.toMatch(/Okafor not deceived/);
});
