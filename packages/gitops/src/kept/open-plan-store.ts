import type { Remote } from '@edp/git-wire';
import { readPlan, removeOldPlans, savePlan } from './plan-store.ts';
import { runAuthor } from '../run-author.ts';

/** A plan nobody deployed for a week is waste; deploy refuses it long before. */
const KEEP_MS = 7 * 24 * 60 * 60_000;

/** Where the reviewed plans of one instance are kept between the plan and the deploy workflow. */
export interface PlanStore {
  /** Keeps a document and returns its id, the digest of its content. */
  save(document: string): Promise<string>;
  /** Returns the document that an id stands for, proved. */
  read(id: string): Promise<string>;
}

/** Returns the kept plans of one instance; saving one drops those older than a week. Codes as `savePlan` and `readPlan`. */
export function openPlanStore(
  remote: Remote,
  { actor, serverUrl, ...instance }: { tenant: string; environment: string; actor: string; serverUrl: string },
): PlanStore {
  return {
    save: async (document) => {
      const id = await savePlan(remote, { ...instance, document, author: runAuthor(actor, { serverUrl }) });
      // What others left there keeps nobody from planning.
      await removeOldPlans(remote, { ...instance, olderThanMs: KEEP_MS }).catch((error: unknown) => {
        remote.log?.(`Old plans stay: ${error instanceof Error ? error.message : String(error)}`);
      });
      return id;
    },
    read: async (id) => readPlan(remote, { ...instance, id }),
  };
}
