import { execFile } from 'node:child_process';
import { access, constants } from 'node:fs/promises';
import { delimiter, isAbsolute, join } from 'node:path';
import { promisify } from 'node:util';
import { parseJson } from '../parse-json.ts';
import { terraformEnvironment } from '../run/terraform-run.ts';
import { EXECUTABLES, type Product, type Tool } from './tool.ts';

const run = promisify(execFile);
const VERSION_TIMEOUT_MS = 30_000;

/** Returns the first executable of the product on PATH that tells its version; undefined when there is none. */
export async function pathTool(product: Product, { path = process.env['PATH'] ?? '' } = {}): Promise<Tool | undefined> {
  for (const directory of path.split(delimiter)) {
    // An empty or relative entry means the current directory, which is a checkout that others write to.
    if (!isAbsolute(directory)) continue;
    const file = join(directory, EXECUTABLES[product]);
    if (!(await isExecutable(file))) continue;
    const version = await toolVersion(file);
    if (version !== undefined) return { path: file, product, version };
  }
  return undefined;
}

/** Returns the version an executable reports; undefined when it reports none. */
export async function toolVersion(file: string): Promise<string | undefined> {
  try {
    // Its own settings could change what it says, and it would ask the network for a newer one.
    const env = terraformEnvironment({});
    const { stdout } = await run(file, ['version', '-json'], { timeout: VERSION_TIMEOUT_MS, env });
    const { terraform_version: version } = parseJson(stdout) as { terraform_version?: unknown };
    return typeof version === 'string' ? version : undefined;
  } catch {
    return undefined;
  }
}

async function isExecutable(file: string): Promise<boolean> {
  return access(file, constants.X_OK).then(
    () => true,
    () => false,
  );
}
