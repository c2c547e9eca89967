import { SettingsFault } from '../settings/settings.ts';
import { StartFault } from './fault.ts';

/** How an expected failure is told to whoever started us; null for what should not happen. */
export async function explain(error: unknown): Promise<string | null> {
  if (error instanceof SettingsFault || error instanceof StartFault) return error.message;
  // Loaded late: what is wrong with the settings is told at once, before the database's code is there.
  const { DatabaseFault } = await import('@gongqiao/database');
  return error instanceof DatabaseFault ? error.message : null;
}
