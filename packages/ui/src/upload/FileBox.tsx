import { Button } from 'antd';
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

/** Takes one file, chosen or dropped. The browser's own button would speak the browser's language. */
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
      <p id={`${id}-label`} className="gq-file-label">{label}</p>
      <Button disabled={disabled} aria-describedby={`${id}-label ${id}-hint`} onClick={() => input.current?.click()}>选择文件</Button>
      <input ref={input} type="file" hidden accept={accept.join(',')} onChange={(event) => take(event.target.files)} />
      <p id={`${id}-hint`} className="gq-field-help">{hint}</p>
    </div>
  );
}
