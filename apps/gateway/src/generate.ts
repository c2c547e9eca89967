import { resolve } from 'node:path';
import { compose } from '@gongqiao/kernel';
import { domains } from './domains.ts';
import { acceptedFile, partnerBreaks, partnerFile } from './generate/partner-breaks.ts';
import { filesOf, outdated, write } from './generate/files.ts';
import { securityFilesOf } from './generate/security.ts';
import { typesFile, typesOf } from './generate/types.ts';

const root = resolve(import.meta.dirname, '../../..');
const files = new Map([...filesOf(compose(domains)), ...securityFilesOf(root)]);
const broken = partnerBreaks(root, files.get(partnerFile)!);

function check(): void {
  const fromGraph = outdated(root, files);
  const stale = fromGraph.length > 0 ? fromGraph : outdated(root, new Map([...files, [typesFile, typesOf(root)]]));
  for (const path of stale) process.stderr.write(`${path} is not what the graph says: run pnpm generate\n`);
  process.exitCode = stale.length === 0 ? 0 : 1;
}

function generate(): void {
  write(root, files);
  write(root, new Map([...files, [typesFile, typesOf(root)]]));
}

for (const change of broken) process.stderr.write(`partners would find this broken: ${change}. Leave it, or write an ADR and name both in ${acceptedFile}\n`);
if (broken.length > 0) process.exitCode = 1;
else if (process.argv.includes('--check')) check();
else generate();
