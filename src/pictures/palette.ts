/**
 * One set of colours for every picture, on a ground of its own: Discord's light theme and its dark one show
 * the same. Text has a contrast of at least 7 to the ground, shapes of at least 3.
 */
export const palette = {
  ground: '#1e1f24',
  text: '#f2f3f5',
  quiet: '#b9bdc6',
  grid: '#33353c',
  accent: '#6cc4b8',
  accentStrong: '#a8ebe1',
  target: '#ecc76a',
  /** Maturity, from not met yet to known for long; then what is put aside. */
  newCards: '#7fa8f5',
  learning: '#f19a83',
  young: '#a5d98f',
  mature: '#4fb38a',
  suspended: '#7d828f',
  /** Days of the calendar: none, and four steps of more. */
  steps: ['#2d2f36', '#2c5f5a', '#3c8a81', '#63b9ac', '#a8ebe1'],
} as const;
