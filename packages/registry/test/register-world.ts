import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { World } from '@gongqiao/testing';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { uploadsFrom } from './import-world.ts';
import { registryWorld } from './world.ts';

/** A world for a file of tests that compare registers, with the folder from which files are sent; each test begins without files and organizations. */
export function useRegisterWorld(use: (world: World, folder: string) => void): void {
  let close: () => Promise<void>;
  let clear: () => Promise<void>;
  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'gongqiao-register-'));
    const world = await registryWorld({ uploads: uploadsFrom(folder) });
    world.clock.set('2026-11-20T02:00:00Z');
    clear = async () => { for (const table of ['registry_register_file', 'registry_organization']) await world.sql.query(`delete from ${table}`); };
    close = async () => { rmSync(folder, { recursive: true }); await world.close(); };
    use(world, folder);
  });
  beforeEach(() => clear());
  afterAll(() => close());
}
