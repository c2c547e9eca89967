import { expect, lookAtBothWidths, signIn, test } from '@gongqiao/config/e2e';
import type { Page } from '@playwright/test';

const DESK = { width: 1366, height: 768 };

const ACCOUNT = 'journey-clerk';
const OWN_PASSWORD = '三月的海风吹过栈桥边的灯塔';
const ACTS = /停用账号|重置密码|恢复账号|建立账号|提出授予|确认授予|不予授予|收回/;

const navigate = (page: Page, name: string) => page.getByRole('navigation', { name: '主要功能' }).getByRole('link', { name, exact: true }).click();

async function openAccount(page: Page): Promise<void> {
  await navigate(page, '账号');
  await page.getByRole('searchbox', { name: '查找账号' }).fill(ACCOUNT);
  await page.keyboard.press('Enter');
  // The row moves when the others go: a click meant for it before could land on where it stood.
  await expect(page.getByText('共 1 条')).toBeVisible();
  await page.getByRole('table').getByRole('link', { name: ACCOUNT }).click();
  await expect(page.getByRole('heading', { level: 1, name: '丁（经办）' })).toBeVisible();
}

async function enter(page: Page, password: string): Promise<void> {
  await page.goto('/district/');
  await page.getByRole('textbox', { name: '账号' }).fill(ACCOUNT);
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
}

