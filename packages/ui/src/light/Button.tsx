import type { ReactNode } from 'react';

interface Look {
  readonly look?: 'main' | 'quiet';
  readonly children: ReactNode;
}

const classOf = (look: Look['look']): string => (look ? `button button-${look}` : 'button');

export function Button({ look, children, submit, onPress }: Look & { readonly submit?: boolean; readonly onPress?: () => void }) {
  return (
    <button type={submit ? 'submit' : 'button'} className={classOf(look)} onClick={onPress}>
      {children}
    </button>
  );
}

export function ButtonLink({ look, children, to, rel }: Look & { readonly to: string; readonly rel?: string }) {
  return (
    <a className={classOf(look)} href={to} rel={rel}>
      {children}
    </a>
  );
}
