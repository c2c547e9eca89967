import { DatabaseFault } from '@gongqiao/database';
import { SettingsFault } from '../settings/settings.ts';
import { StartFault } from './fault.ts';

/** How an expected failure is told to whoever started us; null for what should not happen. */
export function explain(error: unknown): string | null {
  return error instanceof SettingsFault || error instanceof StartFault || error instanceof DatabaseFault ? error.message : null;
}
