import { spawn } from 'node:child_process';

/** Runs a program to its end with a bare environment and returns what it prints; what it says on stderr counts only when it fails. */
export async function runProcess(
  command: string,
  argv: string[],
  { home, env: more = {} }: { home: string; env?: Record<string, string> },
): Promise<string> {
  // No proxy, no credential helper and no configuration of whoever runs this may take part.
  const env = {
    PATH: process.env['PATH'] ?? '',
    HOME: home,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_TERMINAL_PROMPT: '0',
    GIT_AUTHOR_NAME: 'bench',
    GIT_AUTHOR_EMAIL: 'bench@localhost',
    GIT_COMMITTER_NAME: 'bench',
    GIT_COMMITTER_EMAIL: 'bench@localhost',
    ...more,
  };
  const child = spawn(command, argv, { stdio: ['ignore', 'pipe', 'pipe'], env });
  let printed = '';
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const status = await new Promise<number | null>((resolve, reject) =>
    child.once('error', reject).once('close', resolve),
  );
  if (status !== 0) throw new Error(`${command} ${argv.join(' ')} ended with ${status}: ${said}`);
  return printed;
}
