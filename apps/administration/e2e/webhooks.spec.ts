import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, lookAtBothWidths, signIn, test } from '@gongqiao/config/e2e';
import type { Page } from '@playwright/test';

const PARTNER = '共青团演示市委员会';
const PROGRAM = '青年之家（演示）';
const DEMO = { clientId: 'gq-demo-partner', secret: 'gongqiao-demo-partner-2018' };

interface Told {
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** The system of a partner, on this machine. */
async function openReceiver() {
  const told: Told[] = [];
  const receiver = { told, status: 204, url: '', close: () => server.close() };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      told.push({ headers: request.headers, body: Buffer.concat(chunks).toString() });
      response.writeHead(receiver.status).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  receiver.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/gongqiao`;
  return receiver;
}

/** The secret, as the program itself gets it. */
async function secretOf(page: Page): Promise<Buffer> {
  const origin = new URL(page.url()).origin.replace('127.0.0.1', 'localhost');
  const basic = Buffer.from(`${DEMO.clientId}:${DEMO.secret}`).toString('base64');
  const token = await fetch(`${origin}/oidc/token`, { method: 'POST', headers: { authorization: `Basic ${basic}` }, body: new URLSearchParams({ grant_type: 'client_credentials' }) });
  const { access_token: held } = (await token.json()) as { access_token: string };
  const { secret } = (await (await fetch(`${origin}/partner/webhook-secret`, { headers: { authorization: `Bearer ${held}` } })).json()) as { secret: string };
  return Buffer.from(secret.replace('whsec_', ''), 'base64');
}

const signatureOf = (secret: Buffer, { headers, body }: Told): string => `v1,${createHmac('sha256', secret).update(`${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`).digest('base64')}`;

/** The city takes an organization out of the directory. */
async function withdrawOne(page: Page): Promise<string> {
  await signIn(page, 'legal-affairs');
  return page.evaluate(async () => {
    const ask = async (query: string, variables: object = {}) => (await (await fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json', 'x-gongqiao': '1' }, body: JSON.stringify({ query, variables }) })).json()) as { data: Record<string, never> };
    const { nodes } = (await ask('{ organizations(first: 1, filter: { published: true }) { nodes { id version } } }')).data['organizations'] as unknown as { nodes: { id: string; version: number }[] };
    const { id, version } = nodes[0]!;
    await ask('mutation ($id: ID!, $version: Int!) { publishOrganization(id: $id, version: $version, published: false, reason: "演练") { __typename } }', { id, version });
    return id;
  });
}

async function openProgram(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: '主要功能' }).getByRole('link', { name: '合作方', exact: true }).click();
  await page.getByRole('table', { name: '共享协议' }).getByRole('link', { name: PARTNER }).click();
  await page.getByRole('table').getByRole('link', { name: PROGRAM }).click();
  await expect(page.getByRole('heading', { level: 1, name: PROGRAM })).toBeVisible();
}

test('为程序设置推送地址，测试，名录的变化送到；对方收不下时看得到；暂停、恢复、换密钥', async ({ page }) => {
  test.slow();
  const receiver = await openReceiver();
  const log = page.getByRole('table', { name: '推送记录' });
  const changes = () => receiver.told.filter(({ body }) => body.includes('organizations.changed'));

  await test.step('程序的一页；地址不对时说明', async () => {
    await signIn(page, 'security-admin');
    await openProgram(page);
    await lookAtBothWidths(page, 'program');
    await page.getByRole('textbox', { name: '推送地址' }).fill('http://partner.example.org/gongqiao');
    await page.getByRole('button', { name: '设置推送地址' }).click();
    await expect(page.getByText(/推送地址应以 https/)).toBeVisible();
    await lookAtBothWidths(page, 'webhook-refused');
  });

  await test.step('设置，随即收到一次签了名的测试', async () => {
    await page.getByRole('textbox', { name: '推送地址' }).fill(receiver.url);
    await page.getByRole('button', { name: '设置推送地址' }).click();
    await expect(log.getByRole('row', { name: /测试/ })).toContainText('已送达');
    const secret = await secretOf(page);
    expect(receiver.told[0]!.headers['webhook-signature']).toBe(signatureOf(secret, receiver.told[0]!));
    await expect(page.getByText('已跟上，没有等着的变化')).toBeVisible({ timeout: 15_000 });
    await lookAtBothWidths(page, 'webhook-set');
  });

  await test.step('撤出名录的，几秒之内告知', async () => {
    const id = await withdrawOne(page);
    await expect.poll(() => changes().flatMap(({ body }) => (JSON.parse(body) as { removed: string[] }).removed), { timeout: 15_000 }).toEqual([id]);
  });

  await test.step('对方收不下：说明为什么，什么时候再发；暂停、恢复', async () => {
    receiver.status = 503;
    await withdrawOne(page);
    await signIn(page, 'security-admin');
    await openProgram(page);
    await expect(page.getByText(/有 1 项变化还没有送达/)).toBeVisible();
    await expect(log.getByRole('row').nth(1)).toContainText('对方没有收下，回答是 503。');
    await lookAtBothWidths(page, 'webhook-waiting');
    await page.getByRole('button', { name: '暂停推送' }).click();
    await page.getByRole('dialog').getByRole('textbox', { name: /理由/ }).fill('对方停机检修');
    await lookAtBothWidths(page, 'webhook-pause');
    await page.getByRole('dialog').getByRole('button', { name: '暂停' }).click();
    await expect(page.getByText('推送暂停着')).toBeVisible();
    await lookAtBothWidths(page, 'webhook-paused');
    receiver.status = 204;
    await page.getByRole('button', { name: '恢复推送' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '恢复' }).click();
    await expect(log.getByRole('row').nth(1)).toContainText('已送达', { timeout: 60_000 });
    expect(new Set(changes().map(({ headers }) => headers['webhook-id'])).size).toBe(2);
  });

  await test.step('换密钥，一天之内两把都签；测试一次', async () => {
    const old = await secretOf(page);
    await page.getByRole('button', { name: '更换签名密钥' }).click();
    await page.getByRole('dialog').getByRole('textbox', { name: /理由/ }).fill('对方换了负责人');
    await page.getByRole('dialog').getByRole('button', { name: '更换' }).click();
    await expect(page.getByText(/换过/)).toBeVisible();
    const before = receiver.told.length;
    await page.getByRole('button', { name: '发一次测试' }).click();
    await expect.poll(() => receiver.told.length, { timeout: 15_000 }).toBe(before + 1);
    const last = receiver.told.at(-1)!;
    expect(last.headers['webhook-signature']).toBe([await secretOf(page), old].map((secret) => signatureOf(secret, last)).join(' '));
  });

  await test.step('审计管理员看得到，什么也不能办', async () => {
    await signIn(page, 'audit-admin');
    await openProgram(page);
    await expect(page.getByRole('region', { name: '办理记录' })).toContainText('对方停机检修');
    await expect(page.getByRole('main').getByRole('button', { name: /推送|测试|更换|再发/ })).toHaveCount(0);
    await lookAtBothWidths(page, 'program-audit');
  });
  receiver.close();
});
