import { TerraformError } from '../terraform-error.ts';

const MINUTE_MS = 60_000;
/** Terraform needs a moment to finish what it has begun and to save its state. */
const MARGIN_MS = 5 * MINUTE_MS;
/** With less there is no point in starting. */
const MIN_MS = 10 * MINUTE_MS;

export interface RunDeadlineOptions {
  minutes: number;
  /** When the credentials of the cloud end, as RFC 3339; '' where they do not. */
  credentialsExpire: string;
  now?: Date;
}

const FOREVER_MS = 10 * 365 * 24 * 60 * MINUTE_MS;

/**
 * Returns when Terraform is asked to stop: after so many minutes (0: never), and 5 min before its credentials end, since a run that loses
 * them midway can neither go on nor always save its state.
 * @throws TerraformError `CREDENTIALS_EXPIRE`, `CREDENTIALS_INVALID`
 */
export function runDeadline({ minutes, credentialsExpire, now = new Date() }: RunDeadlineOptions): Date {
  const own = now.getTime() + (minutes === 0 ? FOREVER_MS : minutes * MINUTE_MS);
  if (credentialsExpire === '') return new Date(own);
  const end = Date.parse(credentialsExpire);
  if (Number.isNaN(end)) {
    throw new TerraformError({
      code: 'CREDENTIALS_INVALID',
      message: `credentials-expire "${credentialsExpire.slice(0, 40)}" is no time`,
      fix: 'Set it to a time such as 2026-01-31T12:00:00Z, or leave it empty for credentials that do not end.',
    });
  }
  const leftMs = end - MARGIN_MS - now.getTime();
  if (leftMs < MIN_MS) {
    throw new TerraformError({
      code: 'CREDENTIALS_EXPIRE',
      message: `the credentials of the cloud end at ${new Date(end).toISOString()}, too soon for a run`,
      fix: `Fetch new ones in the job, right before this step: at least ${(MIN_MS + MARGIN_MS) / MINUTE_MS} min have to be left.`,
    });
  }
  return new Date(Math.min(own, end - MARGIN_MS));
}
