import type { MouseEvent, ReactNode } from 'react';
import { ensureSession } from '../session/session.ts';

interface DownloadLinkProps {
  readonly href: string;
  readonly children: ReactNode;
  readonly className?: string;
  readonly onStart?: () => void;
}

function start(href: string): void {
  const link = document.createElement('a');
  link.href = href;
  link.download = '';
  link.click();
}

/** A file that the browser saves by itself, streamed; asks for the sign-in first where it has run out. */
export function DownloadLink({ href, children, className, onStart }: DownloadLinkProps) {
  const download = (event: MouseEvent) => {
    event.preventDefault();
    onStart?.();
    void ensureSession().then(() => start(href));
  };
  return <a href={href} download className={className} onClick={download}>{children}</a>;
}
