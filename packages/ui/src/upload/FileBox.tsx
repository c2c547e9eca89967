import { type DragEvent, useId, useRef, useState } from 'react';
import '../form/form.css';

interface FileBoxProps {
  readonly label: string;
  readonly hint: string;
  /** Endings with their dot. */
  readonly accept: readonly string[];
  readonly disabled?: boolean;
  readonly onFile: (file: File) => void;
}

/** Takes one file, chosen or dropped. */
export function FileBox({ label, hint, accept, disabled = false, onFile }: FileBoxProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (files: FileList | null | undefined) => {
    const file = files?.[0];
    if (file && !disabled) onFile(file);
    if (input.current) input.current.value = '';
  };
  const drop = (event: DragEvent) => { event.preventDefault(); setOver(false); take(event.dataTransfer.files); };
  return (
    <div className={over ? 'gq-file-box gq-over' : 'gq-file-box'} onDragOver={(event) => { event.preventDefault(); setOver(true); }} onDragLeave={() => setOver(false)} onDrop={drop}>
      <label htmlFor={id}>{label}</label>
      <input ref={input} id={id} type="file" accept={accept.join(',')} disabled={disabled} aria-describedby={`${id}-hint`} onChange={(event) => take(event.target.files)} />
      <p id={`${id}-hint`} className="gq-field-help">{hint}</p>
    </div>
  );
}
