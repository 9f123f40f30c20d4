import * as core from '@actions/core';
import { KitError } from '../kit-error.ts';
import { suggest } from '../suggest.ts';
import { addMask } from '../secrets/mask.ts';

/** Returns the input, ASCII white space around it removed; '' when absent. Unicode is left alone: it may be part of a name. */
export function readInput(name: string): string {
  // Forgejo's runner maps everything outside A-Z, 0-9 and "-" to "_", so names keep to [a-z0-9-].
  return core.getInput(name, { trimWhitespace: false }).replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '');
}

/**
 * Returns an input that must not be empty.
 * @throws KitError `INPUT_INVALID`
 */
export function readRequired(name: string): string {
  const value = readInput(name);
  if (value === '') throw invalid(name, 'is required and empty', `Set ${name} under "with:" of this step.`);
  return value;
}

/**
 * Returns `true` or `false`, spelled out in any case; `fallback` when empty.
 * @throws KitError `INPUT_INVALID`
 */
export function readBoolean<Fallback>(name: string, fallback: Fallback): boolean | Fallback {
  const value = readInput(name).toLowerCase();
  if (value === '') return fallback;
  if (value === 'true' || value === 'false') return value === 'true';
  throw invalid(name, `is ${shown(name)}, which is neither true nor false`, `Set ${name} to true or false${ORIGIN}`);
}

/**
 * Returns one of the choices; `fallback` when empty.
 * @throws KitError `INPUT_INVALID`
 */
export function readChoice<T extends string>(name: string, choices: readonly T[], fallback?: T): T {
  const value = readInput(name);
  if (value === '' && fallback !== undefined) return fallback;
  const choice = choices.find((each) => each === value);
  if (choice !== undefined) return choice;
  const said = value === '' ? 'is empty' : `is ${shown(name)}, which it cannot be${suggest(value, choices)}`;
  throw invalid(name, said, `Set ${name} to one of: ${choices.join(', ')}${ORIGIN}`);
}

/**
 * Returns a whole number from 0 to `max`; `fallback` when empty.
 * @throws KitError `INPUT_INVALID`
 */
export function readCount<Fallback>(
  name: string,
  { max, fallback }: { max: number; fallback: Fallback },
): number | Fallback {
  const value = readInput(name);
  if (value === '') return fallback;
  if (/^\d{1,9}$/.test(value) && Number(value) <= max) return Number(value);
  const said = `is ${shown(name)}, which is no whole number from 0 to ${max}`;
  throw invalid(name, said, `Set ${name} to a whole number from 0 to ${max}${ORIGIN}`);
}

/** Returns the non-empty lines of an input, each trimmed. */
export function readLines(name: string): string[] {
  return readInput(name)
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Returns a secret input, masked in the log from here on; '' when absent. */
export function readSecret(name: string): string {
  const value = readInput(name);
  addMask(value);
  return value;
}

/** What a step is given comes from three places, and only the workflow tells which. */
const ORIGIN = ' under "with:" of this step, or in the form or variable of the repository that it takes.';

/** A value as messages show it, in one line; what fills a line is a text that was pasted into the wrong place. */
function shown(name: string): string {
  const value = readInput(name);
  return JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value);
}

function invalid(name: string, what: string, fix: string): KitError {
  return new KitError({ code: 'INPUT_INVALID', message: `input ${name} ${what}`, fix });
}
