import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { expect, expectAccessible, expectNoSidewaysScroll, screenshot, test } from '@gongqiao/config/e2e';
import type { Page } from '@playwright/test';

async function download(page: Page, name: string): Promise<Buffer> {
  const started = page.waitForEvent('download');
  await page.getByRole('link', { name }).click();
  return readFile(await (await started).path());
}

test('公众取走当月的公开名录：条数与页面一致，摘要对得上', async ({ page }) => {
  await page.goto('/about');
  await page.getByRole('link', { name: '开放数据' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('开放数据');
  const shown = /([\d,]+) 家社会组织/.exec((await page.getByText(/读回检验无误/).textContent()) ?? '')?.[1]?.replaceAll(',', '');

  const lines = await download(page, '公开名录（JSON Lines，每行一条）');
  expect(String(lines.toString('utf8').trimEnd().split('\n').length)).toBe(shown);

  await page.getByText('核对用的摘要').click();
  await expect(page.getByText(createHash('sha256').update(lines).digest('hex'))).toBeVisible();
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  await screenshot(page, 'open-data');
});
