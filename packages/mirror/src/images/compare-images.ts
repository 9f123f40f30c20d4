import { compareImage } from '@edp/oci';
import pMap from 'p-map';
import { MirrorError } from '../mirror-error.ts';
import type { ComparedTask, ImageTask } from './image-task.ts';

/** HEAD requests wait for the network, not for a processor. */
const AT_ONCE = 32;

/** Compares all tags by one HEAD a side; where two of them would be one at the target, only the first one is kept unless they are the same. */
export async function compareImages(
  tasks: ImageTask[],
  { log }: { log: (line: string) => void },
): Promise<ComparedTask[]> {
  const compared = await pMap(
    tasks,
    async (task): Promise<ComparedTask> => {
      try {
        return { ...task, comparison: await compareImage(task.copy) };
      } catch (error) {
        return { ...task, error };
      }
    },
    { concurrency: AT_ONCE },
  );
  return withoutClashes(compared, log);
}

/** Forgejo keeps tags in lower case: V1 and v1 are one tag there, and the last push wins. */
function withoutClashes(tasks: ComparedTask[], log: (line: string) => void): ComparedTask[] {
  const first = new Map<string, ComparedTask>();
  return tasks.flatMap((task): ComparedTask[] => {
    const place = `${task.set.to}:${task.tag.as}`.toLowerCase();
    const other = first.get(place);
    if (other === undefined) {
      first.set(place, task);
      return [task];
    }
    const [own, its] = [task, other].map(({ set, tag }) => `${set.key}:${tag.reference}`);
    if (task.comparison !== undefined && task.comparison.wanted.digest === other.comparison?.wanted.digest) {
      if (own !== its) log(`${own} is the same as ${its}, and one tag at the target.`);
      return [];
    }
    const error = new MirrorError({
      code: 'TAG_CLASH',
      message: `${own} and ${its} would be the same tag at the target (${place}), and are different images`,
      fix: 'Exclude one of them, or give it another name with to; Forgejo keeps tags in lower case.',
    });
    return [{ ...task, error }];
  });
}
