import { describe, expect, test } from '@jest/globals';
import { groupOf, type InstanceEffect, renderPreview } from '@edp/fleet';

const TITLE = { commit: 'c0ffee'.padEnd(40, '0'), notes: [], maxBytes: 60_000, isForeign: false };

function effect(index: number, more: Partial<InstanceEffect> = {}): InstanceEffect {
  return {
    path: `prod/i${index}`,
    domain: `i${index}.example.org`,
    effect: 'changed',
    ...{ violations: [], edited: [], risks: [], initial: [] },
    counts: { files: 1, objects: 1, fields: 1 },
    lines: [
      { mark: '~', text: 'Deployment app (app.yaml)' },
      { mark: '~', text: '    spec.replicas: 2 → 3', isField: true },
    ],
    ...more,
  };
}

/** What stands outside of blocks of code, by the rule of CommonMark for fences of tildes. */
function outside(markdown: string): string[] {
  let fence = '';
  return markdown.split('\n').filter((line) => {
    const run = /^ {0,3}(~{3,})\s*(.*)$/.exec(line);
    if (fence === '') {
      if (run !== null) fence = run[1]!;
      return run === null;
    }
    if (run !== null && run[1]!.length >= fence.length && run[2] === '') fence = '';
    return false;
  });
}

describe('the preview', () => {
  test('says an equal change once, with the instances that it is true of; what differs by name alone is equal', () => {
    const effects = Array.from({ length: 38 }, (_, index) =>
      effect(index, {
        lines: [
          { mark: '~', text: 'Ingress web (web.yaml)' },
          { mark: '~', text: `    spec.host: old.i${index}.example.org → new.i${index}.example.org`, isField: true },
          { mark: '~', text: `    spec.replicas: 2 → ${index < 3 ? 4 : 3}`, isField: true },
        ],
      }),
    );
    const text = renderPreview(effects, TITLE);
    expect(text).toContain(
      '(prod/i0, prod/i1, prod/i2):\n\n~~~diff\n! Ingress web (web.yaml)\n!     spec.replicas: 2 → 4\n~~~\n',
    );
    expect(text).toMatch(
      /In 38 instances \(.*\):\n\n~~~diff\n! Ingress web \(web\.yaml\)\n! {5}spec\.host: old\.\{domain\} → new\.\{domain\}\n~~~/,
    );
    expect(text).toMatch(/In 35 instances/);
    expect(text).not.toContain('i7.example.org');
  });

  test('ends what refuses an instance before its names, whatever its last sentence ends with', () => {
    const violations = [{ code: 'FIELD_REQUIRED', message: 'm', fix: 'Known here: a, b.' }];
    expect(renderPreview([effect(1, { effect: 'refused', violations })], TITLE)).toContain(
      'Known here: a, b: prod/i1\n',
    );
  });

  test('puts each instance into the group that asks most of its reader', () => {
    const violations = [{ code: 'FIELD_REQUIRED', message: 'm', fix: 'f' }];
    const risks = [{ title: 'Namespace db', file: 'a', happens: 'is deleted', loses: 'everything' }];
    expect(groupOf(effect(1, { effect: 'refused', violations, edited: ['a'], risks }))).toBe('refused');
    expect(groupOf(effect(1, { edited: ['a'], risks }))).toBe('edited');
    expect(groupOf(effect(1, { risks }))).toBe('risk');
    expect(groupOf(effect(1, { effect: 'unknown', reason: 'r' }))).toBe('unknown');
    expect(groupOf(effect(1, { effect: 'unchanged' }))).toBe('unchanged');
  });

  test.each([1, 200, 20_000])(
    'of %d instances that all differ stays within its bounds, and counts what it leaves out',
    (count) => {
      const long = 'ä~~~`<b>'.repeat(200);
      const effects = Array.from({ length: count }, (_, index) =>
        effect(index, {
          ...(index % 3 === 0
            ? {
                effect: 'refused' as const,
                violations: [{ code: 'FIELD_INVALID', message: `${long}${index}`, fix: long }],
              }
            : {}),
          ...(index % 5 === 0 ? { edited: [`${long}${index}`] } : {}),
          risks: [{ title: `Namespace n${index}`, file: 'a', happens: long, loses: long }],
          initial: [`field${index} ("x")`],
          lines: [{ mark: '+', text: `${index}${long}` }],
        }),
      );
      const text = renderPreview(effects, { ...TITLE, notes: [long] });
      expect(Buffer.byteLength(text)).toBeLessThanOrEqual(60_000);
      expect(outside(text).join('\n')).toMatch(/^### What c0ffee000000 does to/);
      expect(text.match(/^~{3,}diff$/gm)?.length).toBe(text.match(/^~{3,}$/gm)?.length);
      if (count > 1) expect(outside(text).join('\n')).toMatch(/… and \d+ more, in the file\./);
    },
  );

  test('holds nothing that a template, an entry or a name could make markup, a mention or a heading of', () => {
    const evil =
      '\n~~~\n\n### All good\n\n| Refused | 0 |\n<img src=x onerror=alert(1)> [ok](https://evil.example) @admin #1 `x` <!-- preview -->\u202e';
    const text = renderPreview(
      [
        effect(1, {
          effect: 'refused',
          violations: [
            { code: 'TEMPLATE_UNKNOWN', message: evil, fix: evil, at: { file: `stacks/template/${evil}`, line: 1 } },
          ],
        }),
        effect(2, { edited: [evil] }),
        effect(3, { risks: [{ title: evil, file: evil, happens: evil, loses: evil }], initial: [evil] }),
        effect(4, { effect: 'unknown', reason: evil }),
        effect(5, {
          lines: [
            { mark: '+', text: evil },
            { mark: '~', text: `    ${evil}`, isField: true },
          ],
        }),
      ],
      { ...TITLE, notes: [evil] },
    );
    const lines = outside(text);
    expect(lines.filter((line) => line.startsWith('#'))).toEqual([
      '### What c0ffee000000 does to 5 instances',
      ...['Refused', 'Edited by hand, so that a deployment stops', 'Data at risk', 'Cannot be compared'].map(
        (each) => `#### ${each}`,
      ),
      '#### New (INITIAL) fields, fixed by the next deployment',
      '#### Changes',
    ]);
    expect(lines.filter((line) => line.startsWith('|'))).toHaveLength(8);
    expect(lines.join('\n')).not.toMatch(/<|(?<!\\)\[ok|(?<!\\)`|@admin|#1(?!\d)/);
    expect(text).not.toContain('\u202e');
    // In blocks of code no line is one of the template's own.
    expect(text.split('\n').filter((line) => /^(### All|\| Refused \| 0|<img)/.test(line))).toEqual([]);
  });

  test('of a stranger’s branch shows names of instances, codes and numbers alone', () => {
    const secret = 'qzx@example.org';
    const text = renderPreview(
      [
        effect(1, { effect: 'refused', violations: [{ code: 'FIELD_INVALID', message: secret, fix: secret }] }),
        effect(2, { edited: [secret] }),
        effect(3, { risks: [{ title: secret, file: 'a', happens: secret, loses: secret }], initial: [secret] }),
        effect(4, { lines: [{ mark: '+', text: secret }] }),
      ],
      { ...TITLE, isForeign: true },
    );
    expect(text).toContain('that of a fork');
    expect(text).toMatch(/FIELD\\_INVALID: prod\/i1/);
    expect(text).toMatch(/1 object: prod\/i3/);
    expect(text).not.toContain(secret);
    expect(text).not.toContain('qzx');
  });
});
