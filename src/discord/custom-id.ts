import { UserFailure } from '../failures.ts';
import { limits } from './limits.ts';

/** `quiz:answer:<quiz>:<question>:<choice>`: the action, the record and its version, so that no state is in memory. */
export type CustomId = { readonly action: string; readonly args: readonly string[] };

/** Stands in the custom id of a button where all banks are meant. */
export const anyBank = '~';

/** @throws {RangeError} when the id is too long for Discord, which only a bug can cause. */
export function customId(action: string, ...args: readonly (string | number)[]): string {
  const id = [action, ...args].join(':');
  if (id.length > limits.customId) throw new RangeError(`the custom id “${id}” is too long`);
  return id;
}

/** The action is the first two parts: a room and a verb. */
export function parseCustomId(id: string): CustomId {
  const [room = '', verb = '', ...args] = id.split(':');
  return { action: `${room}:${verb}`, args };
}

/** @throws {UserFailure} `button-out-of-date` when there is no such part. */
export function textArg({ args }: CustomId, position: number): string {
  const arg = args[position];
  if (arg === undefined || arg === '') throw new UserFailure('button-out-of-date', {});
  return arg;
}

/** @throws {UserFailure} `button-out-of-date` unless the part is a whole number from 0. */
export function numberArg(id: CustomId, position: number): number {
  const arg = textArg(id, position);
  if (!/^\d{1,6}$/.test(arg)) throw new UserFailure('button-out-of-date', {});
  return Number(arg);
}
