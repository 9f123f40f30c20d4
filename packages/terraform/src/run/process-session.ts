import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { basename } from 'node:path';

/** The process that was started: it leads a session of its own, and need not be Terraform itself. */
export interface Leader {
  /** 0 while it is being started. */
  pid: number;
  startTime: string;
  /** What it was told to do: whoever in the session was told the same does it. */
  args?: readonly string[];
}

/** A process of the session that is no zombie. */
interface Member {
  pid: number;
  parent: number;
  /** Name of its executable file. */
  program: string;
  /** It was told what the leader was told. */
  isTold: boolean;
}

/** As vendors, version managers and wrappers call it: terraform, terraform-bin, terraform_1.11.4, tofu. */
const TERRAFORM = /^(terraform|tofu|opentofu)([-_.]?(bin|real|v?\d[\w.-]*))?(\.exe)?$/i;
/** Waits for the next order of a Terraform, and does nothing once that is gone. */
const PLUGIN = /^(terraform|tofu|opentofu)-(provider|provisioner|cloudplugin)/i;

/** Tells whether the process still runs: same pid, same start time, no zombie. */
export function isAlive({ pid, startTime }: Leader): boolean {
  if (pid === 0) return false;
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  const now = readStat(pid);
  if (now === undefined) return true;
  return now.state !== 'Z' && now.state !== 'X' && (startTime === '' || now.startTime === startTime);
}

/**
 * Tells whether Terraform is still at work: what was started runs, or it has ended (a wrapper, a version manager) and a Terraform that
 * it started goes on. Providers without a Terraform and what a provisioner left behind are no work.
 */
export function isAtWork(leader: Leader): boolean {
  return isAlive(leader) || orphans(membersOf(leader), leader).length > 0;
}

/**
 * Returns the one process that a SIGINT is for: Terraform itself, below whatever started it. Nobody else: a provider's or a provisioner's own
 * children are Terraform's to stop, and one that hears it twice gives up its state. Undefined where nothing is at work.
 */
export function interruptTarget(leader: Leader): number | undefined {
  const members = membersOf(leader);
  const first = members.find(({ pid }) => pid === leader.pid) ?? orphans(members, leader)[0];
  if (first === undefined) return isAlive(leader) ? leader.pid : undefined;
  let target = first;
  for (let next: Member | undefined = first; next !== undefined;) {
    target = next;
    next = members.find(({ parent, isTold }) => parent === target.pid && isTold);
  }
  return isTool(target) ? target.pid : (nearest(target, { members, wanted: isTool }) ?? target).pid;
}

/** Ends providers that outlived their Terraform: nobody writes down what they still do. */
export function endPlugins(leader: Leader): void {
  if (isAtWork(leader)) return;
  for (const { pid } of membersOf(leader).filter(({ program }) => PLUGIN.test(program))) kill(pid);
}

/** Ends children of this process that were told something, with all below them; where there is no /proc, none is found. */
export function endChildren(args: readonly string[]): void {
  const all = listProc().flatMap((pid) => {
    const stat = readStat(pid);
    return stat === undefined ? [] : [{ pid, parent: stat.parent }];
  });
  let level = all.filter(({ pid, parent }) => parent === process.pid && isTold(pid, args));
  while (level.length > 0) {
    for (const { pid } of level) kill(pid);
    level = all.filter(({ parent }) => level.some(({ pid }) => pid === parent));
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended meanwhile.
  }
}

/** Returns the start time of a process in clock ticks since boot; empty where /proc is missing. */
export function processStartTime(pid: number): string {
  return readStat(pid)?.startTime ?? '';
}

const isTool = ({ program }: Member): boolean => TERRAFORM.test(program);

/** Returns the leader of the session that a process belongs to; the process itself where /proc is missing. */
export function sessionOf(pid: number): number {
  return readStat(pid)?.session ?? pid;
}

function orphans(members: Member[], leader: Leader): Member[] {
  return members.filter((each) => each.pid !== leader.pid && (each.isTold || isTool(each)));
}

/** The first wanted one below a process, breadth first. */
function nearest(
  from: Member,
  { members, wanted }: { members: Member[]; wanted: (member: Member) => boolean },
): Member | undefined {
  const below = (level: Member[]): Member[] => members.filter(({ parent }) => level.some(({ pid }) => pid === parent));
  for (let level = below([from]); level.length > 0; level = below(level)) {
    const found = level.find(wanted);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Every process of the session; none where there is no /proc to ask, or where the pid leads another session by now. */
function membersOf({ pid: session, startTime, args = [] }: Leader): Member[] {
  if (session === 0) return [];
  const leader = readStat(session);
  if (leader !== undefined && startTime !== '' && leader.startTime !== startTime) return [];
  const pids = listProc();
  return pids.flatMap((pid) => {
    const stat = readStat(pid);
    if (stat === undefined || stat.session !== session || stat.state === 'Z' || stat.state === 'X') return [];
    return [{ pid, parent: stat.parent, program: programOf(pid) || stat.name, isTold: isTold(pid, args) }];
  });
}

function listProc(): number[] {
  try {
    return readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? [Number(name)] : []));
  } catch {
    return [];
  }
}

function programOf(pid: number): string {
  try {
    return basename(readlinkSync(`/proc/${pid}/exe`).replace(/ \(deleted\)$/, ''));
  } catch {
    return '';
  }
}

/** Source: proc(5), /proc/pid/cmdline: the arguments, each ended by a zero byte. */
function isTold(pid: number, args: readonly string[]): boolean {
  if (args.length === 0) return false;
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').endsWith(`\0${args.join('\0')}\0`);
  } catch {
    return false;
  }
}

interface Stat {
  name: string;
  state: string;
  parent: number;
  session: number;
  startTime: string;
}

/** Source: proc(5), /proc/pid/stat: fields 2 to 4 and 6 are name, state, parent and session, 22 the start time; the name may hold anything. */
function readStat(pid: number): Stat | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const end = text.lastIndexOf(')');
    const fields = text.slice(end + 2).split(' ');
    return {
      name: text.slice(text.indexOf('(') + 1, end),
      state: fields[0] ?? '',
      parent: Number(fields[1]),
      session: Number(fields[3]),
      startTime: fields[19] ?? '',
    };
  } catch {
    return undefined;
  }
}
