import { spawn } from 'node:child_process';
import { accessSync, constants, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { answersAt } from '../src/uploads/scanner.ts';
import { EICAR, MOST } from './scanner-server.ts';

function isThere(program: string): boolean {
  try {
    accessSync(program, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** ClamAV's daemon, where this machine has it: `apt-get install clamav-daemon`. */
export const clamdProgram = ['/usr/sbin/clamd', '/usr/local/sbin/clamd', '/opt/homebrew/sbin/clamd'].find(isThere);

export interface Clamd {
  readonly path: string;
  close(): Promise<void>;
}

/** Starts it with one signature of its own, so that none has to be fetched. */
export async function startClamd(program: string): Promise<Clamd> {
  const folder = mkdtempSync(path.join(tmpdir(), 'gongqiao-clamd-'));
  const socket = path.join(folder, 'clamd.ctl');
  writeFileSync(path.join(folder, 'own.ndb'), `Gongqiao.Test.Eicar:0:*:${Buffer.from(EICAR).toString('hex')}\n`);
  writeFileSync(path.join(folder, 'clamd.conf'), ['Foreground yes', `DatabaseDirectory ${folder}`, `LocalSocket ${socket}`, `StreamMaxLength ${MOST}`, ''].join('\n'));
  const child = spawn(program, [`--config-file=${path.join(folder, 'clamd.conf')}`], { stdio: 'ignore' });
  const ended = new Promise((done) => child.once('exit', done));
  for (let tries = 0; tries < 100 && !(await answersAt({ path: socket }, 200)); tries += 1) await sleep(100);
  const close = async (): Promise<void> => {
    child.kill('SIGKILL');
    await ended;
    rmSync(folder, { recursive: true });
  };
  return { path: socket, close };
}
