import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import {
  countBehind,
  type FleetState,
  type InstanceState,
  readEvents,
  readFleetEntry,
  renderPage,
  renderReadme,
  toInstanceState,
} from '@edp/fleet';

const RUN = 'https://edp.example.org/o/infra-deploy/actions/runs/7';
const COMMIT = 'c0ffee'.padEnd(40, '0');

const instance = (index: number, more: Partial<InstanceState> = {}): InstanceState => ({
  path: `prod/i${index}`,
  domain: `i${index}.example.org`,
  ...{ status: 'deployed', health: 'healthy', healthAt: '2026-11-01T10:00:00Z' },
  stacks: { ref: 'main', commit: COMMIT },
  behind: index,
  last: { at: '2026-11-01T10:00:00Z', by: 'ada', run: RUN },
  ...more,
});
const state = (more: Partial<FleetState> = {}): FleetState => ({
  host: 'edp.example.org',
  instances: [
    instance(0),
    instance(1, {
      status: 'failed',
      health: 'degraded',
      lock: { by: 'the deploy of bob', since: '2026-11-02T00:00:00Z', run: RUN },
    }),
  ],
  events: [{ at: new Date('2026-11-01T10:00:00Z'), path: 'prod/i0', what: 'deployed', by: 'ada' }],
  ...more,
});

