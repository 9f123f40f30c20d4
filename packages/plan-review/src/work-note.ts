/** Where a Terraform is at work that changes an instance, and since when. */
export interface Work {
  host: string;
  since: Date;
}

/** Returns what stands in the run lock while Terraform changes an instance. */
export function renderWorkNote({ host, since }: Work): string {
  return `Terraform is at work on ${host} since ${since.toISOString()}`;
}

/** Returns what such a note says; undefined for every other one: that a Terraform outlived its job, or that a state could not be saved. */
export function readWorkNote(note: string): Work | undefined {
  const [, host = '', time = ''] = /^Terraform is at work on (\S+) since (\S+)$/.exec(note) ?? [];
  const since = new Date(time);
  return Number.isNaN(since.getTime()) ? undefined : { host, since };
}
