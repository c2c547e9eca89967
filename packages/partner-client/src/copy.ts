import type { Directory, Organization } from './directory.ts';

/** A copy of the directory, wherever a partner keeps it. The same may be said to it more than once. */
export interface DirectoryCopy {
  put(organizations: readonly Organization[]): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
  /** Removes all but these: what was withdrawn while nobody followed. */
  retain(ids: ReadonlySet<string>): Promise<void>;
}

/** Fills a copy from nothing, or renews it; gives the cursor to follow from. */
export async function copyDirectory(directory: Directory, copy: DirectoryCopy): Promise<string> {
  // First where it stands: what changes while pages are read is told afterwards.
  const { cursor } = await directory.changes(null);
  const seen = new Set<string>();
  for await (const organizations of directory.all()) {
    await copy.put(organizations);
    for (const { id } of organizations) seen.add(id);
  }
  await copy.retain(seen);
  return cursor;
}

/** Brings a copy up to now; gives the cursor to go on from. Keep it once this is done: what was told twice does no harm, what was skipped is lost. */
export async function followDirectory(directory: Directory, copy: DirectoryCopy, cursor: string): Promise<string> {
  for (let after = cursor; ;) {
    const { changed, removed, cursor: next, hasMore } = await directory.changes(after);
    const organizations = await directory.byIds(changed);
    const found = new Set(organizations.map(({ id }) => id));
    await copy.put(organizations);
    // What was withdrawn between the two questions is not found by the second.
    await copy.remove([...removed, ...changed.filter((id) => !found.has(id))]);
    if (!hasMore) return next;
    after = next;
  }
}
