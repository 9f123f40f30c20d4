import { mkdir, rm } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { checkProviders } from '../tool/check-providers.ts';
import { commandError } from './command-error.ts';
import { type Diagnostic, diagnosticLine } from './diagnostic.ts';
import { dropModuleHistory } from './drop-module-history.ts';
import { placeRunFiles } from '../state/place-run-files.ts';
import { runDetached } from './run-detached.ts';
import { reportWarnings } from './report-warnings.ts';
import type { TerraformRun } from './terraform-run.ts';
import { EXECUTABLES } from '../tool/tool.ts';

/** Pauses before the next tries. */
const PAUSES_MS = [2000, 8000];

/** `readonly`: what is not in `.terraform.lock.hcl` is not installed. `update`: init adds what is missing there. */
export type Lockfile = 'readonly' | 'update';

export interface InitOptions {
  backendFile?: string;
  lockfile?: Lockfile;
  /** For init alone, as credentials of private modules. */
  env?: Record<string, string>;
  /** Pauses before the second and each later try. */
  pausesMs?: readonly number[];
}

const LOCK_REFUSED = /Provider dependency changes detected|checksums previously recorded/;

/** What git and registries say to who may not read a module. */
const LOGIN_REFUSED =
  /could not read (Username|Password)|Authentication failed|Permission denied \(publickey|Could not read from remote repository|terminal prompts disabled/;
const UNKNOWN_HOST = /(?:lookup (?=\S+(?: on [^\n]*)?: no such host)|Could not resolve host(?:name)?:? )([\w.-]+)/i;

/** Returns the arguments of init. */
export function initArguments(
  { varFile }: Pick<TerraformRun, 'varFile'>,
  { backendFile = '', lockfile = 'readonly' }: InitOptions = {},
): string[] {
  return [
    '-input=false',
    '-reconfigure',
    ...(lockfile === 'readonly' ? ['-lockfile=readonly'] : []),
    ...(backendFile === '' ? [] : [`-backend-config=${backendFile}`]),
    // OpenTofu, and Terraform from 1.15 on, take variables in the backend and in modules' sources and versions.
    ...(varFile === '' ? [] : [`-var-file=${varFile}`]),
  ];
}

/**
 * Prepares backend, modules and providers, nothing of an earlier run beside them; tries again where a registry or module server was away for a moment, and only then.
 * @throws TerraformError `INIT_FAILED`, `PROVIDER_UNPROVED`, `STILL_RUNNING`
 */
export async function runInit(run: TerraformRun, options: InitOptions = {}): Promise<void> {
  const pauses = [...(options.pausesMs ?? PAUSES_MS)];
  const args = initArguments(run, options);
  const { env = {} } = options;
  await rm(run.dataDirectory, { recursive: true, force: true });
  // Settings of the backend are kept in it, secrets too.
  await mkdir(run.dataDirectory, { recursive: true, mode: 0o700 });
  for (;;) {
    const { code, report, logFile, late } = await runDetached(run, { command: 'init', args, env });
    await rm(logFile, { force: true });
    reportWarnings(run, report);
    if (code === 0) {
      await checkProviders({ ...run, platform: providerPlatform() }, report);
      return dropModuleHistory(run);
    }
    const place = { ...run, backendFile: options.backendFile ?? '' };
    const diagnostics = placeRunFiles(report.diagnostics, place);
    const passing = diagnostics.find(isTransient);
    const pauseMs = passing === undefined || late ? undefined : pauses.shift();
    if (passing === undefined || pauseMs === undefined) {
      throw commandError(run, { code: 'INIT_FAILED', command: 'init', diagnostics, fix: initFix(diagnostics, run) });
    }
    run.log.notice(`init: ${diagnosticLine(passing)}; trying again in ${pauseMs / 1000} s.`);
    await sleep(pauseMs);
  }
}

/** Returns the platform of this machine as providers are named by it, `linux_arm64`. */
export function providerPlatform({ platform = process.platform, arch = process.arch } = {}): string {
  const architectures: Partial<Record<string, string>> = { x64: 'amd64', ia32: '386' };
  return `${platform === 'win32' ? 'windows' : platform}_${architectures[arch] ?? arch}`;
}

/** Returns what to do about errors of init. */
export function initFix(diagnostics: Diagnostic[], { tool }: Pick<TerraformRun, 'tool'>): string {
  if (diagnostics.some(isTransient)) {
    return 'Dispatch again once the server that is named answers; nothing was changed. A provider mirror makes runs independent of it.';
  }
  const text = diagnostics.map(({ summary, detail }) => `${summary}\n${detail}`).join('\n');
  const host = UNKNOWN_HOST.exec(text)?.[1];
  if (host !== undefined)
    return `The runner does not find ${host}: look at its DNS and proxy (HTTPS_PROXY), or let init ask a mirror (TF_CLI_CONFIG_FILE); nothing was changed.`;
  if (LOGIN_REFUSED.test(text))
    return 'Give a token for the address of the module in the input module-credentials, or for ssh SSH_AUTH_SOCK in the input environment; nothing was changed.';
  if (
    diagnostics.some(
      ({ severity, file }) => severity === 'error' && file !== undefined && /\.(?:tf|tofu)(?:\.json)?$/.test(file),
    )
  )
    return 'Correct the file of the module that is named above, then dispatch again; nothing was changed.';
  return LOCK_REFUSED.test(text)
    ? `Run "${EXECUTABLES[tool.product]} providers lock -platform=${providerPlatform()}" in the root module and commit .terraform.lock.hcl, or set lockfile to update.`
    : 'Correct the backend settings or the provider named above, then dispatch again; nothing was changed.';
}

/** What init fetches over the network; the backend and the configuration are not among it. */
const FETCHING =
  /quer(y|ying) available provider|resolv(e|ing) provider|provider mirror|install(ing)? provider|provider registry|registry service|download(ing)? module|access(ing)? (remote )?module registry|module registry|Failed to retrieve available versions/i;
/** What passes by itself: a server that is busy or restarts, a connection that breaks. */
const PASSING =
  /\b(429|500|502|503|504)\b|timeout|timed out|deadline exceeded|connection (reset|refused)|connection was forcibly closed|unexpected EOF|\bEOF\b|temporary failure|server misbehaving|TLS handshake|no route to host|network is unreachable|giving up after/i;

/** Tells whether an error of init passes by itself. */
export function isTransient({ severity, summary, detail }: Diagnostic): boolean {
  return severity === 'error' && FETCHING.test(`${summary}\n${detail}`) && PASSING.test(detail);
}
