import { type ReactNode, useEffect, useRef, useState } from 'react';

interface DropdownProps {
  readonly label: ReactNode;
  /** Read out instead of the label. */
  readonly name?: string;
  readonly children: ReactNode | ((close: () => void) => ReactNode);
  readonly align?: 'start' | 'end';
  readonly marked?: boolean;
}

/** A button with something below it. The contents follow the button in the page, so Tab leads into them; Escape and a click elsewhere close. */
export function Dropdown({ label, name, children, align = 'start', marked = false }: DropdownProps) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => { setOpen(false); button.current?.focus(); };
  useClosing(root, open, () => setOpen(false), close);
  return (
    <div className="gq-dropdown" ref={root}>
      <button ref={button} type="button" className={marked ? 'gq-button gq-marked' : 'gq-button'} aria-expanded={open} aria-label={name} onClick={() => setOpen(!open)}>
        {label}<span aria-hidden="true" className="gq-caret" />
      </button>
      {open && <div className={`gq-dropdown-body gq-align-${align}`}>{typeof children === 'function' ? children(close) : children}</div>}
    </div>
  );
}

function useClosing(root: React.RefObject<HTMLElement | null>, open: boolean, leave: () => void, escape: () => void): void {
  useEffect(() => {
    if (!open) return undefined;
    const outside = (event: Event) => { if (!root.current?.contains(event.target as Node)) leave(); };
    const key = (event: KeyboardEvent) => { if (event.key === 'Escape') escape(); };
    document.addEventListener('pointerdown', outside);
    document.addEventListener('focusin', outside);
    document.addEventListener('keydown', key);
    return () => {
      document.removeEventListener('pointerdown', outside);
      document.removeEventListener('focusin', outside);
      document.removeEventListener('keydown', key);
    };
  });
}