describe('the page', () => {
  test('says of each instance where it stands, in words and signs beside the colours', () => {
    const html = renderPage(state());
    const [first = '', second = ''] = html.match(/<tr data-status.*<\/tr>/g)!;
    expect(first.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')).toBe(
      ' prod/i0 ● deployed ✔ healthy 2026-11-01 10:00 main c0ffee000000 newest 2026-11-01 10:00 ada ',
    );
    expect(second).toMatch(/✖ failed.*▲ degraded.*1 behind.*the deploy of bob, since 2026-11-02 00:00/);
  });

  test('says what the newest plan that waits would do at worst, and nothing of one that a deployment has overtaken', () => {
    const planned = { at: '2026-11-03T08:00:00Z', risk: 'data-loss', run: RUN } as const;
    const shown = state({
      instances: [instance(0, { planned }), instance(1, { planned: { ...planned, risk: undefined } })],
    });
    expect(renderPage(shown)).toMatch(/class="failed"><a href="[^"]+">✖ data loss, 2026-11-03 08:00<\/a>/);
    expect(renderPage(shown)).toContain('>not rated, 2026-11-03 08:00</a>');
    expect(renderReadme(shown)).toMatch(/\| prod\/i0 .*\| ✖ data loss \|/);
    const deployed = { at: '2026-11-03T08:00:00Z', run: RUN, stacks: { ref: 'main', commit: COMMIT } };
    const stored = { entry: { status: 'deployed', deployed } } as unknown as Parameters<
      typeof toInstanceState
    >[0]['stored'];
    const about = { instance: { path: 'prod/i0', domain: 'i0.example.org' }, stored } as Parameters<
      typeof toInstanceState
    >[0];
    const facts = { event: undefined, behind: () => 0, lock: undefined, drift: undefined };
    expect(toInstanceState(about, { ...facts, planned })).not.toHaveProperty('planned');
    const later = { ...planned, at: '2026-11-03T08:00:01Z' };
    expect(toInstanceState(about, { ...facts, planned: later })).toHaveProperty('planned', later);
  });

  test('needs nothing but itself, and lets nothing else run: its own style and script by their sums', () => {
    const html = renderPage(state());
    const policy = /Content-Security-Policy" content="([^"]+)"/.exec(html)![1]!;
    for (const [tag, directive] of [
      ['style', 'style-src'],
      ['script', 'script-src'],
    ]) {
      const body = new RegExp(`<${tag}>([^]*?)</${tag}>`).exec(html)![1]!;
      expect(policy).toContain(`${directive} 'sha256-${createHash('sha256').update(body).digest('base64')}'`);
    }
    expect(policy).toMatch(/^default-src 'none'/);
    expect(html).not.toMatch(/\ssrc=|<link|@import|url\(|\son\w+=|\sstyle=/);
  });

  test('takes nothing in names, addresses or people for markup, and leads to addresses of the web alone', () => {
    const evil = `"><script>alert(1)</script><img src=x onerror=alert(2)>'`;
    const html = renderPage(
      state({
        host: evil,
        instances: [
          instance(0, {
            ...{ path: evil, domain: evil, drift: 'javascript:alert(3)' },
            stacks: { ref: evil, commit: evil },
            last: { at: evil, by: evil, run: 'javascript:alert(4)' },
            lock: { by: evil, since: evil, run: 'data:text/html,x' },
          }),
        ],
        events: [{ at: new Date(0), path: evil, what: 'stopped', by: evil }],
      }),
    );
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(html).not.toMatch(/<img|href="(?!https?:)/);
  });

  test.each([
    [undefined, undefined],
    [{ changed: [] }, '✖ no complete sync of this mirror is recorded where closure-token may read'],
    [{ at: '2026-11-01T03:10:00Z', changed: [] }, '● the last complete sync of this mirror was at 2026-11-01 03:10'],
    [
      { at: '2026-11-01T03:10:00Z', changed: ['o/<b>'] },
      '✖ the last complete sync of this mirror was at 2026-11-01 03:10, and o/<b> is not what it brought',
    ],
  ])('of a mirror %j says %s, in both', (mirror, words) => {
    const [html, readme] = [renderPage(state({ mirror })), renderReadme(state({ mirror }))];
    expect(html.includes('sync of this mirror')).toBe(words !== undefined);
    expect(readme.includes('sync of this mirror')).toBe(words !== undefined);
    if (words === undefined) return;
    expect(html).toContain(`">${words.replace('<b>', '&lt;b&gt;')}</p>`);
    expect(html).not.toContain('<b>');
    expect(readme).not.toContain('<b>');
  });

  test('of equal states is equal, and of a thousand instances has a thousand rows', () => {
    const many = state({ instances: Array.from({ length: 1000 }, (_, index) => instance(index)) });
    expect(renderPage(many)).toBe(renderPage(structuredClone(many)));
    expect(renderPage(many).match(/<tr data-status/g)).toHaveLength(1000);
  });

  test('draws as many marks a day as fit, each with its title, and counts the others', () => {
    const at = new Date('2026-11-01T10:00:00Z');
    const events = Array.from({ length: 40 }, (_, index) => ({
      at,
      path: `prod/i${index}`,
      what: index % 2 === 0 ? ('deployed' as const) : ('stopped' as const),
      by: 'ada',
    }));
    const html = renderPage(state({ events }));
    expect(html.match(/<(circle|path) class="(deployed|stopped)"/g)).toHaveLength(15);
    expect(html).toContain('>+25</text>');
    expect(html).toContain('<title>prod/i1 stopped 2026-11-01T10:00:00.000Z by ada</title>');
    expect(renderPage(state({ events: [] }))).toContain('Nothing yet.');
  });
});

test('the Markdown says the same, as text', () => {
  const text = renderReadme(
    state({
      instances: [instance(0, { path: 'prod/|<b>`' }), instance(1, { status: 'new', stacks: undefined as never })],
    }),
  );
  expect(text).toMatch(/^# Instances of edp\.example\.org\n/);
  expect(text).toMatch(/\| prod\/\\\|&lt;b&gt;\\`\s+\| ● deployed \|/);
  expect(text).toMatch(/\| prod\/i1\s+\| ○ new/);
});

describe('how far behind an instance is', () => {
  const history = new Map(
    Object.entries({ d: ['c', 'x'], c: ['b'], x: ['b'], b: ['a'], a: [] }).map(([id, parents]) => [id, { parents }]),
  );

  test.each([
    ['d', 'd', 0],
    ['d', 'c', 2],
    ['d', 'b', 3],
    ['c', 'd', undefined],
    ['d', 'gone', undefined],
  ])('from %s to %s: %s', (tip, commit, expected) => {
    expect(countBehind(history, { tip, commit })).toBe(expected);
  });
});

describe('what runs have done', () => {
  const commit = (subject: string, trailers: Record<string, string>) => ({
    message: `${subject}\n\n${Object.entries(trailers)
      .map(([key, value]) => `${key}: ${value}`)
      .join('\n')}\n`,
    author: { at: new Date('2026-11-01T10:00:00Z') },
  });
  const TRAILERS = { Tenant: 'prod', Environment: 'i0', Run: RUN, Actor: 'ada' };

  test('is read from the commits of runs alone', () => {
    const events = readEvents([
      commit('Deployed i0.example.org', TRAILERS),
      commit('Stopped at commit: i0.example.org', TRAILERS),
      commit('Observed i0.example.org', TRAILERS),
      commit('Deployed by hand', {}),
      commit('Deployed x', { ...TRAILERS, Actor: 'a\u202eb' }),
      commit('Deployed x', { ...TRAILERS, Run: 'javascript:alert(1)' }),
      commit('Deployed x', { ...TRAILERS, Tenant: '../..' }),
    ]);
    expect(events.map(({ what, path, by }) => [what, path, by])).toEqual([
      ['deployed', 'prod/i0', 'ada'],
      ['stopped', 'prod/i0', 'ada'],
    ]);
  });
});

describe('an instance by its entry', () => {
  const facts = { event: undefined, behind: () => 3, lock: undefined, drift: undefined };
  const PLACE = {
    tenant: 'prod',
    environment: 'i0',
    name: 'i0',
    domain: 'i0.example.org',
    path: 'prod/i0',
    manager: 'edp.example.org',
  };
  const of = (entry: object | string): InstanceState =>
    toInstanceState(
      {
        instance: PLACE,
        stored: readFleetEntry({ file: 'e', text: typeof entry === 'string' ? entry : JSON.stringify(entry) }),
      },
      facts,
    );
  const deployed = {
    at: '2026-11-01T10:00:00Z',
    run: RUN,
    commit: 'c',
    fields: { password: 'hunter2' },
    outputs: { ip: '192.0.2.1' },
    stacks: { ref: 'main', commit: COMMIT },
  };

  test('shows where it stands, and nothing of fields and outputs', () => {
    const shown = of({
      fields: { password: 'hunter2' },
      status: 'deployed',
      deployed,
      observed: { tree: 't', synced: true, healthy: false, at: '2026-11-01T11:00:00Z' },
    });
    expect(shown).toEqual({
      ...{
        path: 'prod/i0',
        domain: 'i0.example.org',
        status: 'deployed',
        health: 'degraded',
        healthAt: '2026-11-01T11:00:00Z',
      },
      ...{ stacks: { ref: 'main', commit: COMMIT }, behind: 3, last: { at: deployed.at, by: '', run: RUN } },
    });
    expect(JSON.stringify(shown)).not.toMatch(/hunter2|192\.0\.2\.1/);
  });

  test.each([
    ['new', { fields: {} }],
    ['destroyed', { status: 'destroyed', deployed }],
    ['unreadable', 'fields: ['],
  ])('%s', (status, entry) => {
    const shown = of(entry);
    expect(shown.status).toBe(status);
    expect(shown).not.toHaveProperty('stacks');
  });
});
