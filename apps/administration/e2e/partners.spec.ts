import { expect, lookAtBothWidths, signIn, test } from '@gongqiao/config/e2e';
import type { Page } from '@playwright/test';

const PARTNER = '妇女联合会（演练）';
const NAMES = '{ organizations(first: 1) { nodes { name } totalCount } }';

/** What a partner's program does, without a browser's session. */
async function program(page: Page, clientId: string, secret: string) {
  const origin = new URL(page.url()).origin.replace('127.0.0.1', 'localhost');
  const token = async () => fetch(`${origin}/oidc/token`, { method: 'POST', headers: { authorization: `Basic ${Buffer.from(`${clientId}:${secret}`).toString('base64')}` }, body: new URLSearchParams({ grant_type: 'client_credentials' }) });
  const { access_token: held } = (await (await token()).json()) as { access_token: string };
  const ask = async (query: string) => fetch(`${origin}/partner/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${held}` }, body: JSON.stringify({ query }) });
  return { token, ask };
}

async function openAgreement(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: '主要功能' }).getByRole('link', { name: '合作方', exact: true }).click();
  await page.getByRole('table', { name: '共享协议' }).getByRole('link', { name: PARTNER }).click();
  await expect(page.getByRole('heading', { level: 1, name: PARTNER })).toBeVisible();
}

test('登记共享协议，另一人确认，接入程序；程序读得到协议所含的，终止后读不到', async ({ page }) => {
  test.slow();
  await test.step('登记', async () => {
    await signIn(page, 'security-admin');
    await page.getByRole('navigation', { name: '主要功能' }).getByRole('link', { name: '合作方', exact: true }).click();
    await lookAtBothWidths(page, 'agreements');
    await page.getByRole('link', { name: '登记共享协议' }).click();
    await expect(page.getByRole('heading', { level: 1, name: '登记共享协议' })).toBeVisible();
    await page.getByRole('button', { name: '登记', exact: true }).click();
    await lookAtBothWidths(page, 'new-agreement-refused');
    await page.getByRole('textbox', { name: /^合作方/ }).fill(PARTNER);
    await page.getByRole('combobox', { name: /^类别/ }).selectOption({ label: '妇联' });
    await page.getByRole('textbox', { name: /^目的和依据/ }).fill('共同服务女职工，合作协议〔2026〕3 号');
    await page.getByRole('checkbox', { name: /^业务领域/ }).check();
    await page.getByLabel(/^结束日期/).fill('2020-12-31');
    await page.getByRole('button', { name: '登记', exact: true }).click();
    await expect(page.getByText(/不能早于开始日期/).first()).toBeVisible();
    await page.getByLabel(/^结束日期/).fill('2099-12-31');
    await page.getByRole('button', { name: '登记', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: PARTNER })).toBeVisible();
    await expect(page.getByText('待确认', { exact: true })).toBeVisible();
    await expect(page.getByRole('button', { name: '确认', exact: true })).toHaveCount(0);
  });

  let [clientId, secret] = ['', ''];
  await test.step('另一位确认，接入程序', async () => {
    await signIn(page, 'security-admin-2');
    await expect(page.getByRole('region', { name: '等人确认的共享协议' })).toContainText(PARTNER);
    await lookAtBothWidths(page, 'home-agreements');
    await openAgreement(page);
    await page.getByRole('button', { name: '确认', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: '确认', exact: true }).click();
    await expect(page.getByText('已生效', { exact: true })).toBeVisible();
    await page.getByRole('textbox', { name: '程序的名称' }).fill('女职工之家平台');
    await page.getByRole('button', { name: '接入程序' }).click();
    await expect(page.getByRole('table').getByRole('rowheader', { name: /女职工之家平台/ })).toBeVisible();
    [clientId = '', secret = ''] = await page.locator('code.gq-program').allTextContents();
    expect([clientId, secret]).toEqual([expect.stringMatching(/^gq-[\w-]{12}$/), expect.stringMatching(/^[\w-]{43}$/)]);
    await lookAtBothWidths(page, 'agreement-opened');
  });

  const { token, ask } = await program(page, clientId, secret);
  await test.step('程序读得到协议所含的，别的说明是哪个范围', async () => {
    const answer = (await (await ask(NAMES)).json()) as { data: { organizations: { totalCount: number } } };
    expect(answer.data.organizations.totalCount).toBeGreaterThan(1_000);
    expect(await (await ask('{ organizations { nodes { hasUnion } } }')).text()).toContain('共享范围 STANDING');
  });

  await test.step('终止后什么也读不到；刷新以后不再有密钥', async () => {
    await page.reload();
    await expect(page.getByRole('table').getByRole('rowheader', { name: /女职工之家平台/ })).toBeVisible();
    await expect(page.getByText(secret)).toHaveCount(0);
    await page.getByRole('button', { name: '终止' }).click();
    await page.getByRole('dialog').getByRole('textbox', { name: /理由/ }).fill('演练结束');
    await page.getByRole('dialog').getByRole('button', { name: '终止' }).click();
    await expect(page.locator('#main').getByText('已终止', { exact: true })).toBeVisible();
    expect([(await ask(NAMES)).status, (await token()).status]).toEqual([403, 401]);
  });

  await test.step('审计管理员看得到经过，什么也不能办', async () => {
    await signIn(page, 'audit-admin');
    await openAgreement(page);
    await expect(page.getByRole('region', { name: '办理记录' })).toContainText('演练结束');
    await expect(page.getByRole('button', { name: /终止|确认|接入|停用/ })).toHaveCount(0);
    await lookAtBothWidths(page, 'agreement-ended');
  });
});
