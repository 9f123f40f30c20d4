import type { Begun } from '@edp/fleet';
import { type KeptRollout, noteRollout } from '@edp/gitops';
import { LATER_FIX, laterFormat, VALUE_SHAPES } from '@edp/kit';
import * as z from 'zod/mini';
import { RunError } from '../run-error.ts';
import type { RolloutPlace } from './open-rollout.ts';

const begun = z.strictObject({
  at: z.string().check(z.regex(VALUE_SHAPES.time)),
  by: z.string().check(z.regex(VALUE_SHAPES.runUrl)),
  run: z.optional(
    z.strictObject({
      url: z.string().check(z.regex(VALUE_SHAPES.runUrl)),
      id: z.optional(z.string().check(z.regex(/^\d{1,19}$/))),
    }),
  ),
});

const schema = z.strictObject({ version: z.literal(1), begun: z.record(z.string(), begun) });

export interface RolloutProgress {
  of(path: string): Begun | undefined;
  /** Keeps what has begun; codes as `noteRollout`. */
  note(path: string, begun: Begun): Promise<void>;
}

/**
 * Returns how far a rollout has come, and keeps what comes. It says only which deployments were dispatched: what became of them the entries
 * say, so that a word here that is not true, or cannot be read, makes at most a deployment be dispatched twice, of which one is refused.
 * What a later version has written would be written over.
 * @throws RunError `ROLLOUT_LATER`
 */
export function openProgress(
  id: string,
  { kept: found, place }: { kept: KeptRollout; place: RolloutPlace },
): RolloutProgress {
  const { fleet, author, log } = place;
  const all = new Map(Object.entries(read()));
  let kept = found;
  return {
    of: (path) => all.get(path),
    note: async (path, each) => {
      all.set(path, each);
      const progress = `${JSON.stringify({ version: 1, begun: Object.fromEntries(all) }, null, 1)}\n`;
      kept = await noteRollout(fleet.repositories.infraDeploy, {
        id,
        kept,
        progress,
        author: { ...author, at: new Date() },
      });
    },
  };

  function read(): z.output<typeof schema>['begun'] {
    if (found.progress === '') return {};
    const record = parsed(found.progress);
    const later = laterFormat(record, { key: 'version', known: 1 });
    if (later !== undefined) throw rolloutLater(id, later);
    const { success, data } = schema.safeParse(record);
    if (success) return data.begun;
    log.warning(`What is kept of how far rollout ${id.slice(0, 12)} has come cannot be read, and does not count.`);
    return {};
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function rolloutLater(id: string, later: number): RunError {
  return new RunError({
    code: 'ROLLOUT_LATER',
    message: `how far rollout ${id.slice(0, 12)} has come was written by a later version of these actions (format ${later}, and this one reads 1)`,
    fix: LATER_FIX,
  });
}
