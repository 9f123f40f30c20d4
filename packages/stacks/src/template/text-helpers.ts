import { type Helper, helper, indent, joined, SYNTAX, TEXT, text, VALUE } from './define-helper.ts';
import { jsonText } from './json-text.ts';
import { yamlText } from './yaml-text.ts';

/** Helpers that write values and texts. */
export const TEXT_HELPERS: readonly Helper[] = [
  helper(
    'quote',
    VALUE,
    'A text, number or true/false as a quoted text, which YAML and JSON read as that text.',
    ['quote "a: \'b\'"', `"a: 'b'"`],
    (value) => jsonText(text(value)),
    SYNTAX,
  ),
  helper(
    'toYaml',
    VALUE,
    'The value as YAML in block style.',
    ['toYaml (list "a" "yes")', '- a\n- "yes"'],
    yamlText,
    SYNTAX,
  ),
  helper(
    'toJson',
    VALUE,
    'The value as JSON on one line, which YAML reads too.',
    ['toJson (list 1 true "x")', '[1,true,"x"]'],
    jsonText,
    SYNTAX,
  ),
  helper(
    'indent',
    ['width text', [2, 2]],
    'The text with every line moved right.',
    ['indent 2 "a"', '  a'],
    indent,
    SYNTAX,
  ),
  helper(
    'nindent',
    ['width text', [2, 2]],
    'A line break, then the text with every line moved right: for YAML behind a key.',
    ['nindent 2 (toYaml (list 1))', '\n  - 1'],
    (by, value) => `\n${indent(by, value)}`,
    SYNTAX,
  ),
  helper('b64', TEXT, 'The text (UTF-8) in base64.', ['b64 "text"', 'dGV4dA=='], (value) =>
    Buffer.from(text(value)).toString('base64'),
  ),
  helper('lower', TEXT, 'The text in lower case.', ['lower "A"', 'a'], (value) => text(value).toLowerCase()),
  helper('upper', TEXT, 'The text in upper case.', ['upper "a"', 'A'], (value) => text(value).toUpperCase()),
  helper('trim', TEXT, 'The text without spaces and line breaks around it.', ['trim " a "', 'a'], (value) =>
    text(value).trim(),
  ),
  helper(
    'replace',
    ['text old new', [3, 3]],
    'The text with every occurrence of a part replaced.',
    ['replace "a.b.c" "." "-"', 'a-b-c'],
    (value, old, now) => joined(text(value).split(text(old)), text(now)),
  ),
];
