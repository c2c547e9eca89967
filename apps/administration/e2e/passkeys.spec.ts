import { expect, lookAtBothWidths, signIn, test } from '@gongqiao/config/e2e';
import type { Page } from '@playwright/test';
import { codeOf } from './authenticator-app.ts';

const ACCOUNT = 'transport-union';
const NAME = '蒋（经办）';
const PASSWORD = 'gongqiao-demo-2018';
const DESK = { width: 1366, height: 768 };

const panel = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const passkeys = (page: Page) => panel(page, '通行密钥');
const proof = (page: Page) => passkeys(page).getByLabel('验证码', { exact: true });

async function openOwnAccount(page: Page): Promise<void> {
  await page.getByRole('button', { name: `账号：${NAME}` }).click();
  await page.getByRole('link', { name: '我的账号' }).click();
  await expect(panel(page, '两步验证')).toBeVisible();
}

async function typePassword(page: Page): Promise<void> {
  await page.goto('/district/');
  await page.getByRole('textbox', { name: '账号' }).fill(ACCOUNT);
  await page.getByLabel('密码', { exact: true }).fill(PASSWORD);
  await page.keyboard.press('Enter');
}

async function setUpApp(page: Page): Promise<{ readonly key: string; readonly recoveryCode: string }> {
  await panel(page, '两步验证').getByRole('button', { name: '设置两步验证' }).click();
  const key = (await page.locator('.gq-authenticator-key').textContent()) ?? '';
  await page.getByLabel('验证码', { exact: true }).fill(codeOf(key));
  await page.keyboard.press('Enter');
  const recoveryCode = (await page.getByRole('list', { name: '恢复码' }).getByRole('listitem').first().textContent()) ?? '';
  await panel(page, '两步验证').getByRole('button', { name: '已经存好' }).click();
  return { key, recoveryCode };
}

/** A device with a fingerprint reader that knows its owner, as Chromium imitates it. */
async function giveDevice(page: Page) {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', { options: { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true } });
  return {
    knows: (isUserVerified: boolean) => session.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified }),
    keys: async () => (await session.send('WebAuthn.getCredentials', { authenticatorId })).credentials,
  };
}

test('添加通行密钥，用它登录和办事；重置两步验证之后作废', async ({ browser, gateway, page: plain }) => {
  test.slow();
  // Browsers have no passkeys for addresses of numbers.
  const context = await browser.newContext({ viewport: DESK, baseURL: gateway.replace('127.0.0.1', 'localhost') });
  const page = await context.newPage();
  const device = await giveDevice(page);
  let key = '';
  let recoveryCode = '';

  await test.step('以地址打开的：没有按钮，说明缘由', async () => {
    await signIn(plain, ACCOUNT);
    await openOwnAccount(plain);
    await expect(passkeys(plain)).toHaveCount(0);
    ({ key, recoveryCode } = await setUpApp(plain));
    await expect(passkeys(plain)).toContainText('通行密钥只能在以 https 开头、用域名的地址使用');
    await expect(passkeys(plain).getByRole('button')).toHaveCount(0);
    await lookAtBothWidths(plain, 'passkeys-away');
  });

  await test.step('先起名称、证明是本人，再由设备造', async () => {
    await typePassword(page);
    await page.getByLabel('验证码', { exact: true }).fill(recoveryCode);
    await page.keyboard.press('Enter');
    await openOwnAccount(page);
    await passkeys(page).getByRole('button', { name: '添加通行密钥' }).click();
    await expect(passkeys(page).getByLabel('设备名称')).toBeFocused();
    await passkeys(page).getByRole('button', { name: '继续' }).click();
    await expect(passkeys(page).getByRole('alert')).toContainText('起一个认得出的名称');
    await passkeys(page).getByLabel('设备名称').fill('办公室电脑');
    await proof(page).fill('000');
    await page.keyboard.press('Enter');
    await expect(passkeys(page).getByRole('alert')).toContainText('验证码不对');
    await lookAtBothWidths(page, 'passkeys-adding');
    await proof(page).fill(codeOf(key, 1));
    await page.keyboard.press('Enter');
    await expect(passkeys(page).getByRole('listitem')).toHaveCount(1);
    await expect(passkeys(page)).toContainText('还没有用过');
    expect(await device.keys()).toHaveLength(1);
    await lookAtBothWidths(page, 'passkeys-one');
  });

  await test.step('登录：密码之后用通行密钥；设备认不出本人的不行，可以再试', async () => {
    await context.clearCookies();
    await typePassword(page);
    const button = page.getByRole('button', { name: '用通行密钥验证' });
    await expect(button).toBeFocused();
    await expect(page.getByLabel('或者填验证码')).toBeVisible();
    await lookAtBothWidths(page, 'sign-in-passkey');
    await device.knows(false);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert')).toContainText('设备没有确认是您本人');
    await lookAtBothWidths(page, 'sign-in-passkey-refused');
    await device.knows(true);
    await button.click();
    await expect(page.getByRole('button', { name: `账号：${NAME}` })).toBeVisible();
  });

  await test.step('办事：用通行密钥换恢复码', async () => {
    await openOwnAccount(page);
    await expect(passkeys(page)).toContainText('使用');
    await panel(page, '两步验证').getByRole('button', { name: '重新生成恢复码' }).click();
    await lookAtBothWidths(page, 'passkeys-proving');
    await panel(page, '两步验证').getByRole('button', { name: '用通行密钥验证' }).click();
    await expect(page.getByRole('list', { name: '恢复码' }).getByRole('listitem')).toHaveCount(10);
    await panel(page, '两步验证').getByRole('button', { name: '已经存好' }).click();
  });

  await test.step('删去要证明；系统管理员看得到有几个，重置后只凭密码', async () => {
    await passkeys(page).getByRole('button', { name: '删去 办公室电脑' }).click();
    await expect(passkeys(page)).toContainText('以后它不能用来登录');
    await passkeys(page).getByRole('button', { name: '返回' }).click();
    await signIn(plain, 'system-admin');
    await plain.goto('/administration/accounts');
    await plain.getByRole('searchbox', { name: '查找账号' }).fill(ACCOUNT);
    await plain.keyboard.press('Enter');
    await plain.getByRole('table').getByRole('link', { name: ACCOUNT }).click();
    await expect(plain.getByRole('region', { name: '账号' })).toContainText('通行密钥 1 个');
    await plain.getByRole('button', { name: '重置两步验证' }).click();
    const dialog = plain.getByRole('dialog', { name: `重置两步验证：${NAME}` });
    await dialog.getByRole('textbox').fill('换了电脑，已核对本人');
    await dialog.getByRole('button', { name: '重置两步验证' }).click();
    await expect(plain.getByRole('region', { name: '账号' }).getByText('没有设置')).toBeVisible();
    await expect(plain.getByRole('region', { name: '办理记录' })).toContainText('添加通行密钥');
    await context.clearCookies();
    await typePassword(page);
    await expect(page.getByRole('button', { name: `账号：${NAME}` })).toBeVisible();
    await context.close();
  });
});
