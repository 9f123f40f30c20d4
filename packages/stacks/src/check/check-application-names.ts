import type { Violation } from '@edp/kit';
import type { ArgoApplication } from './argo-applications.ts';
import type { PlacedObject } from './check-duplicates.ts';

/** Who makes an Application of a name; the first of a kind and namespace stands for all like it, so that thousands are compared with a few. */
interface Makers {
  sets: ArgoApplication[];
  all: ArgoApplication[];
  seen: Set<string>;
}

/**
 * Returns a violation for every Application whose name another one has, one of a set at least: both would be one object, and whoever of their
 * makers comes second takes it over, prunes it with all it deployed, or waits for ever. Two that are written out are duplicates as any objects are.
 */
export function checkApplicationNames(
  applications: ArgoApplication[],
  { positionOf }: { positionOf: (object: PlacedObject, path: (string | number)[]) => Violation['at'] },
): Violation[] {
  const makers = new Map<string, Makers>();
  return applications.flatMap((application): Violation[] => {
    const { name, object } = application;
    // What only Argo CD knows may be anything.
    if (name.includes('*')) return [];
    const { sets, all, seen } = makers.get(name) ?? { sets: [], all: [], seen: new Set() };
    makers.set(name, { sets, all, seen });
    const isSet = object.kind === 'ApplicationSet';
    const twin = (isSet ? all : sets).find((other) => isSameNamespace(other.object, object));
    const like = `${object.kind} ${object.namespace}`;
    if (!seen.has(like)) {
      seen.add(like);
      all.push(application);
      if (isSet) sets.push(application);
    }
    if (twin === undefined) return [];
    return [
      {
        code: 'APPLICATION_TWICE',
        message: `Application ${name} is made twice: by ${maker(application)} and by ${maker(twin)}`,
        fix: 'Give each its own name: Argo CD would have one object for both, and delete what one of them deployed.',
        at: positionOf(object, ['metadata', 'name']) ?? { file: object.file },
      },
    ];
  });
}

const maker = ({ object }: ArgoApplication): string => `${object.kind} ${object.name} in ${object.file}`;

/** One that leaves its namespace to whoever applies it may end up in any. */
const isSameNamespace = (a: PlacedObject, b: PlacedObject): boolean =>
  a.namespace === undefined || b.namespace === undefined || a.namespace === b.namespace;
