import { describe, expect, it } from 'vitest';
import { proposalsAbout } from './read-proposals.ts';
import { questionsAbout } from './read-statements.ts';

const asked = (text: string, title?: string) =>
  proposalsAbout(text, title)
    .map(({ prompt }) => prompt)
    .filter((prompt) => prompt.endsWith('?'))
    .join('\n');

describe('a question takes a phrase as a whole', () => {
  it('when "minutes from time" tells the time', () => {
    const text = 'Ada Okafor edged the Lions back in front with a penalty seven minutes from time.';
    expect(asked(text)).not.toContain('How many minutes');
  });

  it('when a second phrase or clause says more of the place', () => {
    expect(
      asked('Ada Okafor died near Lagos, at the castle of Badagry, after a short illness.'),
    ).not.toContain('Near which city');
    expect(
      asked(
        'In 1998 the Hugo Lang School was opened in Bergen, where it offers a year of training.',
      ),
    ).not.toContain('which city');
  });

  it('when "by" stands twice', () => {
    const text =
      'Portuguese sailors and Jesuits, drawn by silver and by reports of rich mines, had begun to enter the Zambezi valley in the 1570s.';
    expect(asked(text)).not.toContain('and by reports');
  });
});

describe('a question is English', () => {
  it('that asks in which city, not at which', () => {
    expect(questionsAbout('In 1863 Paul Winter taught botany at Vienna.')).toContain(
      'In which city did Paul Winter teach botany in 1863? [Vienna]',
    );
  });

  it('that asks for square kilometres', () => {
    expect(asked('The lake covers about 16,400 km² in Kenya.')).toContain(
      'How many square kilometres',
    );
  });

  it('that does not ask how much a debt exceeds', () => {
    expect(asked('The debt of Zambia exceeds $12 billion.')).not.toContain('How much');
  });
});

describe('no reason is', () => {
  it('what somebody did next', () => {
    const text =
      'Ada Okafor was a teacher. She went on to collect the songs of hundreds of fellow singers.';
    expect(asked(text, 'Ada Okafor')).not.toContain('Why');
  });

  it('what is not said to its end', () => {
    expect(asked("A good deal of wheat isn't, so the price of bread goes up.")).not.toContain(
      'Why',
    );
  });

  it('what a skill is used for', () => {
    expect(
      asked('Engineers can alter bacteria so that they make many kinds of plastic.'),
    ).not.toContain('Why can');
  });
});
