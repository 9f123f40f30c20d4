import { preview } from './preview.ts';
import type { Step } from './step.ts';

/** Mode `diff`: shows what stacks-instances would get; changes nothing. */
export async function diff(step: Step): Promise<void> {
  await preview(step);
}
