import { expect, expectAccessible, expectNoSidewaysScroll, screenshot, signIn, test } from '@gongqiao/config/e2e';
import type { Page } from '@playwright/test';

async function lookedAt(page: Page, name: string): Promise<void> {
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await screenshot(page, name);
}

test('在组织页面上看得到谁看过、谁改过；经审办按条件查审计记录，查问某人为什么看得到', async ({ page, browser }) => {
  test.slow();
  await signIn(page, 'legal-affairs');
  await page.getByRole('navigation').getByRole('link', { name: '社会组织', exact: true }).click();
  await page.getByRole('table').getByRole('row').nth(1).getByRole('link').first().click();
  const panel = page.getByRole('region', { name: '谁看过、谁改过' });
  await expect(panel.getByRole('listitem').filter({ hasText: '建立' }).first()).toBeVisible();
  await page.reload();
  await expect(panel.getByRole('listitem').filter({ hasText: '法律工作部 周（经办）' }).first()).toContainText('查看详细资料');
  await lookedAt(page, 'audit-access');
  await panel.getByRole('link', { name: '看过' }).click();
  await expect(page).toHaveURL(/access=READ/);
  await expect(panel.getByText('建立')).toHaveCount(0);
  await expect(page.getByRole('navigation').getByRole('link', { name: '审计记录' })).toHaveCount(0);

  await test.step('经审办', async () => {
    const context = await browser.newContext();
    const office = await context.newPage();
    await signIn(office, 'audit-office');
    await lookedAt(office, 'audit-home');
    await office.getByRole('navigation').getByRole('link', { name: '审计记录' }).click();
    const table = office.getByRole('table', { name: '审计记录' });
    await expect(table.getByRole('row', { name: /高（审计）/ }).first()).toContainText('登录');
    await lookedAt(office, 'audit-events');
    await table.getByRole('link', { name: '周（经办）' }).first().click();
    await expect(office).toHaveURL(/actor=/);
    await expect(table.getByRole('row', { name: /高（审计）/ })).toHaveCount(0);
    await office.reload();
    await expect(table.getByRole('row', { name: /周（经办）/ }).first()).toBeVisible();
    await office.getByLabel('从', { exact: true }).fill('2099-01-01');
    await expect(office.getByText('没有符合筛选条件的内容')).toBeVisible();
    await lookedAt(office, 'audit-empty');
    await office.goto(new URL(page.url()).pathname);
    const explain = office.getByRole('region', { name: '某人为什么看得到' });
    await explain.getByRole('textbox', { name: '账号' }).fill('policy-research');
    await office.keyboard.press('Enter');
    await expect(explain.getByRole('list', { name: '现在的角色' })).toContainText('市总工会其他部门查阅（全市）：凭它看得到');
    await explain.getByRole('textbox', { name: '账号' }).fill('security-admin');
    await explain.getByRole('button', { name: '查问' }).click();
    await expect(explain.getByRole('listitem')).toContainText('凭它看不到');
    await lookedAt(office, 'audit-explain');
    await office.reload();
    await expect(explain.getByRole('listitem')).toContainText('凭它看不到');
    await explain.getByRole('textbox', { name: '账号' }).fill('nobody-here');
    await explain.getByRole('button', { name: '查问' }).click();
    await expect(explain).toContainText('没有 nobody-here 这个账号');
    await context.close();
  });
});
