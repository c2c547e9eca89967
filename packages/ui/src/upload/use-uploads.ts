import { useEffect, useRef, useState } from 'react';
import { forgetUpload, uploadFile, UploadFailed, type UploadProgress } from './upload.ts';

const megabyte = 1024 * 1024;

/** What may be attached, as the server has it: said before anything is sent. */
export const attachable = { endings: ['.pdf', '.jpg', '.jpeg', '.png', '.docx', '.xlsx'], most: 5, bytes: 20 * megabyte } as const;

/** One file on its way, or there. */
export interface UploadItem {
  readonly key: number;
  readonly file: File;
  /** The upload's id once all of it has arrived. */
  readonly id: string | null;
  readonly progress: UploadProgress | null;
  readonly failure: string | null;
  /** Sending it again could help. */
  readonly retriable: boolean;
}

export interface Uploads {
  readonly items: readonly UploadItem[];
  readonly add: (file: File) => void;
  readonly retry: (key: number) => void;
  readonly remove: (key: number) => void;
  /** Those that have arrived. */
  readonly ids: readonly string[];
  readonly busy: boolean;
  /** The server took them over. */
  readonly settle: () => void;
}

function problemWith(file: File): string | null {
  if (!attachable.endings.some((ending) => file.name.toLowerCase().endsWith(ending))) return `只能附 ${attachable.endings.join('、')} 文件。`;
  if (file.size === 0) return '文件是空的。';
  return file.size > attachable.bytes ? `超过 ${attachable.bytes / megabyte} MB，请调小后再选。` : null;
}

const interrupted = '没有传完，请再传一次，会从断处接着传。';

/** Files for one form, each sent as soon as it is chosen. */
export function useUploads(): Uploads {
  const [items, setItems] = useState<readonly UploadItem[]>([]);
  const keys = useRef(0);
  const stoppers = useRef(new Map<number, AbortController>());
  useEffect(() => () => stoppers.current.forEach((stopper) => stopper.abort()), []);
  const change = (key: number, patch: Partial<UploadItem>) => setItems((now) => now.map((item) => (item.key === key ? { ...item, ...patch } : item)));
  const send = async (key: number, file: File) => {
    const stopper = new AbortController();
    stoppers.current.set(key, stopper);
    change(key, { failure: null, retriable: false, progress: { sent: 0, size: file.size } });
    try {
      change(key, { id: await uploadFile(file, (progress) => change(key, { progress }), stopper.signal), progress: null });
    } catch (error) {
      if (!stopper.signal.aborted) change(key, error instanceof UploadFailed ? { failure: error.message, retriable: error.passing, progress: null } : { failure: interrupted, retriable: true, progress: null });
    }
  };
  return {
    items, ids: items.flatMap(({ id }) => id ?? []), busy: items.some(({ progress }) => progress !== null),
    add: (file) => {
      const [key, failure] = [(keys.current += 1), problemWith(file)];
      setItems((now) => [...now, { key, file, id: null, progress: null, failure, retriable: false }]);
      if (failure === null) void send(key, file);
    },
    retry: (key) => { const item = items.find((one) => one.key === key); if (item) void send(key, item.file); },
    remove: (key) => { stoppers.current.get(key)?.abort(); setItems((now) => now.filter((item) => item.key !== key)); },
    settle: () => items.forEach(({ file }) => forgetUpload(file)),
  };
}
