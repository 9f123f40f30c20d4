import { toHarmlessLines } from '../print/harmless-lines.ts';
import { hideSigned } from './hide-signed.ts';
import { printAnnotation, printed, printMask, printText } from '../print/print.ts';
import { textForms } from './secret-forms.ts';
import { MIN_SECRET_LENGTH, SecretMatcher } from './secret-matcher.ts';
import { secretTexts } from './secret-texts.ts';
import { READ_UNMASKABLE, toUnmaskable } from './unmaskable.ts';

/** A runner searches every line for every mask, and starts over with each new one: enough for every input and a usual plan. */
const MAX_ANNOUNCED = 2000;
const MAX_ANNOUNCED_BYTES = 512 * 1024;
/** So that one secret of a megabyte leaves room for all others. */
const MAX_FORMS_A_SECRET = 200;
const MAX_BYTES_A_SECRET = 32 * 1024;

const matcher = new SecretMatcher();
const announced = new Set<string>();
/** What the runner may know as a secret of the workflow, and hide, although this step has announced nothing. */
const given = new Set<string>();
/** Texts that this step hands out: what stands in one is never announced, since the runner would hide it there, earlier rows included. */
const handedOut: string[] = [];
let announcing = true;
let announcedBytes = 0;
let told = false;

/**
 * Hides a secret of four characters or more from everything printed afterwards, in all its forms; see `addMasks`.
 */
export function addMask(value: string, options: MaskOptions = {}): void {
  addMasks([value], options);
}

export interface MaskOptions {
  /** False where only this process hides them: the runner could never again show what a later step is meant to hand out. */
  announce?: boolean;
  /** They came from outside of this step: as secrets of the workflow the runner hides them, whatever is announced. */
  given?: boolean;
}

/**
 * Hides secrets of four characters or more from everything printed afterwards, in all their forms.
 * Runners keep one mask per line and do not all decode escapes, so each form is announced by itself, short ones first; within bounds, and
 * where not all could be announced the log says so.
 */
export function addMasks(
  values: Iterable<string>,
  { announce = true, given: isGiven = false }: MaskOptions = {},
): void {
  const secrets = [...new Set(values)]
    .filter((value) => value.trim().length >= MIN_SECRET_LENGTH)
    .sort((a, b) => a.length - b.length);
  const texts = secrets.map(secretTexts);
  const forms = texts.map((each) => each.flatMap(textForms));
  for (const form of forms.flat()) {
    matcher.add(form);
    if (isGiven) given.add(form);
  }
  if (!announce || !announcing) return;
  // What the secrets are comes before what they may be encoded as.
  const complete = [...texts, ...forms].map(announceForms).every(Boolean);
  if (complete || told) return;
  told = true;
  printAnnotation(
    'warning',
    'MASKS: not every secret could be announced to the runner, there is too much of them. This step hides all of them itself; a later step of this job that prints one is not stopped by the runner.',
  );
}

/**
 * Prints a text that is meant to be read although it holds secrets, past the redactor; a second time as base64 where it cannot stand in a log as
 * it is, or where the runner hides a part of it: a secret of the workflow may be the same. Resolves once the last byte has left. Say so with `reserve` before what else this step knows is announced.
 */
export async function handOut(text: string): Promise<void> {
  reserve(text);
  printText(text);
  const isShown = toHarmlessLines(text).join('\n') === text && !hidesRunner(text);
  if (!isShown) {
    const encoded = toUnmaskable(Buffer.from(text, 'utf8').toString('base64'));
    printText(`Not everything above can stand in this log as it is. The same for ${READ_UNMASKABLE}\n${encoded}`);
  }
  await printed();
}

/** Returns whether this step or the runner hides a part of a text, be it by chance: four digits of an id may be a secret as well. */
export function isHidden(text: string): boolean {
  return redact(text) !== text || hidesRunner(text);
}

function hidesRunner(text: string): boolean {
  return [announced, given].some((masks) => [...masks].some((mask) => text.includes(mask)));
}

/** Keeps what stands in a text from being announced to the runner, now and later: it is going to be handed out. */
export function reserve(text: string): void {
  handedOut.push(text);
}

/** From here on nothing is announced: what a post hook is given, the runner knows from the step before it. */
export function announceNoMore(): void {
  announcing = false;
}

/** Returns the text with every masked value, in any of its forms, and what opens signed addresses replaced by `***`. */
export function redact(text: string): string {
  return hideSigned(matcher.hide(text));
}

/** Returns the beginning of a text, its secrets hidden before it is cut: no mask finds half of one. */
export function beginningOf(text: string, { maxCharacters }: { maxCharacters: number }): string {
  return redact(text).slice(0, maxCharacters);
}

/** A runner of GitHub takes a mask's %25 for %, so what a form decodes to counts as well. */
function isHandedOut(form: string): boolean {
  const decoded = form.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
  return handedOut.some((text) => text.includes(form) || text.includes(decoded));
}

/** Returns false where a form that a runner could mask had no room. */
function announceForms(forms: string[]): boolean {
  let bytes = 0;
  let count = 0;
  let complete = true;
  for (const form of forms) {
    if (form.length < MIN_SECRET_LENGTH || /[\r\n]/.test(form) || announced.has(form)) continue;
    if (isHandedOut(form)) continue;
    const size = Buffer.byteLength(form);
    const fits =
      announced.size < MAX_ANNOUNCED &&
      count < MAX_FORMS_A_SECRET &&
      announcedBytes + size <= MAX_ANNOUNCED_BYTES &&
      bytes + size <= MAX_BYTES_A_SECRET;
    if (!fits) {
      complete = false;
      continue;
    }
    announced.add(form);
    announcedBytes += size;
    bytes += size;
    count += 1;
    printMask(form);
  }
  return complete;
}
