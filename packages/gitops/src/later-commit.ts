import { laterFormat } from '@edp/kit';

/** Returns the format that the message of a commit of ours says it has, where that is a later one than this version's; undefined for every other. */
export function laterCommit(message: string): number | undefined {
  const format = Number(/^Format: (\d{1,6})$/m.exec(message)?.[1]);
  return laterFormat({ format }, { key: 'format', known: 1 });
}
