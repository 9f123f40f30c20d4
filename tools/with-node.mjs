// Runs a script on a version of Node that is kept as a part: node tools/with-node.mjs 24 SCRIPT ARGUMENT…
import { spawnSync } from 'node:child_process';
import { delimiter, dirname } from 'node:path';
import { ensurePart } from './parts.mjs';

const [version = '', ...argv] = process.argv.slice(2);
if (version !== '22' && version !== '24') {
  console.error('Say which version of Node: 22 or 24.');
  process.exit(2);
}
const executable = await ensurePart(`node-${version}`, console.log);
// What is started by name is the same Node.
const path = `${dirname(executable)}${delimiter}${process.env['PATH'] ?? ''}`;
const { status, error } = spawnSync(executable, argv, { stdio: 'inherit', env: { ...process.env, PATH: path } });
if (error) throw error;
process.exit(status ?? 1);
