import { useEffect } from 'react';
import { Link, useNavigate } from 'react-router';
import { useManualEntry } from './manual-entry.ts';

const writing = (target: EventTarget | null): boolean => target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** Opens the manual at what the page is about, as `?` does. */
export function ManualButton() {
  const entry = useManualEntry();
  const navigate = useNavigate();
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== '?' || event.ctrlKey || event.metaKey || event.altKey || writing(event.target) || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      void navigate(entry);
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [entry, navigate]);
  return <Link to={entry} className="gq-button" aria-label="使用手册" aria-keyshortcuts="?"><span className="gq-manual-more">使用</span>手册</Link>;
}
