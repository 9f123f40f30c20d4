import { groupBy } from '@edp/kit';
import { kubernetesObjects, objectTitle, isStructured, readDocuments } from '@edp/manifests';
import type { FileDiff } from './diff-file.ts';
import { diffValues, type FieldChange } from './diff-values.ts';
import { findForeignFiles } from '../check/foreign-files.ts';
import { isSecret } from '../secrets/secret-objects.ts';
import type { Tree } from '../tree/tree.ts';

export interface ObjectChange {
  /** `Deployment gitea/forgejo`; the path of a file that holds no object. */
  title: string;
  file: string;
  status: 'added' | 'changed' | 'removed';
  movedFrom?: string;
  /** Only of what is there before and after. */
  fields: FieldChange[];
  /** Its values are not for showing. */
  isSecret: boolean;
}

interface Placed {
  file: string;
  title: string;
  value: unknown;
  isSecret: boolean;
}

/** Returns what changes in the Kubernetes objects, and in other YAML and JSON documents, of the files that differ. */
export function diffObjects(files: FileDiff[], { before, after }: { before: Tree; after: Tree }): ObjectChange[] {
  const compared = files.filter(({ path }) => isStructured(path));
  const [old, now] = [before, after].map((tree) => place(compared, tree)) as [
    Map<string, Placed[]>,
    Map<string, Placed[]>,
  ];
  return [...new Set([...old.keys(), ...now.keys()])]
    .flatMap((key) => pair(old.get(key) ?? [], now.get(key) ?? []))
    .sort((a, b) => compareText(a.file, b.file) || compareText(a.title, b.title));
}

/** Everything that the files hold, by what it is called. */
function place(files: FileDiff[], tree: Tree): Map<string, Placed[]> {
  const found = new Map<string, Placed[]>();
  const foreign = findForeignFiles(tree.keys());
  for (const { path: file } of files) {
    const content = tree.get(file);
    if (content === undefined || foreign.isHelmTemplate(file)) continue;
    const { documents } = readDocuments(file, content);
    const objects = kubernetesObjects(documents);
    const named = new Set(objects.map(({ document }) => document));
    const add = (key: string, placed: Placed): void => {
      const known = found.get(key);
      if (known === undefined) found.set(key, [placed]);
      else known.push(placed);
    };
    for (const object of objects) {
      const { group, kind, namespace, name, value } = object;
      const key = JSON.stringify([group, kind, namespace, name]);
      add(key, { file, title: objectTitle(object), value, isSecret: isSecret({ group, kind }) });
    }
    documents.forEach((value, index) => {
      if (value === undefined || value === null || named.has(index)) return;
      const title = documents.length === 1 ? file : `${file} (document ${index + 1})`;
      add(title, { file, title, value, isSecret: false });
    });
  }
  return found;
}

/** What stays in its file first, then what moved, then what came and went. */
function pair(old: Placed[], now: Placed[]): ObjectChange[] {
  const inFile = groupBy(old.toReversed(), ({ file }) => file);
  const stayed = now.map(({ file }) => inFile.get(file)?.pop());
  const taken = new Set(stayed);
  const others = old.filter((each) => !taken.has(each)).values();
  const changes = now.flatMap((each, index): ObjectChange[] => {
    const was = stayed[index] ?? others.next().value;
    if (was === undefined) return [describe(each, { status: 'added', fields: [] })];
    const fields = diffValues(was.value, each.value);
    if (was.file === each.file) return fields.length === 0 ? [] : [describe(each, { status: 'changed', fields })];
    return [{ ...describe(each, { status: 'changed', fields }), movedFrom: was.file }];
  });
  return [...changes, ...[...others].map((each) => describe(each, { status: 'removed', fields: [] }))];
}

const describe = (
  { title, file, isSecret: secret }: Placed,
  { status, fields }: Pick<ObjectChange, 'status' | 'fields'>,
): ObjectChange => ({ title, file, status, fields, isSecret: secret });

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
