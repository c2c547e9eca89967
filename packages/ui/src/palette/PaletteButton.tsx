import { useEffect, useState } from 'react';
import { Palette } from './Palette.tsx';

function useShortcut(open: () => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return;
      event.preventDefault();
      // What another dialog asks is answered first.
      if (!document.querySelector('dialog[open]')) open();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  });
}

/** Opens the palette from anywhere, as Ctrl+K does. */
export function PaletteButton() {
  const [open, setOpen] = useState(false);
  useShortcut(() => setOpen(true));
  return (
    <>
      <button type="button" className="gq-button" aria-haspopup="dialog" aria-keyshortcuts="Control+K" onClick={() => setOpen(true)}>快速查找 <kbd>Ctrl K</kbd></button>
      {open && <Palette onClose={() => setOpen(false)} />}
    </>
  );
}
