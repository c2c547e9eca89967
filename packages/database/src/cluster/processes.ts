import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { errorCode } from '../fault.ts';

/** Whether a process with this number lives, whoever owns it. */
export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}

interface RunningProcess {
  readonly pid: number;
  readonly command: string;
}

function commandOf(pid: string): string {
  try {
    return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
}

function allProcesses(): RunningProcess[] {
  if (process.platform === 'linux') {
    const pids = fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name));
    return pids.map((pid) => ({ pid: Number(pid), command: commandOf(pid) }));
  }
  if (process.platform === 'win32') return [];
  const lines = execFileSync('ps', ['-axo', 'pid=,command='], { encoding: 'utf8' }).split('\n');
  return lines.map((line) => ({ pid: Number.parseInt(line, 10), command: line.replace(/^\s*\d+\s*/, '') }));
}

const isMain = (name: string) => (each: RunningProcess) => each.command.includes(`cluster_name=${name} `) || each.command.endsWith(`cluster_name=${name}`);
const isChild = (name: string) => (each: RunningProcess) => each.command.startsWith(`postgres: ${name}`);

function end(pids: readonly number[], signal: NodeJS.Signals): void {
  for (const pid of pids) {
    try {
      process.kill(pid, signal);
    } catch {
      // It ended by itself.
    }
  }
}

/**
 * Ends what still works on a folder that nobody waits for any more, with all that it began; one that was killed may yet write to the end of its call.
 * `mark` is a word of its command line that nothing else has. It must lead its process group: those that it begins bear no mark.
 */
export function endMarked(mark: string): void {
  const leaders = allProcesses().filter((each) => each.command.includes(mark));
  end(leaders.map(({ pid }) => -pid), 'SIGKILL');
}

/** Whether `pid` is the main process of the cluster with this name, not a stranger who got its number after a crash. */
export function isMainProcess(pid: number, name: string): boolean {
  if (process.platform === 'win32') return isAlive(pid);
  const known = process.platform === 'linux' ? [{ pid, command: commandOf(String(pid)) }] : allProcesses();
  return known.some((each) => each.pid === pid && isMain(name)(each));
}

/** Ends the processes that a killed server left behind: a busy one would hold its shared memory, and the next start, up. */
export function endOrphans(name: string): number {
  const all = allProcesses();
  if (all.some(isMain(name))) return 0;
  const orphans = all.filter(isChild(name));
  end(orphans.map(({ pid }) => pid), 'SIGQUIT');
  return orphans.length;
}
