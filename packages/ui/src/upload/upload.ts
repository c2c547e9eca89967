import { sessionFetch } from '../session/session.ts';

const ATTEMPTS = 5;
const PAUSE = 800;

export interface UploadProgress {
  readonly sent: number;
  readonly size: number;
}

interface Place {
  readonly id: string;
  readonly offset: number;
  readonly chunkSize?: number;
}

/** Refused by the server, in its words; `passing` when the same file may be taken a little later. */
export class UploadFailed extends Error {
  constructor(message: string, readonly passing: boolean) {
    super(message);
  }
}

const keyOf = (file: File): string => `gongqiao:upload:${file.name}:${file.size}:${file.lastModified}`;
const wait = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

async function answerOf(response: Response): Promise<Place> {
  const answer = (await response.json().catch(() => ({}))) as Place & { message?: string };
  // Part of it had arrived although the answer had not: we go on from there.
  if (response.status === 409 && answer.offset !== undefined) return answer;
  if (!response.ok) throw new UploadFailed(answer.message ?? '上传没有成功，请重试。', response.status === 503);
  return answer;
}

const send = async (path: string, method: string, body?: BodyInit, type = 'application/json'): Promise<Place> =>
  answerOf(await sessionFetch(path, { method, ...(body === undefined ? {} : { body, headers: { 'content-type': type } }) }));

/** The place where an upload of the same file was cut off, else a new one. */
async function begin(file: File): Promise<Required<Place>> {
  const known = sessionStorage.getItem(keyOf(file));
  const [id, chunk] = known?.split(' ') ?? [];
  if (id) {
    const place = await send(`/uploads/${id}`, 'GET').catch(() => null);
    if (place) return { id, offset: place.offset, chunkSize: Number(chunk) };
  }
  const { id: fresh, offset, chunkSize = 1024 * 1024 } = await send('/uploads', 'POST', JSON.stringify({ fileName: file.name, size: file.size }));
  sessionStorage.setItem(keyOf(file), `${fresh} ${chunkSize}`);
  return { id: fresh, offset, chunkSize };
}

async function sendChunk(file: File, place: Required<Place>): Promise<number> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const chunk = file.slice(place.offset, place.offset + place.chunkSize);
      return (await send(`/uploads/${place.id}?offset=${place.offset}`, 'PUT', chunk, 'application/octet-stream')).offset;
    } catch (error) {
      if (attempt === ATTEMPTS || error instanceof UploadFailed) throw error;
      await wait(PAUSE * attempt);
      const reached = await send(`/uploads/${place.id}`, 'GET').catch(() => null);
      if (reached) return reached.offset;
    }
  }
}

/** Sends a file in pieces of at most 1 MB; goes on where it was cut off. Gives the upload's id. */
export async function uploadFile(file: File, onProgress: (progress: UploadProgress) => void, signal: AbortSignal): Promise<string> {
  const place = await begin(file);
  let { offset } = place;
  onProgress({ sent: offset, size: file.size });
  while (offset < file.size) {
    signal.throwIfAborted();
    offset = await sendChunk(file, { ...place, offset });
    onProgress({ sent: offset, size: file.size });
  }
  return place.id;
}

/** The server took the file over: a later upload of it begins anew. */
export function forgetUpload(file: File): void {
  sessionStorage.removeItem(keyOf(file));
}
