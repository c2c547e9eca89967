/** A value kept in this browser; null when there is none, or it cannot be read. */
export function readStored<T>(key: string): T | null {
  try {
    const text = localStorage.getItem(`gongqiao:${key}`);
    return text === null ? null : (JSON.parse(text) as T);
  } catch {
    return null;
  }
}

/** Keeps a value in this browser; null forgets it. A browser that refuses storage loses the preference only. */
export function writeStored(key: string, value: unknown): void {
  try {
    if (value === null) localStorage.removeItem(`gongqiao:${key}`);
    else localStorage.setItem(`gongqiao:${key}`, JSON.stringify(value));
  } catch {
    // Private windows and full disks: what is kept here is never needed to go on.
  }
}
