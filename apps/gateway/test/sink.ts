import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
  readonly id: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A receiver on loopback, which keeps whatever came. */
export interface Sink {
  readonly url: string;
  readonly received: Received[];
  /** Requests that came and were not answered yet. */
  open(): number;
  close(): Promise<void>;
}

/** `answer` gives the status that is answered, whenever it resolves. */
export async function openSink(answer: (received: Received) => Promise<number> | number): Promise<Sink> {
  const received: Received[] = [];
  let open = 0;
  const answerOne = async (one: Received, response: ServerResponse): Promise<void> => {
    const status = await answer(one);
    open -= 1;
    response.writeHead(status).end();
  };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const one = { id: String(request.headers['webhook-id']), headers: request.headers, body: Buffer.concat(chunks).toString() };
      received.push(one);
      open += 1;
      void answerOne(one, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/gongqiao`, received, open: () => open,
    close: () => new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    }),
  };
}
