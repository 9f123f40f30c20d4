import { isRecord, type Violation } from '@edp/kit';
import { CONFLICT, createLocator, findConflict, type Locate, parseYaml, YamlError } from '@edp/yaml';
import { findBadValues } from '../schema/find-bad-values.ts';
import { findInexactNumber, INEXACT } from '../schema/find-inexact-number.ts';
import { showName } from '../schema/show-name.ts';
import { pathText } from '../schema/field-path.ts';

/** Above what any form holds; a server accepts more. */
const MAX_FORM_BYTES = 128 * 1024;

const FIX_ONE_LINE =
  'The page of the forge sends one line: lines that are pasted there are joined without a space, and cannot be told apart again. Write one document, {name: value, other: value}, or dispatch by the API, which keeps lines.';

const CONFLICT_FIX =
  'Take the lines of one of the two sides, without those that begin with <<<<<<<, ======= and >>>>>>>, and dispatch again.';

const QUOTED = /"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'/g;

/** A dispatched form, before anybody knows the schema. */
export interface Form {
  /** Inputs by name, as the server sent them. */
  inputs: Record<string, unknown>;
  /** What the input `fields` sets. */
  lines: Record<string, unknown>;
  /** Line and column in the input `fields`. */
  locate: Locate;
}

/** Returns a dispatched form, and what is wrong with it whatever the schema says: known before anything is fetched. */
export function parseForm(formJson: string): { form: Form; violations: Violation[] } {
  const violations: Violation[] = [];
  const inputs = readInputs(formJson, violations);
  const lines = readLines(inputs['fields'], violations);
  const locate = createLocator(Object.keys(lines).length === 0 ? '' : String(inputs['fields']));
  return { form: { inputs, lines, locate }, violations };
}

function readInputs(formJson: string, violations: Violation[]): Record<string, unknown> {
  const refuse = (message: string): Record<string, unknown> => {
    violations.push({ code: 'FIELDS_INVALID', message, fix: 'Pass the whole form: fields: ${{ toJSON(inputs) }}' });
    return {};
  };
  if (Buffer.byteLength(formJson) > MAX_FORM_BYTES) return refuse(`the form is larger than ${MAX_FORM_BYTES} bytes`);
  try {
    const form: unknown = JSON.parse(formJson);
    if (isRecord(form)) return form;
  } catch {
    // Falls through to the refusal.
  }
  return refuse('the input fields of the action is not a JSON object');
}

function readLines(lines: unknown, violations: Violation[]): Record<string, unknown> {
  if (typeof lines !== 'string' || lines.trim() === '') return {};
  const isOneLine = !/[\r\n]/.test(lines.trim());
  const refuse = (
    why: string,
    fix = isOneLine ? FIX_ONE_LINE : 'Write one `name: value` a line, as in the base entry.',
  ): Record<string, unknown> => {
    violations.push({ code: 'FIELDS_INVALID', field: 'fields', message: `the form's "fields" ${why}`, fix });
    return {};
  };
  // A page of the forge joins lines.
  const conflict = findConflict(lines) ?? (/<{7} .*>{7} /.test(lines) ? 1 : undefined);
  if (conflict !== undefined) return refuse(`${CONFLICT.problem} in line ${conflict}`, CONFLICT_FIX);
  // Joined, the rest of the lines would be part of the comment, and nobody would see it go.
  if (isOneLine && /(?:^|\s)#.*:(?:\s|$)/.test(lines.replaceAll(QUOTED, '""')))
    return refuse('is one line, and holds a comment with a `name:` in it');
  try {
    const parsed = parseYaml(lines, { file: 'the input fields', maxBytes: MAX_FORM_BYTES });
    if (parsed === undefined) return {};
    if (!isRecord(parsed)) return refuse(...noPairs(lines));
    // Those that are wrong in themselves are refused by field.
    if (findBadValues(parsed).length > 0) return parsed;
    const inexact = findInexactNumber(parsed, { text: lines, file: 'the input fields' });
    if (inexact === undefined) return parsed;
    violations.push({
      code: 'FIELDS_INVALID',
      field: pathText(inexact),
      message: `${pathText(inexact)} ${INEXACT}`,
      fix: `Correct ${pathText(inexact)} in the form's "fields".`,
    });
    return {};
  } catch (error) {
    if (!(error instanceof YamlError)) throw error;
    const { line } = error.at;
    if (!isOneLine && unpaired(lines) !== undefined) return refuse(...noPairs(lines));
    return refuse(`cannot be read${line === undefined ? '' : `, line ${line}`}: ${error.message}`);
  }
}

/** A name and a value with something else between them than a colon and a space. */
const UNPAIRED = /^([A-Za-z][\w.-]*)(?:\s*=\s*|:(?=\S)|\s+)([^\s:=]\S*)$/;

function unpaired(lines: string): { number: number; name: string; value: string } | undefined {
  const all = lines.split(/\r?\n/).map((line, index) => ({ number: index + 1, match: UNPAIRED.exec(line.trim()) }));
  const found = all.find(({ match }) => match !== null && !/:\s/.test(match[0]));
  return found === undefined ? undefined : { number: found.number, name: found.match![1]!, value: found.match![2]! };
}

/** What is wrong where no name has a value, and what to write instead. */
function noPairs(lines: string): [why: string, fix?: string] {
  const found = unpaired(lines);
  const why = 'is no list of name: value lines';
  if (found === undefined) return [why];
  const { number, name, value } = found;
  const shown = showName(value);
  return [
    `${why}: line ${number} has no colon and space behind "${showName(name)}"`,
    `Write "${showName(name)}: ${shown}".`,
  ];
}
