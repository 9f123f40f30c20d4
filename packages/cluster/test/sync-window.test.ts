import { expect, test } from '@jest/globals';
import type { Application } from '../src/argo/application.ts';
import { isHeldByWindow, type SyncWindow } from '../src/argo/sync-window.ts';

// What Argo CD v3.6.1 answers (`SyncWindows.Matches`, `CanSync`) at a Saturday in winter, 12:30 UTC.
const NOW = new Date('2026-11-28T12:30:00Z');
const WEB: Application = {
  apiVersion: 'argoproj.io/v1alpha1',
  kind: 'Application',
  metadata: { name: 'web', namespace: 'argocd' },
  spec: { destination: { server: 'https://kubernetes.default.svc', namespace: 'shop' } },
};
const window = (more: SyncWindow): SyncWindow => ({
  ...{ kind: 'deny', schedule: '0 12 * * *', duration: '1h', applications: ['*'] },
  ...more,
});

test.each<[string, SyncWindow[], boolean]>([
  ['no window', [], false],
  ['a deny window that is open', [window({})], true],
  ['a deny window that is over', [window({ duration: '30m' })], false],
  ['a deny window that comes', [window({ schedule: '31 12 * * *' })], false],
  ['a window that began yesterday', [window({ schedule: '0 20 * * 5', duration: '16h31m' })], true],
  ['a window of another day', [window({ schedule: '0 12 * * 1-5' })], false],
  ['a window of this day or this date', [window({ schedule: '0 12 1 * SAT' })], true],
  ['an allow window that is open', [window({ kind: 'allow' })], false],
  ['an allow window that is closed', [window({ kind: 'allow', schedule: '0 3 * * *' })], true],
  [
    'one of two allow windows open',
    [window({ kind: 'allow' }), window({ kind: 'allow', schedule: '0 3 * * *' })],
    false,
  ],
  ['an open deny window beside an open allow window', [window({ kind: 'allow' }), window({})], true],
  ['a closed deny window alone', [window({ schedule: '0 3 * * *' })], false],
  ['a zone that is an hour ahead', [window({ schedule: '0 13 * * *', timeZone: 'Europe/Berlin' })], true],
  ['the same zone by its own noon', [window({ schedule: '0 12 * * *', timeZone: 'Europe/Berlin' })], false],
  ['a zone behind, with half hours', [window({ schedule: '59 8 * * *', timeZone: 'America/St_Johns' })], true],
  ['the moment at which a window opens', [window({ schedule: '0 9 * * *', timeZone: 'America/St_Johns' })], false],
  ['a zone that nobody knows', [window({ timeZone: 'Nowhere/At_all' })], true],
  ['a schedule that cannot be read', [window({ schedule: 'noon' })], true],
  ['a schedule with seconds', [window({ schedule: '0 0 3 * * *' })], true],
  ['a duration that cannot be read', [window({ duration: 'long' })], true],
  ['another Application', [window({ applications: ['forgejo'] })], false],
  ['a glob of its name', [window({ applications: ['w*'] })], true],
  ['no list at all', [window({ applications: [] })], false],
  ['its namespace', [window({ applications: [], namespaces: ['sh?p'] })], true],
  ['its cluster, whose address has slashes', [window({ applications: [], clusters: ['https://*'] })], true],
  ['any of two lists', [window({ applications: ['forgejo'], namespaces: ['shop'] })], true],
  ['both of two lists', [window({ applications: ['forgejo'], namespaces: ['shop'], andOperator: true })], false],
  ['both, and both match', [window({ applications: ['web'], namespaces: ['shop'], andOperator: true })], true],
])('%s', (_, windows, isHeld) => {
  expect(isHeldByWindow(WEB, { windows, now: NOW })).toBe(isHeld);
});
