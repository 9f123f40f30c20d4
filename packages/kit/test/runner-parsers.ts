/** What a runner takes a line of a step for; undefined where it only shows it. */
export type CommandParser = (line: string) => { command: string; data: string } | undefined;

/** Commands that the runner knows (actions/runner, ActionCommandManager.cs: the extensions, and stop-commands). */
const GITHUB_COMMANDS = new Set(
  'internal-set-repo-path set-env set-output save-state add-mask add-path add-matcher remove-matcher warning error notice debug group endgroup echo stop-commands'.split(
    ' ',
  ),
);
/** Texts are compared by culture there: what shows nothing is as if it were not in them (Unicode collation, completely ignorable). */
const IGNORED = /(?![\t-\r\u0085])[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

/** actions/runner, src/Runner.Common/ActionCommand.cs: TryParseV2, then TryParse. */
export const githubCommand: CommandParser = (raw) => {
  const line = raw.replaceAll(IGNORED, '');
  return parseV2(line.trimStart()) ?? parseV1(line);
};

function parseV2(message: string): ReturnType<CommandParser> {
  if (!message.startsWith('::')) return undefined;
  const end = message.indexOf('::', 2);
  return end < 0 ? undefined : known(message.slice(2, end), message.slice(end + 2));
}

function parseV1(message: string): ReturnType<CommandParser> {
  const begin = message.indexOf('##[');
  const end = message.indexOf(']', begin);
  return begin < 0 || end < 0 ? undefined : known(message.slice(begin + 3, end), message.slice(end + 1));
}

function known(info: string, data: string): ReturnType<CommandParser> {
  const command = info.split(' ')[0]!.toLowerCase();
  return GITHUB_COMMANDS.has(command) ? { command, data } : undefined;
}

const GO_COMMAND = /^::([^ ]+)( (.+))?::([^\r\n]*)[\r\n]+$/;
const GO_COMMAND_ADO = /^##\[([^ ]+)( (.+))?\]([^\r\n]*)[\r\n]+$/;

/** nektos/act, pkg/runner/command.go; Forgejo's and Gitea's runners, act/runner/command.go: a line comes with its end. */
export const actCommand: CommandParser = (line) => {
  const match = GO_COMMAND.exec(`${line}\n`) ?? GO_COMMAND_ADO.exec(`${line}\n`);
  return match === null ? undefined : { command: match[1]!, data: match[4]! };
};

/** Forgejo's runner, internal/pkg/report/reporter.go (Gitea's is the same): what becomes of a row of the stored log. */
export const forgejoReporterCommand: CommandParser = (line) => {
  const match = /^::([^ :]+)( .*)?::(.*)$/.exec(line.replace(/[\r\n]+$/, ''));
  return match === null ? undefined : { command: match[1]!, data: match[3]! };
};

/** How each of them takes what a step writes apart: Go at \n, .NET's StreamReader at \r as well. */
export const RUNNERS: { name: string; lines: (output: string) => string[]; parse: CommandParser }[] = [
  { name: 'GitHub', lines: (output) => output.split(/\r\n|\r|\n/), parse: githubCommand },
  { name: 'act and Forgejo', lines: (output) => output.split('\n'), parse: actCommand },
  { name: "Forgejo's reporter", lines: (output) => output.split('\n'), parse: forgejoReporterCommand },
];
