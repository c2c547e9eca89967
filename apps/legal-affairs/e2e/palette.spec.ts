import { expect, expectAccessible, expectNoSidewaysScroll, screenshot, signIn, test } from '@gongqiao/config/e2e';
import type { Page } from '@playwright/test';

const palette = (page: Page) => page.getByRole('dialog', { name: '快速查找' });
const box = (page: Page) => palette(page).getByRole('combobox', { name: /快速查找/ });
const group = (page: Page, title: string) => palette(page).getByRole('group', { name: title });
const selected = (page: Page) => palette(page).getByRole('option', { selected: true });

async function lookedAt(page: Page, name: string): Promise<void> {
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await screenshot(page, name);
}

test('Ctrl+K：用首字母打开组织、页面和联系人，Esc 回到原处', async ({ page }) => {
  await signIn(page, 'legal-affairs');
  const list = page.getByRole('textbox', { name: /搜索社会组织：/ });
  await list.focus();
  await page.keyboard.press('Control+k');
  await expect(box(page)).toBeFocused();
  await expect(palette(page).getByRole('status')).toHaveText('输入几个字就开始查找。');
  await lookedAt(page, 'palette-empty');
  await page.keyboard.press('Escape');
  await expect(palette(page)).toHaveCount(0);
  await expect(list).toBeFocused();

  await page.keyboard.press('Control+k');
  await page.keyboard.type('fwzx');
  const found = group(page, '社会组织').getByRole('option');
  await expect(found).toHaveCount(7);
  const second = (await found.nth(1).locator('span').first().innerText()).trim();
  await page.keyboard.press('ArrowDown');
  await expect(selected(page)).toContainText(second);
  await page.keyboard.press('End');
  await expect(selected(page)).toHaveText('在名单中看全部含“fwzx”的组织');
  await page.keyboard.press('ArrowDown');
  await expect(selected(page)).toContainText((await found.first().locator('span').first().innerText()).trim());
  await page.keyboard.press('ArrowDown');
  await lookedAt(page, 'palette-organizations');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: second })).toBeVisible();
  await expect(palette(page)).toHaveCount(0);

  await page.getByRole('button', { name: /^快速查找/ }).click();
  await expect(group(page, '最近打开').getByRole('option', { name: new RegExp(second) })).toBeVisible();
  await lookedAt(page, 'palette-recent');
  // Enter does not wait for the answer.
  await page.keyboard.type('gzsq');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: '更正申请' })).toBeVisible();

  await page.keyboard.press('Control+k');
  await page.keyboard.type('秘书');
  const contact = group(page, '联系人').getByRole('option').first();
  await expect(contact).toContainText('秘书处');
  const organization = (await contact.locator('span').last().innerText()).trim();
  await lookedAt(page, 'palette-contacts');
  await contact.click();
  await expect(page.getByRole('heading', { level: 1, name: organization })).toBeVisible();
});

test('六个以外的联系人，通到联系人的列表', async ({ page }) => {
  test.slow();
  await signIn(page, 'legal-affairs');
  await expect(page.getByRole('button', { name: /^快速查找/ })).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(box(page)).toBeFocused();
  await page.keyboard.type('秘书');
  await group(page, '联系人').getByRole('option', { name: '看全部职务含“秘书”的联系人' }).click();
  await expect(page).toHaveURL(/contacts\?search=/);
  await expect(page.getByRole('table', { name: '联系人' }).getByRole('row').nth(7)).toContainText('秘书');
  await lookedAt(page, 'contacts');
  await page.setViewportSize({ width: 390, height: 844 });
  await lookedAt(page, 'contacts-phone');
});

test('找不到、连不上都说明白；手机宽度和深色也好用', async ({ page, context }) => {
  await signIn(page, 'legal-affairs');
  await expect(page.getByRole('button', { name: /^快速查找/ })).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(box(page)).toBeFocused();
  await page.keyboard.type('没有这样的');
  await expect(palette(page).getByRole('status')).toHaveText('没有找到“没有这样的”，可以换拼音或首字母试试。');
  await lookedAt(page, 'palette-nothing');
  await context.setOffline(true);
  await box(page).fill('daoru');
  await expect(palette(page).getByRole('alert')).toContainText('没有连上服务器');
  await expect(group(page, '页面').getByRole('option', { name: '导入' })).toBeVisible();
  await lookedAt(page, 'palette-offline');
  await context.setOffline(false);
  await palette(page).getByRole('button', { name: '重试' }).click();
  await expect(palette(page).getByRole('alert')).toHaveCount(0);

  await page.setViewportSize({ width: 375, height: 740 });
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await box(page).fill('msc');
  await expect(group(page, '联系人').getByRole('option').first()).toBeVisible();
  await lookedAt(page, 'palette-phone');
});
