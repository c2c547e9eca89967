import { expect, lookAtBothWidths, signIn, test } from '@gongqiao/config/e2e';
import { launchGateway } from '@gongqiao/config/gateway';
import type { Page } from '@playwright/test';
import { codeOf } from './authenticator-app.ts';

const DESK = { width: 1366, height: 768 };
const ACCOUNT = 'cultural-palace';
const PASSWORD = 'gongqiao-demo-2018';

const code = (page: Page) => page.getByLabel('验证码', { exact: true });
const keyOn = async (page: Page) => (await page.locator('.gq-authenticator-key').textContent()) ?? '';
const panel = (page: Page) => page.getByRole('region', { name: '两步验证' });

async function typePassword(page: Page, address = '/district/'): Promise<void> {
  await page.goto(address);
  await page.getByRole('textbox', { name: '账号' }).fill(ACCOUNT);
  await page.getByLabel('密码', { exact: true }).fill(PASSWORD);
  await page.keyboard.press('Enter');
}

async function openOwnAccount(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^账号：/ }).click();
  await page.getByRole('link', { name: '我的账号' }).click();
  await expect(panel(page)).toBeVisible();
}

async function hasEntered(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: '账号：韩（经办）' })).toBeVisible();
}

test('本人设置两步验证，凭验证码和恢复码登录；手机丢了，系统管理员重置', async ({ page, browser }) => {
  test.slow();
  const elsewhere = await browser.newContext({ viewport: DESK });
  const other = await elsewhere.newPage();
  let key = '';
  let recoveryCode = '';

  await test.step('在我的账号里设置，得到恢复码', async () => {
    await signIn(page, ACCOUNT);
    await openOwnAccount(page);
    await expect(panel(page).getByText('没有设置')).toBeVisible();
    await lookAtBothWidths(page, 'factor-none');
    await panel(page).getByRole('button', { name: '设置两步验证' }).click();
    await expect(panel(page).getByRole('img', { name: /二维码/ })).toBeVisible();
    await expect(code(page)).toBeFocused();
    key = await keyOn(page);
    await code(page).fill('12345');
    await page.keyboard.press('Enter');
    await expect(panel(page).getByRole('alert')).toContainText('验证码不对');
    await expect(code(page)).toBeFocused();
    await expect(code(page)).toHaveValue('');
    expect(await keyOn(page)).toBe(key);
    await lookAtBothWidths(page, 'factor-setting-up');
    await code(page).fill(codeOf(key));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('list', { name: '恢复码' }).getByRole('listitem')).toHaveCount(10);
    recoveryCode = (await panel(page).getByRole('listitem').first().textContent()) ?? '';
    expect(recoveryCode).toMatch(/^\d{4}-\d{4}-\d{4}$/);
    await lookAtBothWidths(page, 'factor-recovery-codes');
    const download = page.waitForEvent('download');
    await panel(page).getByRole('button', { name: '下载' }).click();
    expect((await download).suggestedFilename()).toBe(`工桥恢复码-${ACCOUNT}.txt`);
    await panel(page).getByRole('button', { name: '已经存好' }).click();
    await expect(panel(page)).toContainText('恢复码还剩 10 个');
    await lookAtBothWidths(page, 'factor-set');
  });

  await test.step('登录：密码之后要验证码', async () => {
    await typePassword(other);
    await expect(other.getByText('6 位验证码')).toBeVisible();
    await expect(code(other)).toBeFocused();
    await expect(code(other)).toHaveAttribute('inputmode', 'numeric');
    await expect(code(other)).toHaveAttribute('autocomplete', 'one-time-code');
    await lookAtBothWidths(other, 'sign-in-code');
    await code(other).fill('000');
    await other.keyboard.press('Enter');
    await expect(other.getByRole('alert')).toContainText('验证码不对');
    await expect(code(other)).toBeFocused();
    await lookAtBothWidths(other, 'sign-in-code-wrong');
    await code(other).fill(codeOf(key, 1));
    await other.keyboard.press('Enter');
    await hasEntered(other);
  });

  await test.step('手机不在身边：用恢复码', async () => {
    await elsewhere.clearCookies();
    await typePassword(other);
    await code(other).fill(recoveryCode);
    await other.getByRole('button', { name: '登录', exact: true }).click();
    await hasEntered(other);
    await openOwnAccount(other);
    await expect(panel(other)).toContainText('恢复码还剩 9 个');
    await panel(other).getByRole('button', { name: '更换应用' }).click();
    await expect(other.getByLabel('新应用的验证码')).toBeFocused();
    await lookAtBothWidths(other, 'factor-replacing');
    await panel(other).getByRole('button', { name: '返回' }).click();
    await panel(other).getByRole('button', { name: '取消两步验证' }).click();
    await expect(code(other)).toBeFocused();
    await lookAtBothWidths(other, 'factor-removing');
  });

  await test.step('手机丢了：系统管理员重置，各处登录结束，只凭密码又能登录', async () => {
    await signIn(page, 'system-admin');
    await page.goto('/administration/accounts');
    await page.getByRole('searchbox', { name: '查找账号' }).fill(ACCOUNT);
    await page.keyboard.press('Enter');
    await page.getByRole('table').getByRole('link', { name: ACCOUNT }).click();
    await page.getByRole('button', { name: '重置两步验证' }).click();
    const dialog = page.getByRole('dialog', { name: '重置两步验证：韩（经办）' });
    await dialog.getByRole('textbox').fill('手机丢失，已核对本人');
    await lookAtBothWidths(page, 'factor-resetting');
    await dialog.getByRole('button', { name: '重置两步验证' }).click();
    await expect(page.getByRole('region', { name: '账号' }).getByText('没有设置')).toBeVisible();
    await expect(page.getByRole('button', { name: '重置两步验证' })).toHaveCount(0);
    await expect(page.getByRole('region', { name: '办理记录' })).toContainText('手机丢失，已核对本人');
    await lookAtBothWidths(page, 'factor-reset');
    await other.reload();
    await expect(other.getByRole('button', { name: '登录', exact: true })).toBeVisible();
    await typePassword(other);
    await hasEntered(other);
    await elsewhere.close();
  });
});

test('要求两步验证的地方：登录时先设置', async ({ browser }) => {
  test.slow();
  const gateway = await launchGateway({ SECOND_FACTOR: 'required' });
  const context = await browser.newContext({ viewport: DESK, baseURL: gateway.origin });
  const page = await context.newPage();
  try {
    await typePassword(page);
    await expect(page.getByText('这里要求工作人员用两步验证登录')).toBeVisible();
    await expect(code(page)).toBeFocused();
    await lookAtBothWidths(page, 'sign-in-setting-up');
    const key = await keyOn(page);
    await code(page).fill('000');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert')).toContainText('验证码不对');
    expect(await keyOn(page)).toBe(key);
    await code(page).fill(codeOf(key));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('list', { name: '恢复码' }).getByRole('listitem')).toHaveCount(10);
    await lookAtBothWidths(page, 'sign-in-recovery-codes');
    await page.getByRole('button', { name: '已经存好，进入工作台' }).click();
    await hasEntered(page);
    await openOwnAccount(page);
    await expect(panel(page).getByRole('button', { name: '取消两步验证' })).toHaveCount(0);
  } finally {
    await context.close();
    await gateway.stop();
  }
});
