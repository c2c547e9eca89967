import type { ReactNode } from 'react';
import type { Tone } from './Note.tsx';

/** A short word about a record. Its colour repeats what the word says and never stands alone. */
export function Tag({ tone, children }: { tone?: Tone; children: ReactNode }) {
  return <span className={tone ? `gq-tag gq-tag-${tone}` : 'gq-tag'}>{children}</span>;
}
