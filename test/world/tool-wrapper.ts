import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

type Product = 'terraform' | 'opentofu';

const NAMES: Record<Product, { variable: string; executable: string }> = {
  terraform: { variable: 'TERRAFORM_CLI_PATH', executable: 'terraform' },
  opentofu: { variable: 'TOFU_CLI_PATH', executable: 'tofu' },
};

/**
 * Installs the wrapper of hashicorp/setup-terraform (or of its fork for OpenTofu) beside the real tool, as those actions leave them: it starts
 * `<name>-bin` of its variable's directory, hands its output on, and writes that into the runner's file of outputs. It has no handler for any
 * signal. Returns the wrapper and what the action sets. Source: hashicorp/setup-terraform wrapper/terraform.js and wrapper/lib,
 * opentofu/setup-opentofu wrapper; actions/toolkit packages/core/src/core.ts, setOutput.
 */
export function installWrapper(
  directory: string,
  { product, tool, real }: { product: Product; tool: string; real?: string },
): { file: string; env: Record<string, string> } {
  const { variable, executable } = NAMES[product];
  mkdirSync(directory);
  const file = join(directory, executable);
  writeFileSync(file, script(variable, executable));
  chmodSync(file, 0o755);
  symlinkSync(tool, join(directory, real ?? `${executable}-bin`));
  return { file, env: { [variable]: directory } };
}

const script = (variable: string, executable: string): string => `#!${process.execPath}
const { spawn } = require('node:child_process');
const { appendFileSync } = require('node:fs');
const path = [process.env.${variable}, '${executable}-bin'].join('/');
const contents = { stdout: [], stderr: [] };
const setOutput = (name, value) => {
  const delimiter = 'ghadelimiter_1';
  if (process.env.GITHUB_OUTPUT) appendFileSync(process.env.GITHUB_OUTPUT, name + '<<' + delimiter + '\\n' + value + '\\n' + delimiter + '\\n');
  else process.stdout.write('\\n::set-output name=' + name + '::' + value + '\\n');
};
const child = spawn(path, process.argv.slice(2), { stdio: ['inherit', 'pipe', 'pipe'] });
for (const name of ['stdout', 'stderr']) child[name].on('data', (data) => { process[name].write(data); contents[name].push(data); });
child.on('close', (code) => {
  setOutput('stdout', contents.stdout.join(''));
  setOutput('stderr', contents.stderr.join(''));
  setOutput('exitcode', String(code));
  if (code !== 0 && code !== 2) { process.stdout.write('::error::Terraform exited with code ' + code + '.\\n'); process.exitCode = 1; }
});
`;
