import { expect, expectAccessible, expectNoSidewaysScroll, screenshot, signIn, test } from '@gongqiao/config/e2e';
import type { Page } from '@playwright/test';

async function lookedAt(page: Page, name: string): Promise<void> {
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await screenshot(page, name);
}

const HEADER = '名称,统一社会信用代码,登记状态,登记管理机关,住所,成立登记日期,业务主管单位,组织类型,法定代表人';

/** The name and code of an organization that the registry holds. */
async function knownOrganization(page: Page): Promise<{ name: string; code: string }> {
  await page.getByRole('navigation').getByRole('link', { name: '社会组织', exact: true }).click();
  const row = page.getByRole('table').getByRole('row').filter({ hasText: /5[12]37\d{4}XX[0-9A-Z]{8}/ }).filter({ hasText: '已登记' }).first();
  const text = await row.innerText();
  return { name: await row.getByRole('link').first().innerText(), code: /5[12]37\d{4}XX[0-9A-Z]{8}/.exec(text)![0] };
}

test('上传登记信息，逐条或几条一起决定，名称变更到不同说法去选定', async ({ page }) => {
  await signIn(page, 'legal-affairs');
  const { name, code } = await knownOrganization(page);
  await page.getByRole('link', { name: '登记比对' }).click();
  await page.getByRole('link', { name: '上传登记信息' }).first().click();
  const rows = [
    '城阳区甲职工法律服务中心,52370214XX9990017K,正常,城阳区民政局,山东省青岛市城阳区某路 1 号,2024-03-08,,民办非企业单位,某某',
    '城阳区乙书画协会,51370214XX999002XX,正常,城阳区民政局,山东省青岛市城阳区某路 2 号,2024-03-08,,社会团体,某某', '城阳区丙养老服务中心,52370214XX999003YY,正常,城阳区民政局,山东省青岛市城阳区某路 3 号,2024-03-08,,民办非企业单位,某某',
    `${name.slice(0, -2)}促进会,${code},正常,,,,,,某某`,
  ];
  await page.getByLabel('数据截止日期（必填）').fill('2025-10-31');
  await page.getByLabel('取得依据（必填）').fill('数据共享协议 2025-3 号');
  await lookedAt(page, 'register-new');
  await page.locator('input[type=file]').setInputFiles({ name: '登记信息2025-10.csv', mimeType: 'text/csv', buffer: Buffer.from(`\uFEFF${[HEADER, ...rows].join('\r\n')}`) });
  await expect(page.getByRole('heading', { name: '2025-10-31 的登记信息' })).toBeVisible();
  const table = page.getByRole('table', { name: '比对结果' });
  await expect(table.getByRole('row', { name: /甲职工法律服务中心/ })).toContainText('登记有、库中没有');
  await lookedAt(page, 'register-findings');

  const dialog = page.getByRole('dialog');
  await test.step('登记入库要写理由', async () => {
    await table.getByRole('button', { name: '登记入库：城阳区甲职工法律服务中心' }).click();
    await dialog.getByRole('button', { name: '登记入库' }).click();
    await expect(dialog.getByText('请写明理由。')).toBeVisible();
    await dialog.getByRole('textbox', { name: /理由/ }).fill('属于劳动关系领域，已核对证书');
    await lookedAt(page, 'register-decision');
    await dialog.getByRole('button', { name: '登记入库' }).click();
    await expect(table.getByRole('row', { name: /甲职工法律服务中心/ })).toHaveCount(0);
  });

  await test.step('几条一起：不属本库', async () => {
    await table.getByRole('row', { name: /乙书画协会/ }).getByRole('checkbox').check();
    await table.getByRole('row', { name: /丙养老服务中心/ }).getByRole('checkbox').check();
    await page.getByRole('region', { name: '已选的比对结果' }).getByRole('button', { name: '不属本库' }).click();
    await dialog.getByRole('textbox', { name: /理由/ }).fill('不是劳动关系领域的');
    await dialog.getByRole('button', { name: '不属本库' }).click();
    await expect(table.getByRole('row', { name: /乙书画协会|丙养老/ })).toHaveCount(0);
  });

  await test.step('名称变更列在不同说法里', async () => {
    await expect(table.getByRole('row').filter({ hasText: '名称变更' })).toContainText('1 项待选定');
    await table.getByRole('row').filter({ hasText: '名称变更' }).getByRole('link', { name: '去不同说法选定' }).click();
    await expect(page.getByRole('table', { name: '不同说法' })).toContainText(`${name.slice(0, -2)}促进会`);
    await page.getByRole('navigation').getByRole('link', { name: '登记比对' }).click();
    await lookedAt(page, 'register-files');
  });
});

