// Bundles every action into its dist folder, so that a runner needs nothing but node.
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { rolldown } from 'rolldown';

const onlyTo = process.argv[2];
const started = performance.now();
const built = await Promise.all(
  readdirSync('actions').flatMap((action) => {
    if (!existsSync(join('actions', action, 'src', 'index.ts'))) return [];
    const dist = join(onlyTo ?? 'actions', action, 'dist');
    rmSync(dist, { recursive: true, force: true });
    const entries = ['index', 'post'].filter((entry) => existsSync(join('actions', action, 'src', `${entry}.ts`)));
    return [bundleAction(join('actions', action, 'src'), dist, entries)];
  }),
);
console.log(`Built ${built.flat().length} bundles in ${((performance.now() - started) / 1000).toFixed(1)} s`);

/**
 * @param {string} source
 * @param {string} dist
 * @param {string[]} entries
 */
async function bundleAction(source, dist, entries) {
  /** @type {Set<string>} */
  const modules = new Set();
  const bundle = await rolldown({
    input: Object.fromEntries(entries.map((entry) => [entry, join(source, `${entry}.ts`)])),
    platform: 'node',
    logLevel: 'warn',
  });
  // In parts, since what a file holds is parsed before its first line is run: the log begins while the rest is still on disk.
  const { output } = await bundle.write({
    dir: dist,
    format: 'esm',
    entryFileNames: '[name].mjs',
    chunkFileNames: '[name].mjs',
    minify: false,
    comments: { legal: true, annotation: false, jsdoc: false },
  });
  for (const chunk of output) if (chunk.type === 'chunk') for (const id of chunk.moduleIds) modules.add(id);
  await bundle.close();
  writeFileSync(join(dist, 'licenses.txt'), licences(modules));
  return entries;
}

/**
 * The licence texts of every library in a bundle, as most of them demand.
 * @param {Set<string>} modules
 */
function licences(modules) {
  /** @type {Map<string, string>} */
  const texts = new Map();
  for (const id of modules) {
    const directory = packageDirectory(id);
    if (directory === undefined) continue;
    const { name, version, license } = JSON.parse(readFileSync(join(directory, 'package.json'), 'utf8'));
    const file = readdirSync(directory).find((each) => /^licen[cs]e/i.test(each));
    const text = file === undefined ? `Licence: ${license}` : readFileSync(join(directory, file), 'utf8').trim();
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
