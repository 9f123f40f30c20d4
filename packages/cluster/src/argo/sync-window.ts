import { Cron } from 'croner';
import picomatch from 'picomatch';
import type { Application } from './application.ts';

/** A window of an AppProject (https://argo-cd.readthedocs.io/en/stable/user-guide/sync_windows/). */
export interface SyncWindow {
  kind?: string;
  schedule?: string;
  duration?: string;
  timeZone?: string;
  applications?: string[];
  namespaces?: string[];
  clusters?: string[];
  andOperator?: boolean;
}

const UNITS_MS: Record<string, number> = { h: 3_600_000, m: 60_000, s: 1_000, ms: 1, us: 1e-3, µs: 1e-3, ns: 1e-6 };

/**
 * Returns whether the windows of its project keep Argo CD from syncing an Application by itself at a moment. Argo CD writes that nowhere, so its
 * rules are followed here (`SyncWindows.Matches` and `CanSync` of v3.6): a deny window that is open holds, an allow window that is open lets,
 * and where there are allow windows and none is open, it holds. A window that cannot be read holds too.
 */
export function isHeldByWindow(
  application: Application,
  { windows, now }: { windows: SyncWindow[]; now: Date },
): boolean {
  const ours = windows.filter((each) => concerns(each, application));
  const open: SyncWindow[] = [];
  for (const each of ours) {
    const isOpen = isOpenAt(each, now);
    if (isOpen === undefined) return true;
    if (isOpen) open.push(each);
  }
  if (open.some(({ kind }) => kind === 'deny')) return true;
  if (open.some(({ kind }) => kind === 'allow')) return false;
  return ours.some(({ kind }) => kind === 'allow');
}

/** Whether every list of a window, or any, names the Application. */
function concerns(
  { applications = [], clusters = [], namespaces = [], andOperator = false }: SyncWindow,
  { metadata, spec }: Application,
): boolean {
  const { destination: { name = '', server = '', namespace = '' } = {} } = spec;
  const answers = [
    { globs: applications, values: [metadata.name] },
    { globs: clusters, values: [name, server].filter((each) => each !== '') },
    { globs: namespaces, values: [namespace] },
  ]
    .filter(({ globs }) => globs.length > 0)
    .map(({ globs, values }) => values.some((value) => globs.some((glob) => matches(glob, value))));
  return answers.length > 0 && (andOperator ? answers.every(Boolean) : answers.some(Boolean));
}

/** In a glob of Argo CD a star stands for slashes too. */
const matches = (glob: string, value: string): boolean =>
  glob === '*' || picomatch.isMatch(value, glob, { bash: true, dot: true });

/** Undefined where schedule or duration cannot be read. */
function isOpenAt({ schedule = '', duration = '', timeZone = '' }: SyncWindow, now: Date): boolean | undefined {
  const durationMs = toMs(duration);
  // Argo CD shifts the clock by the zone's offset of this moment and reads the schedule in UTC.
  const shown = now.getTime() + offsetMs(timeZone, now);
  try {
    const cron = new Cron(schedule, { timezone: 'UTC', mode: '5-part', paused: true });
    const next = durationMs === undefined ? undefined : cron.nextRun(new Date(shown - durationMs));
    if (next === undefined) return undefined;
    return next !== null && next.getTime() < shown;
  } catch {
    return undefined;
  }
}

/** Reads a duration as Go writes it: `1h30m`. */
function toMs(text: string): number | undefined {
  if (!/^(\d+(\.\d+)?(h|m|s|ms|us|µs|ns))+$/.test(text)) return undefined;
  const parts = text.matchAll(/(\d+(?:\.\d+)?)(h|ms|m|s|us|µs|ns)/g);
  return [...parts].reduce((sum, [, count, unit]) => sum + Number(count) * UNITS_MS[unit!]!, 0);
}

/** A zone that nobody knows counts as UTC. */
function offsetMs(timeZone: string, now: Date): number {
  try {
    const format = new Intl.DateTimeFormat('en-US', { timeZone: timeZone || 'UTC', timeZoneName: 'longOffset' });
    const name = format.formatToParts(now).find(({ type }) => type === 'timeZoneName')?.value ?? '';
    const [, sign, hours, minutes] = /^GMT([+-])(\d\d):(\d\d)$/.exec(name) ?? [];
    return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60_000;
  } catch {
    return 0;
  }
}