test('首个文件里库中没有的，按筛选一起决定', async ({ page }) => {
  test.slow();
  await signIn(page, 'legal-affairs');
  await page.getByRole('link', { name: '登记比对' }).click();
  await page.getByRole('link', { name: '上传登记信息' }).first().click();
  await page.getByLabel('数据截止日期（必填）').fill('2025-12-31');
  await page.getByLabel('取得依据（必填）').fill('数据共享协议 2025-3 号');
  const lines = Array.from({ length: 120 }, (_, at) => `城阳区第${at + 1}${at % 2 ? '书画' : '法律服务'}协会,51370214XX9${String(at).padStart(5, '0')}A,正常,城阳区民政局,山东省青岛市城阳区某路 ${at + 1} 号,2024-03-08,,社会团体,某某`);
  await page.locator('input[type=file]').setInputFiles({ name: '登记信息2025-12.csv', mimeType: 'text/csv', buffer: Buffer.from(`\uFEFF${[HEADER, ...lines].join('\r\n')}`) });
  const table = page.getByRole('table', { name: '比对结果' });
  await page.getByRole('searchbox', { name: '搜索比对结果' }).fill('书画');
  await expect(page).toHaveURL(/search=/);
  await expect(table.getByRole('row', { name: /法律服务/ })).toHaveCount(0);
  await table.getByRole('row', { name: /书画/ }).first().getByRole('checkbox').check();
  const bar = page.getByRole('region', { name: '已选的比对结果' });
  await expect(bar).toContainText('全选 60 条“登记有、库中没有”（当前筛选）');
  await lookedAt(page, 'register-all');
  await bar.getByRole('button', { name: '全部不属本库' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('heading')).toHaveText('不属本库：当前筛选的 60 条');
  await dialog.getByRole('textbox', { name: /理由/ }).fill('不是劳动关系领域的');
  await lookedAt(page, 'register-all-dialog');
  await dialog.getByRole('button', { name: '不属本库 60 条' }).click();
  await expect(page.getByText('不属本库：已决定 60 条')).toBeVisible({ timeout: 20_000 });
  await expect(table.getByRole('row', { name: /书画/ })).toHaveCount(0);
  await page.goto('/legal-affairs/');
  await expect(page.getByRole('list', { name: '要紧的数' }).getByRole('link', { name: /登记比对待决定/ }).first()).toBeVisible();
  await lookedAt(page, 'home-waiting');
  const waiting = page.getByRole('link', { name: /登记比对待决定.*2025-12-31/ });
  const count = await waiting.locator('.gq-figure-value').innerText();
  await waiting.click();
  await expect(page.getByText(`共 ${count} 条`)).toBeVisible();
});

test('手机上看登记比对', async ({ page }) => {
  test.slow();
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, 'legal-affairs');
  await lookedAt(page, 'home-waiting-phone');
  await page.getByRole('link', { name: /登记比对待决定.*2025-12-31/ }).click();
  await page.getByRole('searchbox', { name: '搜索比对结果' }).fill('城阳区第');
  const table = page.getByRole('table', { name: '比对结果' });
  const dialog = page.getByRole('dialog');
  await expect(table.getByRole('row', { name: /城阳区第\d+法律服务协会/ }).first()).toBeVisible();
  await table.getByRole('row', { name: /城阳区第\d+法律服务协会/ }).first().getByRole('checkbox').check();
  await lookedAt(page, 'register-phone-findings');
  await page.getByRole('region', { name: '已选的比对结果' }).getByRole('button', { name: '全部登记入库' }).click();
  await lookedAt(page, 'register-phone-dialog');
  await dialog.getByRole('textbox', { name: /理由/ }).fill('属于劳动关系领域');
  await dialog.getByRole('button', { name: '登记入库 60 条' }).click();
  // Codes with a wrong check digit are left for a person.
  await expect(page.getByText(/没有决定 \d+ 条：统一社会信用代码不正确/)).toBeVisible({ timeout: 20_000 });
  await lookedAt(page, 'register-phone-left');
  await page.goto('/legal-affairs/register');
  await lookedAt(page, 'register-phone-files');
  await page.goto('/legal-affairs/register/new');
  await lookedAt(page, 'register-phone-new');
});
