import type { Remote } from '@edp/git-wire';
import { type PlanKey, readPlan, removeOldPlans, savePlan } from './plan-store.ts';
import { runAuthor } from './run-author.ts';

/** A plan nobody deployed for a week is waste; deploy refuses it long before. */
const KEEP_MS = 7 * 24 * 60 * 60_000;

/** Returns the kept plans of one instance; saving one drops those older than a week. Codes as `savePlan` and `readPlan`. */
export function openPlanStore(
  remote: Remote,
  { actor, serverUrl, ...instance }: Omit<PlanKey, 'id'> & { actor: string; serverUrl: string },
): {
  save(id: string, document: string): Promise<void>;
  read(id: string): Promise<{ document: string; savedAt: Date }>;
} {
  return {
    save: async (id, document) => {
      await savePlan(remote, { ...instance, id, document, author: runAuthor(actor, { serverUrl }) });
      await removeOldPlans(remote, { ...instance, olderThanMs: KEEP_MS });
    },
    read: async (id) => readPlan(remote, { ...instance, id }),
  };
}
