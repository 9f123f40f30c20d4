import { addMask } from '@edp/kit';
import { TerraformError } from '../terraform-error.ts';

/** Where a token comes without a user name: forges take any with it. */
const ANY_USER = 'oauth2';

/**
 * Returns the environment by which git, started by init, logs in where private modules are: each line is an address and, after a blank, a token
 * or `user:token`. The token goes to addresses below that one only, reaches init alone, and is in no file or argument.
 * `passed` are the names of the environment that reach Terraform besides the usual ones: what stands in it of git's settings stays.
 * Source: git-config(1), GIT_CONFIG_COUNT and http.<url>.extraHeader.
 * @throws TerraformError `ENVIRONMENT_INVALID`; the message names lines, never tokens
 */
export function moduleCredentials(
  lines: readonly string[],
  { passed = [], env = process.env }: { passed?: readonly string[]; env?: NodeJS.ProcessEnv } = {},
): Record<string, string> {
  if (lines.length === 0) return {};
  // What does not reach init is not counted: git fails on a number that has no key.
  const before = passed.includes('GIT_CONFIG_COUNT') ? Number(env['GIT_CONFIG_COUNT'] ?? 0) || 0 : 0;
  const entries = lines.map((line, index) => {
    const { url, login } = readLine(line, { index });
    const basic = Buffer.from(login.includes(':') ? login : `${ANY_USER}:${login}`).toString('base64');
    const secrets = [basic, login, login.slice(login.indexOf(':') + 1)];
    for (const secret of secrets) addMask(secret);
    return [`http.${url}.extraHeader`, `Authorization: Basic ${basic}`] as const;
  });
  return Object.fromEntries([
    ['GIT_CONFIG_COUNT', String(before + entries.length)],
    ...entries.flatMap(([key, value], index) => [
      [`GIT_CONFIG_KEY_${before + index}`, key],
      [`GIT_CONFIG_VALUE_${before + index}`, value],
    ]),
  ]);
}

function readLine(line: string, { index }: { index: number }): { url: string; login: string } {
  const [address = '', login = '', ...rest] = line.split(/\s+/);
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const isPlain = url?.username === '' && url.password === '' && url.search === '' && url.hash === '';
  const isLoopback = url !== undefined && /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(url.hostname);
  if (
    url !== undefined &&
    isPlain &&
    login !== '' &&
    rest.length === 0 &&
    (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback))
  ) {
    return { url: url.href, login };
  }
  throw new TerraformError({
    code: 'ENVIRONMENT_INVALID',
    message: `input module-credentials: line ${index + 1} is no https address with a token after it`,
    fix: 'Write a line for each place: https://git.example.org/modules/ ${{ secrets.MODULES_TOKEN }}, or user:token as the second word.',
  });
}
