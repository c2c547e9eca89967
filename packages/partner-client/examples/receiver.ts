import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createPartnerClient, directoryOf, verifyWebhook, type WebhookEvent, WebhookFault } from '@gongqiao/partner-client';

const PORT = 9090;
const client = createPartnerClient({ origin: process.env['GONGQIAO'] ?? 'http://localhost:8090', clientId: 'gq-demo-partner', secret: 'gongqiao-demo-partner-2018' });
const directory = directoryOf(client, ['DIRECTORY']);
const say = (text: string): void => void process.stdout.write(`${text}\n`);

// Yours would be in a database, in the transaction in which the event takes effect.
const done = new Set<string>();

async function takeEffect(event: WebhookEvent): Promise<void> {
  if (event.type === 'test') return say('收到一次测试');
  const ids = [...event.changed, ...event.removed];
  const organizations = await directory.byIds(ids);
  const found = new Set(organizations.map(({ id }) => id));
  for (const { name } of organizations) say(`更新：${name}`);
  for (const id of ids) if (!found.has(id)) say(`删去：${id}`);
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

async function receive(request: IncomingMessage): Promise<number> {
  const body = await bodyOf(request);
  try {
    // Asked each time here; keep it, and ask anew when a signature is wrong: it may have been renewed.
    const event = verifyWebhook({ secret: await client.webhookSecret(), body, headers: request.headers });
    if (!done.has(event.id)) await takeEffect(event);
    done.add(event.id);
    return 204;
  } catch (error) {
    if (!(error instanceof WebhookFault)) throw error;
    say(`没有理会：${error.message}`);
    return 401;
  }
}

function answer(response: ServerResponse, status: number): void {
  response.writeHead(status).end();
}

createServer((request, response) => {
  receive(request).then((status) => answer(response, status), (error: unknown) => {
    say(String(error));
    // Told again later.
    answer(response, 500);
  });
}).listen(PORT, '127.0.0.1', () => say(`在 http://127.0.0.1:${PORT}/gongqiao 等候`));
