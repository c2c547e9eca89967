import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { CombinedError } from 'urql';
import { failureOf } from '../graph/failure.ts';

/** A read that did not work: what happened, and a way on. */
export function ErrorState({ error, retry, children }: { error: CombinedError; retry?: () => void; children?: ReactNode }) {
  const { kind, message } = failureOf(error);
  return (
    <div className="gq-empty" role="alert">
      <p className="gq-empty-title">{kind === 'refused' ? '没有权限' : '没能读取'}</p>
      <p>{message}</p>
      <p className="gq-row gq-row-center">
        {retry && kind !== 'refused' && <Button onClick={retry}>重试</Button>}
        {children}
      </p>
    </div>
  );
}
