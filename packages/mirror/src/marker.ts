import { readRawFile } from '@edp/forge';
import { listRefs } from '@edp/git-wire';
import { LATER_FIX, laterFormat } from '@edp/kit';
import * as z from 'zod/mini';
import type { Endpoint } from './endpoint.ts';
import { STATUS_REPOSITORY } from './git/find-repositories.ts';
import { isAbsent } from './git/git-pair.ts';
import { MirrorError } from './mirror-error.ts';
import { digestRefs, type MirrorState, refsSummary } from './mirror-state.ts';
import { mirroredRefs, prefixesOf } from './git/plan-refs.ts';

/** What the last complete sync has brought to the target. */
export const MARKER_FILE = 'complete.json';
/** What the runs know, to save requests. */
export const STATE_FILE = 'state.json';

const schema = z.object({
  version: z.literal(1),
  source: z.string(),
  /** When a sync last found everything there. */
  at: z.string(),
  /** Since when it has been the same. */
  since: z.optional(z.string()),
  run: z.string(),
  content: z.object({
    /** By `owner/name`. */
    git: z.record(z.string(), refsSummary),
    /** By `owner/name:tag`, digests. */
    images: z.record(z.string(), z.string()),
    /** By `type owner/name version`, SHA-256 of each file. */
    packages: z._default(z.record(z.string(), z.record(z.string(), z.string())), {}),
  }),
});

export type Marker = z.output<typeof schema>;

/** Returns marker or state as it is written: keys in order, since repositories finish in any order and the same content has to be the same text. */
export function formatRecord(record: Marker | MirrorState): string {
  return `${JSON.stringify(sorted(record), null, 2)}\n`;
}

/**
 * Refuses what a later version has written down: this one would write its own over it.
 * @throws MirrorError `RECORD_LATER`
 */
export function refuseLaterRecord(text: string | undefined, { file }: { file: string }): void {
  const later = laterFormat(parsed(text), { key: 'version', known: 1 });
  if (later === undefined) return;
  throw new MirrorError({
    code: 'RECORD_LATER',
    message: `${file} at the target was written by a later version of these actions (format ${later}, and this one reads 1)`,
    fix: LATER_FIX,
  });
}

function parsed(text = ''): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Returns a marker from its text; undefined where it is none. */
export function parseMarker(text: string | undefined): Marker | undefined {
  if (text === undefined) return undefined;
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** Returns the marker of a target; undefined where no sync was ever complete. Codes as `readRawFile` and `refuseLaterRecord`. */
export async function readMarker(target: Endpoint, { owner }: { owner: string }): Promise<Marker | undefined> {
  const at = { owner, name: STATUS_REPOSITORY, branch: 'main', path: MARKER_FILE };
  const text = await readRawFile(target.forge.address, at);
  refuseLaterRecord(text, { file: `${owner}/${STATUS_REPOSITORY}/${MARKER_FILE}` });
  return parseMarker(text);
}

/** Returns which of these repositories at the target are not what the marker says, and so were changed since, or half mirrored. Codes as `listRefs`. */
export async function checkMarker(
  { content }: Marker,
  { target, repositories }: { target: Endpoint; repositories: string[] },
): Promise<string[]> {
  const wrong = await Promise.all(
    repositories.map(async (key) => {
      const [owner = '', name = ''] = key.split('/');
      const told = content.git[key];
      if (told === undefined) return [key];
      const listing = await listRefs(target.repository(owner, name), { prefixes: prefixesOf(told) }).catch(
        (error: unknown) => {
          if (isAbsent(error)) return undefined;
          throw error;
        },
      );
      return listing !== undefined && digestRefs(mirroredRefs(listing.refs, told)).digest === told.digest ? [] : [key];
    }),
  );
  return wrong.flat();
}

function sorted<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, each]): [string, unknown] => [key, sorted(each)])) as T;
}
