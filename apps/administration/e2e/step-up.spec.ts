import { expect, lookAtBothWidths, signIn, test } from '@gongqiao/config/e2e';
import { launchGatewayWithClock } from '@gongqiao/config/gateway';
import type { Page } from '@playwright/test';
import { codeOf } from './authenticator-app.ts';

const PASSWORD = 'gongqiao-demo-2018';
const ELEVEN_MINUTES = 11 * 60_000;
const GROUNDS = '青工干〔2026〕7号';

const asked = (page: Page) => page.getByRole('dialog', { name: '请确认是您本人' });

async function openAccount(page: Page, account: string): Promise<void> {
  await page.getByRole('navigation', { name: '主要功能' }).getByRole('link', { name: '账号', exact: true }).click();
  await page.getByRole('searchbox', { name: '查找账号' }).fill(account);
  await page.keyboard.press('Enter');
  await expect(page.getByText('共 1 条')).toBeVisible();
  await page.getByRole('table').getByRole('link', { name: account }).click();
}

async function setUpFactor(page: Page): Promise<string> {
  await page.getByRole('button', { name: /^账号：/ }).click();
  await page.getByRole('link', { name: '我的账号' }).click();
  const panel = page.getByRole('region', { name: '两步验证' });
  await panel.getByRole('button', { name: '设置两步验证' }).click();
  const key = (await page.locator('.gq-authenticator-key').textContent()) ?? '';
  // Half minutes that have passed for the gateway.
  await page.getByLabel('验证码', { exact: true }).fill(codeOf(key, 22));
  await page.keyboard.press('Enter');
  await panel.getByRole('button', { name: /^已经存好/ }).click();
  return key;
}

test('离登录久了才办授权：先确认是本人，填好的还在，确认以后接着办；不确认就不办', async ({ browser }) => {
  test.slow();
  const gateway = await launchGatewayWithClock();
  const context = await browser.newContext({ baseURL: gateway.origin, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', viewport: { width: 1366, height: 768 } });
  const page = await context.newPage();
  const row = page.getByRole('row').filter({ hasText: GROUNDS });

  await test.step('填好一项授权，走开一会儿', async () => {
    await signIn(page, 'security-admin');
    await openAccount(page, 'policy-research');
    await page.getByLabel('角色', { exact: true }).selectOption({ label: '法律工作部经办' });
    await page.getByLabel('依据', { exact: true }).fill(GROUNDS);
    await gateway.pass(ELEVEN_MINUTES);
    await page.getByRole('button', { name: '提出授予' }).click();
    await expect(asked(page)).toBeVisible();
    await expect(asked(page).getByLabel('密码', { exact: true })).toBeFocused();
    await lookAtBothWidths(page, 'step-up-password');
  });

  await test.step('先不办：说明没有办，填好的还在', async () => {
    await page.keyboard.press('Escape');
    await expect(asked(page)).toHaveCount(0);
    await expect(page.getByText('这件事要先确认是您本人')).toBeVisible();
    await expect(page.getByLabel('依据', { exact: true })).toHaveValue(GROUNDS);
    await lookAtBothWidths(page, 'step-up-left');
  });

  await test.step('密码错了说明；对了就接着办，不用再点', async () => {
    await page.getByRole('button', { name: '提出授予' }).click();
    await asked(page).getByLabel('密码', { exact: true }).fill('不是这个');
    await page.keyboard.press('Enter');
    await expect(asked(page).getByRole('alert')).toContainText('密码不对');
    await expect(asked(page).getByLabel('密码', { exact: true })).toHaveValue('');
    await asked(page).getByLabel('密码', { exact: true }).fill(PASSWORD);
    await page.keyboard.press('Enter');
    await expect(row).toContainText('待确认');
    await expect(asked(page)).toHaveCount(0);
  });

  await test.step('另一位设了两步验证：填验证码确认', async () => {
    await signIn(page, 'security-admin-2');
    const key = await setUpFactor(page);
    await page.getByRole('navigation', { name: '主要功能' }).getByRole('link').first().click();
    await gateway.pass(ELEVEN_MINUTES);
    await page.getByRole('region', { name: '等人确认的授权' }).getByRole('button', { name: '确认授予' }).click();
    await page.getByRole('dialog', { name: '确认授予' }).getByRole('button', { name: '确认授予' }).click();
    await expect(asked(page).getByLabel('验证码', { exact: true })).toBeFocused();
    await lookAtBothWidths(page, 'step-up-code');
    await asked(page).getByLabel('验证码', { exact: true }).fill(codeOf(key, 44));
    await page.keyboard.press('Enter');
    await expect(page.getByText('没有等人确认的授权。')).toBeVisible();
  });

  await context.close();
  await gateway.stop();
});
