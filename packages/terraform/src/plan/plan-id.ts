import { createHash } from 'node:crypto';
import { canonicalJson } from './canonical-json.ts';
import type { CanonicalPlan } from './redact-plan.ts';

/** Everything a reviewed plan stands for; a change of any of it makes another plan. */
export interface PlanIdentity {
  instance: string;
  configDigest: string;
  plan: CanonicalPlan;
  toolVersion: string;
  /** Text of `.terraform.lock.hcl`. */
  providerLock: string;
  /** Where the provider was told to work. */
  environment: Record<string, string>;
  lineage: string;
  serial: number;
}

/** Returns the short digest an operator copies from plan into deploy: 12 hexadecimal digits. */
export function planId(identity: PlanIdentity): string {
  const { instance, configDigest, plan, toolVersion, providerLock, environment, lineage, serial } = identity;
  const text = canonicalJson({ instance, configDigest, plan, toolVersion, providerLock, environment, lineage, serial });
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
