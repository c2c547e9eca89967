import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** False while something runs that must not be left, or where there is no way around. */
  readonly closable?: boolean;
  readonly wide?: boolean;
}

/** A window over the page. The browser's own `<dialog>` keeps the focus inside and gives it back; it begins at what is marked `data-first`. */
export function Dialog({ title, onClose, children, closable = true, wide = false }: DialogProps) {
  const box = useRef<HTMLDialogElement>(null);
  const id = useId();
  // Closed while it still stands in the page: one that was taken out gives no focus back.
  useLayoutEffect(() => {
    const dialog = box.current;
    dialog?.showModal();
    dialog?.querySelector<HTMLElement>('[data-first]')?.focus();
    return () => dialog?.close();
  }, []);
  return (
    <dialog ref={box} aria-labelledby={id} className={wide ? 'gq-dialog gq-dialog-wide' : 'gq-dialog'} onCancel={(event) => { event.preventDefault(); if (closable) onClose(); }}>
      <div className="gq-dialog-title">
        <h2 id={id}>{title}</h2>
        {closable && <button type="button" className="gq-icon-button" aria-label="关闭" onClick={onClose}>×</button>}
      </div>
      {children}
    </dialog>
  );
}
