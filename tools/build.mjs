// Bundles all actions at once into one folder, so that a runner needs nothing but node and what two actions share is there once.
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { rolldown } from 'rolldown';

/** Modules that may be left out where nothing of theirs is used: they say nothing of it themselves. */
const WITHOUT_SIDE_EFFECTS = /\/node_modules\/(@actions\/(core|exec|http-client|io)|undici|tunnel)\//;

const NO_HTTP_CLIENT = resolve('tools/no-http-client.mjs');

const directory = process.argv[2] ?? 'dist';
const started = performance.now();
const entries = entriesOfActions();
rmSync(directory, { recursive: true, force: true });
const bundle = await rolldown({
  input: entries,
  platform: 'node',
  logLevel: 'warn',
  onLog: (level, log, print) => {
    // A bundle that asks for a package at run time is none: no runner has it.
    if (log.code === 'UNRESOLVED_IMPORT') throw new Error(log.message);
    print(level, log);
  },
  plugins: [cryptoWhenNeeded()],
  resolve: { alias: { '@actions/http-client': NO_HTTP_CLIENT, undici: NO_HTTP_CLIENT } },
  treeshake: { moduleSideEffects: (id) => (WITHOUT_SIDE_EFFECTS.test(id) ? false : undefined) },
});
// In parts, since what a file holds is parsed before its first line is run: the log begins while the rest is still on disk.
const { output } = await bundle.write({
  dir: directory,
  format: 'esm',
  entryFileNames: '[name].mjs',
  // What every step needs is one part; else a part is what the same bundles need.
  codeSplitting: { groups: [{ name: 'kit', test: /\/packages\/kit\// }] },
  chunkFileNames: ({ moduleIds }) => `parts/${nameOf(moduleIds)}.mjs`,
  minify: false,
  comments: { legal: true, annotation: false, jsdoc: false },
});
await bundle.close();
const modules = output.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []));
writeFileSync(join(directory, 'licenses.txt'), licences(modules));
const seconds = ((performance.now() - started) / 1000).toFixed(1);
console.log(`Built ${Object.keys(entries).length} bundles in ${seconds} s`);

/**
 * The toolkit takes the whole of node's crypto at its start, for one random name: 3 ms of the 15 until an action's first line.
 * @returns {import('rolldown').Plugin}
 */
function cryptoWhenNeeded() {
  const late = '\0crypto-when-needed';
  return {
    name: 'crypto-when-needed',
    resolveId: (id, importer) => (id === 'crypto' && importer?.includes('/@actions/core/') ? late : undefined),
    load: (id) =>
      id === late ? "export const randomUUID = () => process.getBuiltinModule('node:crypto').randomUUID();" : undefined,
  };
}

/** What a runner starts of each action: `terraform-plan.mjs`, and `terraform-plan-post.mjs` where it has a post hook. */
function entriesOfActions() {
  const parts = readdirSync('actions').flatMap((action) => {
    const source = join('actions', action, 'src');
    return [
      [action, join(source, 'index.ts')],
      [`${action}-post`, join(source, 'post.ts')],
    ];
  });
  return Object.fromEntries(parts.filter(([, file]) => existsSync(file ?? '')));
}

/**
 * A part that several bundles share is called after what most of it comes from: a package here, or a library.
 * @param {string[]} modules
 */
function nameOf(modules) {
  /** @type {Map<string, number>} */
  const sizes = new Map();
  for (const id of modules.filter((each) => existsSync(each))) {
    const home = /(?:^|\/)(?:packages|actions|node_modules)\/((?:@[^/]+\/)?[^/]+)\/(?!.*\/node_modules\/)/.exec(id);
    const name = (home?.[1] ?? 'runtime').replace(/^@/, '').replace('/', '-');
    sizes.set(name, (sizes.get(name) ?? 0) + statSync(id).size);
  }
  return [...sizes].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 'runtime';
}

/**
 * The licence texts of every library in the bundles, as most of them demand.
 * @param {string[]} modules
 */
function licences(modules) {
  /** @type {Map<string, string>} */
  const texts = new Map();
  for (const id of modules) {
    const home = packageDirectory(id);
    if (home === undefined) continue;
    const { name, version, license } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
    const file = readdirSync(home).find((each) => /^licen[cs]e/i.test(each));
    const text = file === undefined ? `Licence: ${license}` : readFileSync(join(home, file), 'utf8').trim();
    texts.set(`${name} ${version}`, text.replaceAll('\r\n', '\n'));
  }
  return [...texts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, text]) => `${name}\n\n${text}\n`)
    .join(`\n${'-'.repeat(80)}\n\n`);
}

/** @param {string} id */
function packageDirectory(id) {
  if (!id.includes('/node_modules/') || id.startsWith('\0')) return undefined;
  let directory = dirname(id);
  while (
    !existsSync(join(directory, 'package.json')) ||
    JSON.parse(readFileSync(join(directory, 'package.json'), 'utf8')).name === undefined
  ) {
    directory = dirname(directory);
  }
  return directory;
}
