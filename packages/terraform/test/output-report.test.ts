import { describe, expect, test } from '@jest/globals';
import { createOutputReport } from '../src/secrets/output-report.ts';

const message = (type: string, rest: object, text = ''): string =>
  JSON.stringify({ '@level': 'info', '@message': text, type, ...rest });
const hook = (addr: string, action = 'create', elapsed?: number): object => ({
  hook: { resource: { addr }, action, ...(elapsed === undefined ? {} : { elapsed_seconds: elapsed }) },
});

describe('createOutputReport', () => {
  test('counts steps, a replacement as two, and names what is at work and for how long', () => {
    const lines: string[] = [];
    const report = createOutputReport({ onProgress: (line) => lines.push(line) });
    for (const action of ['create', 'replace', 'update', 'noop', 'read', 'move']) {
      report.take(message('planned_change', { change: { action } }));
    }
    report.take(message('apply_start', hook('a.b')));
    report.take(message('apply_progress', hook('a.b', 'create', 80)));
    report.take(message('apply_complete', hook('a.b', 'create', 95), 'a.b: Creation complete after 1m35s [id=1]'));
    report.take(message('apply_complete', hook('data.c', 'read'), 'data.c: Read complete'));
    report.take(message('apply_errored', hook('a.d', 'delete'), 'a.d: Destruction errored after 1s'));
    expect(report).toMatchObject({ total: 4, done: 1, failed: ['a.d'], ended: false });
    expect(lines).toEqual([
      '0/4 a.b: creating',
      '0/4 a.b: creating, 1 min 20 s',
      '1/4 a.b: creating is done, 1 min 35 s',
    ]);
    report.take(message('change_summary', { changes: { operation: 'apply' } }, 'Apply complete!'));
    expect(report.ended).toBe(true);
    expect(report.lastLines.at(-1)).toBe('Apply complete!');
  });

  test('never keeps a state that is printed as a last resort, whole or cut off', () => {
    const report = createOutputReport();
    report.take(
      '{"@level":"info","@message":"Emergency state dump","@module":"terraform.ui","state":{"secret":"clear"}}',
    );
    expect(report.stateDumped).toBe(true);
    const cut = createOutputReport();
    cut.take('{"@level":"info","@message":"Emergency state dump","@module":"terraform.ui","state":{"secret":"cle');
    expect(cut.stateDumped).toBe(true);
    expect(JSON.stringify([report, cut])).not.toContain('cle');
  });

  test('takes what is no message as text, and an error that comes after a hundred warnings', () => {
    const report = createOutputReport();
    report.take('panic: runtime error');
    report.take('{ no json');
    expect(report.lastLines).toEqual(['panic: runtime error', '{ no json']);
    const diagnostic = (severity: string): string =>
      message('diagnostic', { diagnostic: { severity, summary: severity } });
    for (let index = 0; index < 300; index += 1) report.take(diagnostic('warning'));
    report.take(diagnostic('error'));
    expect(report.diagnostics).toHaveLength(100);
    expect(report.diagnostics.filter(({ severity }) => severity === 'error')).toHaveLength(1);
  });

  test('stays small over 200,000 lines', () => {
    const report = createOutputReport();
    const line = message('apply_complete', hook('a.b'), `a.b: Creation complete ${'x'.repeat(200)}`);
    for (let index = 0; index < 200_000; index += 1) report.take(line);
    expect(report.done).toBe(200_000);
    expect(JSON.stringify(report).length).toBeLessThan(10_000);
  });
});
