import { describe, expect, test } from '@jest/globals';
import { convertDirectory } from '../../tools/convert/convert-directory.ts';
import { CASES, ENVIRONMENT } from './cases.ts';
import { renderConverted } from './render-converted.ts';

const convert = (text: string) => convertDirectory(new Map([['a.yaml', Buffer.from(text)]]));
const templateOf = (text: string): string | undefined => convert(text).files.get('a.yaml.hbs')?.toString('utf8');

describe('what gomplate prints, a converted template prints', () => {
  test.each(CASES)('%s', (_, template, output) => {
    expect(renderConverted({ 'a.txt': template }, ENVIRONMENT)).toEqual({ 'a.txt': output });
  });
});

test('a template reads as one of ours where it read well before', () => {
  const text = 'a:\n  {{- if eq .Env.ON "x" }}\n  b: {{ .Env.HOST_NAME | toLower }}\n  {{- end }}\n';
  expect(templateOf(text)).toBe('a:\n  {{#if (eq fields.on "x")}}\n  b: {{lower fields.hostName}}\n  {{/if}}\n');
});

describe('braces of others stay byte for byte', () => {
  test.each([
    ['Helm', 'a: {{ .Values.a | quote }}\n{{- include "x" . | nindent 2 }}\n{{ range .Values.b }}{{ .c }}{{ end }}\n'],
    ['Argo CD', "a: '{{name}}-{{ .path.basename }}'\nb: {{ range $i, $e := .list }}{{ $e }}{{ end }}\n"],
    ['Grafana', '{"legendFormat": "{{instance}} {{ $labels.job }}", "b": "[[x]] {{{y}}}"}\n'],
    ['Handlebars', '{{#if a}}{{> b}}{{else}}{{/if}}\n'],
  ])('of %s', (_, text) => {
    expect([...convert(text).files]).toEqual([['a.yaml', Buffer.from(text)]]);
    // Beside gomplate's own, in the same file.
    for (const own of ['{{ .Env.DOMAIN }}', '{{{ .Env.DOMAIN }}}'])
      expect(renderConverted({ 'a.txt': `${text}d: ${own}\n` }, ENVIRONMENT)).toEqual({
        'a.txt': `${text}d: edp.example.org\n`,
      });
  });

  test('and are named where they stand in a template', () => {
    const { findings } = convert('a: {{ .Env.A }}\nb: {{ .Values.b }}\n');
    expect(findings).toEqual([
      expect.objectContaining({ file: 'a.yaml', line: 2, isForeign: true, source: '{{ .Values.b }}' }),
    ]);
  });
});

describe('what cannot be converted is named with its line, and rendering stops there', () => {
  test.each([
    ['a source of data', '{{ (datasource "x").y }}{{ datasource "x" }}', 1],
    ['a function without a counterpart', 'a\n{{ .Env.A | strings.Title }}', 2],
    ['the whole environment', '{{ .Env.A }}\n{{ range .Env }}x{{ end }}', 2],
    ['a variable that is changed', '{{ $x := .Env.A }}{{ $x = "b" }}{{ $x }}', 1],
    ['a part of an element', '{{ range strings.Split "," .Env.A }}{{ .b }}{{ end }}', 1],
    ['a template inside of a file', '{{ define "x" }}{{ end }}{{ .Env.A }}', 1],
    ['a format of numbers', '{{ printf "%05d" .Env.A }}', 1],
    ['a computed name', '{{ getenv (print "A" .Env.B) }}', 1],
  ])('%s', (_, text, line) => {
    const open = convert(text).findings.filter(({ isForeign }) => !isForeign);
    expect(open[0]).toMatchObject({ file: 'a.yaml', line });
    expect(() => renderConverted({ 'a.txt': text }, { A: 'a', B: 'b' })).toThrow(
      expect.objectContaining({
        violations: expect.arrayContaining([expect.objectContaining({ code: 'TEMPLATE_HELPER' })]),
      }),
    );
  });
});

test('files that end in .hbs, are no text or have braces in their names are kept or named', () => {
  const given = {
    'a.hbs': Buffer.from('{{x}} y'),
    'b.bin': Buffer.from([0, 1, 0xff]),
    '{{ .Env.NAME }}/c.txt': Buffer.from('c'),
    '{{x}}/d.txt': Buffer.from('d'),
  };
  const { files, findings } = convertDirectory(new Map(Object.entries(given)));
  expect([...files.keys()]).toEqual(['a.hbs.hbs', 'b.bin', '{{fields.name}}/c.txt', '{{x}}/d.txt']);
  expect(findings).toEqual([expect.objectContaining({ file: '{{x}}/d.txt', line: 0, isForeign: false })]);
  expect(renderConverted({ 'a.hbs': '{{x}} y' }, {})).toEqual({ 'a.hbs': '{{x}} y' });
});
