import { expect, expectAccessible, expectNoSidewaysScroll, screenshot, signIn, test } from '@gongqiao/config/e2e';
import type { Page } from '@playwright/test';

async function lookedAt(page: Page, name: string): Promise<void> {
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await screenshot(page, name);
}

/** The name and code of an organization that the registry holds, the last of the first page: other journeys take the first. */
async function knownOrganization(page: Page): Promise<{ name: string; code: string }> {
  await page.getByRole('navigation').getByRole('link', { name: '社会组织', exact: true }).click();
  const row = page.getByRole('table').getByRole('row').filter({ hasText: /5[12]37\d{4}XX[0-9A-Z]{8}/ }).filter({ hasText: '已登记' }).last();
  const text = await row.innerText();
  return { name: await row.getByRole('link').first().innerText(), code: /5[12]37\d{4}XX[0-9A-Z]{8}/.exec(text)![0] };
}

const file = (name: string, lines: readonly string[]) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(`\uFEFF${['活动异常名录公告', '序号,社会组织名称,统一社会信用代码,列入日期,列入事由,移出日期,法定代表人', ...lines].join('\r\n')}`) });

async function fill(page: Page, asOf: string): Promise<void> {
  await page.getByLabel('名单（必填）').selectOption({ label: '活动异常名录' });
  await page.getByLabel('公布的登记管理机关（必填）').fill('青岛市民政局');
  await page.getByLabel('公布日期（必填）').fill(asOf);
  await page.getByLabel('公布的网址（必填）').fill('https://lists.example.invalid/2025');
}

test('上传登记机关公布的名单，预览后记入，在组织的页上照录，移出后注明', async ({ page }) => {
  test.slow();
  await signIn(page, 'legal-affairs');
  const { name, code } = await knownOrganization(page);
  const day = (back: number) => new Date(Date.now() - back * 86_400_000).toISOString().slice(0, 10);
  await page.getByRole('link', { name: '名单副本' }).click();
  await expect(page.getByText('还没有名单副本')).toBeVisible();
  await page.getByRole('link', { name: '上传名单', exact: true }).click();
  await fill(page, day(20));
  await page.locator('input[type=file]').setInputFiles({ name: '别的表.csv', mimeType: 'text/csv', buffer: Buffer.from('一,二\r\n三,四\r\n') });
  await expect(page.getByText('没有找到表头')).toBeVisible();
  await page.locator('input[type=file]').setInputFiles(file('活动异常名录.csv', [`1,${name},${code},2025年3月5日,未按规定报送年度工作报告,,某某`, '2,城阳区某某书画协会,,2025年3月5日,无法联系,,某某']));
  const preview = page.getByRole('region', { name: '文件这样理解' });
  await expect(preview).toContainText('读到 2 行：库中有的 1 行');
  await expect(preview.getByRole('row', { name: '法定代表人' })).toContainText('不读入');
  await expect(preview).toContainText('没有记录因此变为已移出');
  await lookedAt(page, 'lists-preview');
  await page.getByLabel('文件里是这个机关的完整名单').check();
  await expect(preview).toBeHidden();
  await page.getByRole('button', { name: '按现在填的看文件怎样理解' }).click();
  await expect(preview).toContainText('读到 2 行：库中有的 1 行');
  await page.getByLabel('文件里是这个机关的完整名单').uncheck();
  await page.getByRole('button', { name: '按现在填的看文件怎样理解' }).click();
  await preview.getByRole('button', { name: '记入' }).click();
  const copy = page.getByRole('table', { name: '名单副本' }).getByRole('row', { name: /活动异常名录/ });
  await expect(copy).toContainText('青岛市民政局');
  await lookedAt(page, 'lists');

  const panel = page.getByRole('region', { name: '登记机关公布的信息（副本）' });
  const open = async () => {
    await page.getByRole('navigation').getByRole('link', { name: '社会组织', exact: true }).click();
    await page.getByRole('table').getByRole('link', { name, exact: true }).click();
  };
  await test.step('组织的页上照录', async () => {
    await open();
    await expect(panel).toContainText('公布的说明：未按规定报送年度工作报告');
    await expect(panel).toContainText('副本有效期至');
    await expect(panel.getByRole('link', { name: '看公布的网页' })).toHaveAttribute('href', 'https://lists.example.invalid/2025');
    await panel.scrollIntoViewIfNeeded();
    await lookedAt(page, 'lists-organization');
  });

  await test.step('新的副本写明移出，注明已移出', async () => {
    await page.getByRole('link', { name: '名单副本' }).click();
    await page.getByRole('link', { name: '上传名单', exact: true }).click();
    await fill(page, day(2));
    await page.locator('input[type=file]').setInputFiles(file('活动异常名录2.csv', [`1,${name},${code},2025年3月5日,未按规定报送年度工作报告,${day(3)},某某`]));
    await expect(preview).toContainText('得知 1 条记录已移出');
    await preview.getByRole('button', { name: '记入' }).click();
    await expect(page.getByRole('table', { name: '名单副本' }).getByRole('row', { name: /活动异常名录/ })).toHaveCount(2);
    await open();
    await expect(panel).toContainText('现在没有有效的副本');
    await panel.getByText('以前的（1 条）').click();
    await expect(panel).toContainText(`已移出（${day(3)}）`);
    await panel.scrollIntoViewIfNeeded();
    await lookedAt(page, 'lists-organization-ended');
  });
});