test('建立账号，一人提出授权、另一人确认，本人设好密码开始工作；审计管理员都看得到，什么也不能办', async ({ page, browser }) => {
  test.slow();
  let oneTime = '';

  await test.step('系统管理员建立账号', async () => {
    await signIn(page, 'system-admin');
    await expect(page.getByRole('heading', { level: 1, name: '账号与授权工作台' })).toBeVisible();
    await expect(page.getByText('没有等人确认的授权。')).toBeVisible();
    await lookAtBothWidths(page, 'home-system');
    await page.getByRole('link', { name: '建立账号' }).click();
    await page.getByRole('textbox', { name: /^账号/ }).fill('Chengyang');
    await page.getByRole('textbox', { name: /^称呼/ }).fill('丁（经办）');
    await page.getByRole('combobox', { name: /^单位/ }).selectOption({ label: '城阳区总工会' });
    await page.getByRole('button', { name: '建立账号' }).click();
    await expect(page.getByText('由 2 至 50 个小写字母')).toBeVisible();
    await lookAtBothWidths(page, 'new-account');
    await page.getByRole('textbox', { name: /^账号/ }).fill(ACCOUNT);
    await page.getByRole('button', { name: '建立账号' }).click();
    oneTime = (await page.locator('code').textContent()) ?? '';
    expect(oneTime).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){3}$/);
    await lookAtBothWidths(page, 'one-time-password');
    await page.getByRole('link', { name: '打开这个账号' }).click();
    await expect(page.getByText('还没有授予过角色，现在什么也不能办。')).toBeVisible();
    await expect(page.getByRole('button', { name: '提出授予' })).toHaveCount(0);
  });

  await test.step('一位安全管理员提出', async () => {
    await signIn(page, 'security-admin');
    await openAccount(page);
    await expect(page.getByRole('button', { name: '重置密码' })).toHaveCount(0);
    await page.getByLabel('角色', { exact: true }).selectOption({ label: '区市及直属单位经办' });
    await page.getByLabel('依据', { exact: true }).fill('青工干〔2026〕3号');
    await page.getByRole('button', { name: '提出授予' }).click();
    const row = page.getByRole('row').filter({ hasText: '区市及直属单位经办' });
    await expect(row).toContainText('待确认');
    await expect(row.getByRole('button', { name: '确认授予' })).toHaveCount(0);
    await lookAtBothWidths(page, 'account-requested');
  });

  await test.step('另一位安全管理员确认', async () => {
    await signIn(page, 'security-admin-2');
    const waiting = page.getByRole('region', { name: '等人确认的授权' });
    await expect(waiting.getByRole('listitem')).toContainText('顾（安全）');
    await lookAtBothWidths(page, 'home-security');
    await waiting.getByRole('button', { name: '确认授予' }).click();
    const dialog = page.getByRole('dialog', { name: '确认授予' });
    await expect(dialog).toContainText(`丁（经办）（${ACCOUNT}）：区市及直属单位经办`);
    await dialog.getByRole('button', { name: '确认授予' }).click();
    await expect(page.getByText('没有等人确认的授权。')).toBeVisible();
  });

  await test.step('本人首次登录，设自己的密码，看自己在哪里登录', async () => {
    const [own, elsewhere] = [await browser.newContext({ viewport: DESK }), await browser.newContext()];
    const [clerk, other] = [await own.newPage(), await elsewhere.newPage()];
    await enter(clerk, oneTime);
    await expect(clerk.getByText('这是一次性密码')).toBeVisible();
    await expect(clerk.getByLabel('新密码', { exact: true })).toBeFocused();
    await lookAtBothWidths(clerk, 'own-password');
    await clerk.getByLabel('新密码', { exact: true }).fill(OWN_PASSWORD);
    await clerk.getByLabel('再填一次新密码').fill('别的');
    await clerk.getByRole('button', { name: '设好密码并登录' }).click();
    await expect(clerk.getByRole('alert')).toContainText('两次填写的新密码不一样');
    await clerk.getByLabel('再填一次新密码').fill(OWN_PASSWORD);
    await clerk.getByRole('button', { name: '设好密码并登录' }).click();
    await expect(clerk.getByRole('heading', { level: 1, name: '城阳区总工会' })).toBeVisible();
    await enter(other, OWN_PASSWORD);
    await expect(other.getByRole('heading', { level: 1, name: '城阳区总工会' })).toBeVisible();

    await clerk.getByRole('button', { name: '账号：丁（经办）' }).click();
    await clerk.getByRole('link', { name: '我的账号' }).click();
    const sessions = clerk.getByRole('region', { name: '现在的登录' });
    await expect(sessions.getByText('这一处')).toHaveCount(1);
    await expect(clerk.getByRole('region', { name: '角色' })).toContainText('区市及直属单位经办');
    await lookAtBothWidths(clerk, 'own-account');
    await clerk.getByRole('button', { name: '更换密码' }).click();
    await clerk.getByLabel('现在的密码').fill(OWN_PASSWORD);
    await clerk.getByLabel('新密码', { exact: true }).fill('password1234');
    await clerk.getByLabel('再填一次新密码').fill('password1234');
    await clerk.getByRole('button', { name: '更换密码' }).click();
    await expect(clerk.getByRole('alert')).toContainText('太容易猜到');
    await lookAtBothWidths(clerk, 'own-new-password');
    await clerk.getByRole('button', { name: '取消' }).click();
    await sessions.getByRole('button', { name: /^结束/ }).click();
    await expect(sessions.getByRole('button', { name: /^结束/ })).toHaveCount(0);
    await other.reload();
    await expect(other.getByRole('button', { name: '登录', exact: true })).toBeVisible();

    await clerk.getByLabel('委托给').selectOption({ label: '王（经办）（chengyang）' });
    await clerk.getByLabel('至', { exact: true }).fill(await clerk.getByLabel('自', { exact: true }).inputValue());
    await clerk.getByLabel('原因').fill('出差');
    await clerk.getByRole('button', { name: '委托', exact: true }).click();
    const delegations = clerk.getByRole('region', { name: '委托代理' });
    await expect(delegations.getByRole('listitem')).toContainText('王（经办）：区市及直属单位经办');
    await lookAtBothWidths(clerk, 'own-delegation');
    await delegations.getByRole('button', { name: '收回代理' }).click();
    await expect(delegations.getByRole('listitem')).toHaveCount(0);
    await own.close();
    await elsewhere.close();
  });

  await test.step('审计管理员', async () => {
    await signIn(page, 'audit-admin');
    await expect(page.getByText('查看账号、授权和办理记录，不办理。')).toBeVisible();
    await lookAtBothWidths(page, 'home-audit');
    await openAccount(page);
    await expect(page.getByRole('region', { name: '办理记录' })).toContainText('罗（系统）');
    await expect(page.getByRole('row').filter({ hasText: '孟（安全）' })).toContainText('已授予');
    await expect(page.getByRole('main').getByRole('button', { name: ACTS })).toHaveCount(0);
    await lookAtBothWidths(page, 'account-audit');
    await navigate(page, '账号');
    await expect(page.getByRole('table').getByRole('row', { name: /system-admin/ })).toBeVisible();
    await expect(page.getByRole('link', { name: '建立账号' })).toHaveCount(0);
    await lookAtBothWidths(page, 'accounts');
    await navigate(page, '授权');
    await expect(page.getByRole('table').getByRole('row').filter({ hasText: 'journey-clerk' })).toContainText('顾（安全）');
    await expect(page.getByRole('main').getByRole('button', { name: ACTS })).toHaveCount(0);
    await lookAtBothWidths(page, 'grants');
  });
});
