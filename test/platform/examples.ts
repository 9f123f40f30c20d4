import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Path → what becomes of its text; undefined leaves the file out, a new path gets ''. */
export type ExampleChanges = Record<string, (text: string) => string | undefined>;

export interface ExampleOptions {
  /** Origins of the two forges. */
  edp: string;
  observability: string;
  /** Directory of the states. */
  state: string;
  changes?: ExampleChanges | undefined;
}

/** Returns an example repository, path → text, with host names, domains and state paths of this machine, and without charts. */
export function readExample(
  name: 'infra-deploy' | 'stacks',
  { changes = {}, ...here }: ExampleOptions,
): Record<string, string> {
  const root = join('examples', name);
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const texts = new Map(
    files
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
      .filter((path) => !path.includes('.terraform/') && !path.endsWith('.tfstate'))
      .map((path) => {
        const text = readFileSync(join(root, path), 'utf8');
        return [path, localise(name === 'stacks' ? withoutCharts(text) : text, here)] as const;
      }),
  );
  for (const [path, change] of Object.entries(changes)) {
    const text = change(texts.get(path) ?? '');
    if (text === undefined) texts.delete(path);
    else texts.set(path, text);
  }
  return Object.fromEntries(texts);
}

function localise(text: string, { edp, observability, state }: Omit<ExampleOptions, 'changes'>): string {
  return text
    .replaceAll('https://edp.buildth.ing', edp)
    .replaceAll('https://observability.buildth.ing', observability)
    .replaceAll('edp.buildth.ing', new URL(edp).host)
    .replaceAll('observability.buildth.ing', new URL(observability).host)
    .replaceAll(/domain: (buildth\.ing|t09\.de)/g, (_, domain: string) =>
      domain === 'buildth.ing' ? 'domain: localhost' : 'domain: t09.localhost',
    )
    .replaceAll('/var/lib/edp/state', state);
}

/**
 * The example's Applications without the source that is a chart: the charts' hosts are out of reach of a test, and what cannot be
 * rendered is refused. The tests about charts bring their own.
 */
export function withoutCharts(text: string): string {
  return text.replace(/^ {4}- repoURL: .*\n {6}chart: .*\n {6}targetRevision: .*\n {6}helm: .*\n/m, '');
}
