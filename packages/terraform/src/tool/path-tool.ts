import { access, constants, open } from 'node:fs/promises';
import { delimiter, isAbsolute, join } from 'node:path';
import { parseJson } from '../parse-json.ts';
import { endChildren } from '../run/process-session.ts';
import { terraformEnvironment } from '../run/terraform-run.ts';
import { TerraformError } from '../terraform-error.ts';
import { EXECUTABLES, type Product, type Tool } from './tool.ts';

const VERSION_TIMEOUT_MS = 30_000;
const VERSION_ARGUMENTS = ['version', '-json'];

/**
 * Where the wrappers that setup-terraform and setup-opentofu install keep the real one.
 * Source: hashicorp/setup-terraform wrapper/lib/terraform-bin.js, opentofu/setup-opentofu wrapper/lib/tofu-bin.js.
 */
const WRAPPED: Record<Product, { directory: string; executable: string; action: string; input: string }> = {
  terraform: {
    ...{ directory: 'TERRAFORM_CLI_PATH', executable: 'terraform-bin' },
    ...{ action: 'hashicorp/setup-terraform', input: 'terraform_wrapper' },
  },
  opentofu: {
    ...{ directory: 'TOFU_CLI_PATH', executable: 'tofu-bin' },
    ...{ action: 'opentofu/setup-opentofu', input: 'tofu_wrapper' },
  },
};

/** How executables of Linux (ELF), macOS (Mach-O, either order, and of several architectures) and Windows begin. */
const MAGIC = ['7f454c46', 'cffaedfe', 'cefaedfe', 'feedfacf', 'feedface', 'cafebabe', '4d5a'];

/**
 * Returns the first executable of the product on PATH that tells its version; undefined when there is none. A wrapper that is a script is
 * passed by for the executable that it starts.
 * @throws TerraformError `TOOL_WRAPPED` where that is not to be found: a script would die of the signal that is meant for Terraform
 */
export async function pathTool(
  product: Product,
  { path = process.env['PATH'] ?? '', env = process.env }: { path?: string; env?: NodeJS.ProcessEnv } = {},
): Promise<Tool | undefined> {
  for (const directory of path.split(delimiter)) {
    // An empty or relative entry means the current directory, which is a checkout that others write to.
    if (!isAbsolute(directory)) continue;
    const file = join(directory, EXECUTABLES[product]);
    if (!(await isExecutable(file))) continue;
    const real = (await isProgram(file)) ? file : await unwrap(file, { product, env });
    const version = await toolVersion(real);
    if (version !== undefined) return { path: real, product, version };
  }
  return undefined;
}

async function unwrap(script: string, { product, env }: { product: Product; env: NodeJS.ProcessEnv }): Promise<string> {
  const { directory, executable, action, input } = WRAPPED[product];
  const place = env[directory] ?? '';
  const real = join(place, executable);
  if (isAbsolute(place) && (await isExecutable(real)) && (await isProgram(real))) return real;
  throw new TerraformError({
    code: 'TOOL_WRAPPED',
    message: `${script} is a script, which passes no signal on: a cancelled run would leave Terraform at work without its state being saved`,
    fix: `Set ${input}: false for ${action}, or put the directory of the real ${EXECUTABLES[product]} before that of the script on PATH.`,
  });
}

/** Returns the version an executable reports; undefined when it reports none, or not in time. */
export async function toolVersion(file: string, { timeoutMs = VERSION_TIMEOUT_MS } = {}): Promise<string | undefined> {
  const { getExecOutput } = await import('@actions/exec');
  // exec has no time-out and gives no hold of its child, which is found by what it was told.
  const timer = setTimeout(() => endChildren(VERSION_ARGUMENTS), timeoutMs);
  try {
    // Its own settings could change what it says, and it would ask the network for a newer one.
    const env = terraformEnvironment({}) as Record<string, string>;
    const quoted = `"${file.replaceAll('"', '\\"')}"`;
    const { stdout } = await getExecOutput(quoted, VERSION_ARGUMENTS, { env, silent: true });
    const { terraform_version: version } = parseJson(stdout) as { terraform_version?: unknown };
    return typeof version === 'string' ? version : undefined;
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}

async function isExecutable(file: string): Promise<boolean> {
  return access(file, constants.X_OK).then(
    () => true,
    () => false,
  );
}

async function isProgram(file: string): Promise<boolean> {
  const handle = await open(file, 'r').catch(() => undefined);
  if (handle === undefined) return true; // Not readable, as some keep their binaries: no script could run like that either.
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4, 0);
    const head = buffer.subarray(0, bytesRead).toString('hex');
    return MAGIC.some((each) => head.startsWith(each));
  } finally {
    await handle.close();
  }
}
