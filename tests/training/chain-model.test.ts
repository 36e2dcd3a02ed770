import { describe, expect, it } from 'vitest';
import { ChainModel } from '../../training/chain-model.ts';

const any = (_to: number, _from: number) => true;
const features = (...numbers: number[]) => numbers.map((number) => Int32Array.of(number));

function learned(mayFollow = any): ChainModel {
  const model = new ChainModel({ classCount: 2, featureCount: 2, mayFollow });
  // Feature 0 speaks for class 1; feature 1 stands with both: only the class before tells.
  for (let round = 0; round < 60; round++) {
    model.learn({ features: features(0, 1), gold: [1, 0] });
    model.learn({ features: features(1, 1), gold: [0, 0] });
  }
  return model;
}

describe('a chain model learns', () => {
  it('which class a feature speaks for', () => {
    const [zero = 0, one = 0] = learned().weights;
    expect(one).toBeGreaterThan(zero + 1);
  });

  it('which class follows which', () => {
    const { transitions } = learned();
    // Class 1 is never followed by itself.
    expect(transitions[2]).toBeGreaterThan((transitions[3] ?? 0) + 0.5);
  });

  it('nothing of a step that may not be', () => {
    const { transitions } = learned((to, from) => !(from === 1 && to === 1));
    expect(transitions[3]).toBe(0);
  });

  it('from a chain without words nothing', () => {
    const model = new ChainModel({ classCount: 2, featureCount: 1, mayFollow: any });
    model.learn({ features: [], gold: [] });
    expect([...model.weights, ...model.transitions]).toEqual([0, 0, 0, 0, 0, 0]);
  });
});
