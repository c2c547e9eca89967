import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Clock, systemClock } from '@gongqiao/kernel';
import type { Settings } from '../settings/settings.ts';

type Place = Pick<Settings, 'dataFolder' | 'mode'>;

/** How long a running gateway may not yet know what time it was set to, in milliseconds. */
const STALE = 1_000;

const fileIn = (dataFolder: string): string => path.join(dataFolder, 'simulated-time');

function offsetIn(dataFolder: string): number {
  try {
    return Number(readFileSync(fileIn(dataFolder), 'utf8')) || 0;
  } catch {
    return 0;
  }
}

/** The time by which business is done. In a demonstration it may have been set to another day, from which it runs on; production knows the machine's alone. */
export function businessClock({ dataFolder, mode }: Place): Clock {
  if (mode === 'production') return systemClock;
  let [offset, readAt] = [0, 0];
  return {
    now: () => {
      const real = Date.now();
      if (real - readAt > STALE) [offset, readAt] = [offsetIn(dataFolder), real];
      return new Date(real + offset);
    },
  };
}

/** Sets the business clock of a demonstration; null sets it back to the machine's. */
export function simulateTime(dataFolder: string, at: Date | null): void {
  if (at === null) rmSync(fileIn(dataFolder), { force: true });
  else {
    mkdirSync(dataFolder, { recursive: true });
    writeFileSync(fileIn(dataFolder), String(at.getTime() - Date.now()));
  }
}
