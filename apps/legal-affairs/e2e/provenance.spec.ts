import { expect, expectAccessible, expectNoSidewaysScroll, screenshot, signIn, test } from '@gongqiao/config/e2e';
import type { Page } from '@playwright/test';

async function lookedAt(page: Page, name: string): Promise<void> {
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await screenshot(page, name);
}

test('每项内容看得到来源；两种说法由人选定；回到 2018-11-30', async ({ page }) => {
  await signIn(page, 'legal-affairs');
  await page.getByRole('link', { name: '不同说法', exact: true }).click();
  const rows = page.getByRole('table', { name: '不同说法' }).getByRole('row');
  await expect(rows.nth(1)).toContainText('2026年社会组织名单.xlsx');
  await lookedAt(page, 'statements');

  await test.step('保留现值要写理由', async () => {
    const before = await rows.count();
    await rows.nth(1).getByRole('button', { name: /^保留现值/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: '保留现值' }).click();
    await expect(dialog.getByText('请写明理由。')).toBeVisible();
    await dialog.getByRole('textbox', { name: /理由/ }).fill('有登记证书照片');
    await lookedAt(page, 'statement-choice');
    await dialog.getByRole('button', { name: '保留现值' }).click();
    await expect(rows).toHaveCount(before - 1);
  });

  await test.step('在组织的页上采用：值、来源都改过来', async () => {
    await rows.nth(1).getByRole('link').click();
    const staff = page.getByRole('region', { name: '规模与资金' }).locator('div', { has: page.locator('dt', { hasText: '专职人数' }) }).last();
    await expect(staff).toContainText('核实更正 · 2025-03-05');
    await expect(staff).toContainText('另一说法');
    await lookedAt(page, 'organization-sources');
    await staff.getByRole('button', { name: /^采用/ }).click();
    await page.getByRole('dialog').getByRole('textbox', { name: /理由/ }).fill('已电话核对');
    await page.getByRole('dialog').getByRole('button', { name: '采用这一说法' }).click();
    await expect(staff).toContainText('名单导入');
    await expect(staff).not.toContainText('另一说法');
    await expect(page.getByText('理由：已电话核对')).toBeVisible();
  });

  await test.step('拖到过去，网址记得住', async () => {
    await page.getByLabel('哪一天').fill('2018-11-30');
    await expect(page.getByText('2018-11-30 的情况（当时掌握的）')).toBeVisible();
    await expect(page.getByText(/^现为：/).first()).toBeVisible();
    await lookedAt(page, 'organization-then');
    await page.reload();
    await expect(page.getByText('2018-11-30 的情况（当时掌握的）')).toBeVisible();
    await expect(page.getByRole('button', { name: '更正' })).toHaveCount(0);
    await page.getByLabel('哪一天').fill('2018-11-20');
    await page.getByLabel('看哪一种当时').selectOption('现在所知当时的情况');
    await expect(page.getByText(/按现在所知，2018-11-20 时的情况/)).toBeVisible();
    // In the same instant, before anything is drawn again: the second wins.
    await page.evaluate(() => {
      const slider = document.querySelector<HTMLInputElement>('#time-slider')!;
      [...document.querySelectorAll('button')].find(({ textContent }) => textContent === '回到今天')!.click();
      slider.stepUp(40);
      slider.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await expect(page).toHaveURL(/on=2018-12-30/);
    await page.getByRole('button', { name: '回到今天' }).click();
    await page.getByRole('slider', { name: '回到' }).focus();
    await page.keyboard.press('Home');
    await expect(page).toHaveURL(/on=2018-11-26/);
    await page.getByRole('button', { name: '回到今天' }).click();
    await expect(page.getByRole('button', { name: '更正' })).toBeVisible();
  });
});
