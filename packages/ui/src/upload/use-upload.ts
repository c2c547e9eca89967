import { useEffect, useRef, useState } from 'react';
import { uploadFile, UploadFailed, type UploadProgress } from './upload.ts';

export interface Upload {
  readonly file: File | null;
  readonly progress: UploadProgress | null;
  readonly failure: string | null;
  /** The upload's id, or null when it failed or was stopped. */
  readonly start: (file: File) => Promise<string | null>;
  readonly stop: () => void;
  /** Takes note of a file that is not worth sending, so that the page can say why. */
  readonly refuse: (file: File) => void;
}

const interrupted = '上传中断了。已经传好的部分会保留，请点“继续上传”。';

/** An upload with its progress; started again with the same file, it goes on where it stopped. */
export function useUpload(): Upload {
  const [file, setFile] = useState<File | null>(null);
  const [progress, setProgress] = useState<UploadProgress | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const stopper = useRef<AbortController | null>(null);
  useEffect(() => () => stopper.current?.abort(), []);
  const start = async (chosen: File): Promise<string | null> => {
    const abort = new AbortController();
    stopper.current = abort;
    setFile(chosen);
    setFailure(null);
    try {
      return await uploadFile(chosen, setProgress, abort.signal);
    } catch (error) {
      if (!abort.signal.aborted) setFailure(error instanceof UploadFailed ? error.message : interrupted);
      return null;
    } finally {
      setProgress(null);
    }
  };
  return { file, progress, failure, start, stop: () => stopper.current?.abort(), refuse: (chosen) => { setFile(chosen); setFailure(null); } };
}
