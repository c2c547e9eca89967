import type { Viewer } from '@gongqiao/kernel';
import type { World } from '@gongqiao/testing';
import { registryDomain } from '../src/index.ts';

/** A download of the domain, as a viewer gets it. */
export async function downloaded(world: World, name: string, viewer: Viewer, query: Record<string, string>): Promise<{ fileName: string; bytes: Buffer }> {
  const { fileName, body } = await registryDomain.downloads![name]!.handle(world.context(viewer), query);
  const parts: Buffer[] = [];
  if (Buffer.isBuffer(body)) parts.push(body);
  else for await (const part of body) parts.push(Buffer.from(part as Uint8Array));
  return { fileName, bytes: Buffer.concat(parts) };
}

export { sheetRows as sheet } from '../src/testing/index.ts';
