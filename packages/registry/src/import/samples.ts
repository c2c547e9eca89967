import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Where a file of the package's samples lies, from sources and from a bundle alike. */
export function samplePath(name: string): string {
  const manifest = createRequire(import.meta.url).resolve('@gongqiao/registry/package.json');
  return join(dirname(manifest), 'samples', name);
}

interface RegionEntry {
  readonly code: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly formerCodes: readonly string[];
  readonly streets: readonly string[];
}

/** The city and its districts (GB/T 2260), with the names and codes they had before. */
export const REGIONS: readonly RegionEntry[] = (JSON.parse(readFileSync(samplePath('regions.json'), 'utf8')) as { regions: RegionEntry[] }).regions;

export const CITY_CODE = '370200';
