import { type ReactNode, useEffect, useRef } from 'react';
import type { RefusalData } from '../graph/refusal.ts';
import { Note } from '../page/Note.tsx';

interface RefusalNoteProps {
  readonly refusal: RefusalData | null;
  readonly failure?: string | null;
  /** What could be done about it. */
  readonly children?: ReactNode;
}

/** Why something was not done. It is brought into view, and what was typed stays. */
export function RefusalNote({ refusal, failure, children }: RefusalNoteProps) {
  const box = useRef<HTMLDivElement>(null);
  const shown = refusal !== null || Boolean(failure);
  useEffect(() => { if (shown) box.current?.scrollIntoView({ block: 'nearest' }); }, [shown, refusal]);
  if (!shown) return null;
  return (
    <div ref={box}>
      <Note tone={refusal ? 'warn' : 'bad'} live title={refusal ? '未能办理' : '没有成功'}>
        <p>{refusal?.message ?? failure}</p>
        {children}
      </Note>
    </div>
  );
}
