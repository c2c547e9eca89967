import { expect, expectAccessible, lookAtBothWidths, screenshot, signIn, test } from '@gongqiao/config/e2e';
import { launchGateway } from '@gongqiao/config/gateway';
import type { Page } from '@playwright/test';

test('办公室看到期附件和暂缓销毁；没有附件的，说明不用暂缓；手册就在旁边', async ({ page }) => {
  await signIn(page, 'general-office');
  const menu = page.getByRole('navigation', { name: '主要功能' });
  await menu.getByRole('link', { name: '到期附件' }).click();
  await expect(page.getByText('没有到期的附件')).toBeVisible();
  await lookAtBothWidths(page, 'expired-documents');
  await menu.getByRole('link', { name: '暂缓销毁' }).click();
  await expect(page.getByText('没有暂缓销毁的')).toBeVisible();
  await page.getByRole('link', { name: '使用手册' }).click();
  await expect(page.getByRole('heading', { name: '暂缓销毁' })).toBeInViewport();
  await menu.getByRole('link', { name: '扶持资金' }).click();
  await page.getByRole('table').getByRole('link').first().click();
  await page.getByRole('region', { name: '附件保管' }).getByRole('button', { name: '暂缓销毁' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '暂缓' }).click();
  await expect(dialog.getByText('请写明理由。')).toBeVisible();
  await dialog.getByLabel(/^理由/).fill('专项审计要用。');
  await dialog.getByRole('button', { name: '暂缓' }).click();
  await expect(dialog.getByText(/没有找到这条记录的附件，不用暂缓/)).toBeVisible();
  await expectAccessible(page);
  await screenshot(page, 'retention-refused');
});

const PDF = Buffer.from('%PDF-1.4\n1 0 obj << /Type /Catalog >> endobj\ntrailer << /Root 1 0 R >>\n%%EOF\n');
const REASON = '青工办销〔2028〕1号销毁清册';

/** An organization asks for a correction with two documents, and takes it back: they are kept for a year. */
async function withdrawn(page: Page): Promise<void> {
  await signIn(page, 'ginkgo-school');
  await page.getByRole('link', { name: '申请更正', exact: true }).click();
  await page.getByRole('button', { name: /^更正\s?街道/ }).click();
  await page.getByLabel('街道（镇）').fill('八大关街道');
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: '拍照或选择文件' }).click()]);
  await chooser.setFiles(['租赁合同.pdf', '门牌.pdf'].map((name) => ({ name, mimeType: 'application/pdf', buffer: PDF })));
  await expect(page.getByText('已传好')).toHaveCount(2);
  await page.getByLabel('依据').fill('已搬迁');
  await page.getByRole('button', { name: '提交申请' }).click();
  await page.getByRole('button', { name: '撤回这件申请' }).click();
  await page.getByRole('button', { name: '撤回', exact: true }).click();
  await expect(page.getByText('已撤回')).toBeVisible();
}

test('保管期满：一人勾选两份提出销毁，自己确认不了；另一人退回一份、销毁一份，原来的地方写已销毁', async ({ browser }) => {
  test.setTimeout(180_000);
  const gateway = await launchGateway();
  const context = await browser.newContext({ baseURL: gateway.origin, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', viewport: { width: 1366, height: 768 } });
  const page = await context.newPage();
  const open = (name: string) => page.getByRole('navigation', { name: '主要功能' }).getByRole('link', { name, exact: true }).click();
  const row = (name: string) => page.getByRole('row').filter({ hasText: name });
  const dialog = page.getByRole('dialog');
  await withdrawn(page);
  const request = page.url();
  const nextYear = new Date(Date.now() + 368 * 86_400_000);
  await gateway.setDay(new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', dateStyle: 'short' }).format(nextYear));

  await test.step('一位秘书勾选两份，一起提出', async () => {
    await signIn(page, 'general-office');
    await open('到期附件');
    await expect(row('租赁合同.pdf')).toContainText('待处理');
    for (const name of ['租赁合同.pdf', '门牌.pdf']) await row(name).getByRole('checkbox').check();
    await lookAtBothWidths(page, 'expired-chosen');
    await page.getByRole('region', { name: '已选的附件' }).getByRole('button', { name: '提出销毁（2 份）' }).click();
    await dialog.getByRole('button', { name: '提出销毁' }).click();
    await expect(dialog.getByText('请写明理由。')).toBeVisible();
    await dialog.getByLabel(/^理由/).fill(REASON);
    await dialog.getByRole('button', { name: '提出销毁' }).click();
    await expect(dialog).toHaveCount(0);
    for (const name of ['租赁合同.pdf', '门牌.pdf']) await expect(row(name)).toContainText('等人确认销毁');
    await expect(page.getByRole('button', { name: '确认销毁' })).toHaveCount(0);
    await lookAtBothWidths(page, 'expired-proposed');
  });

  await test.step('另一位秘书退回一份，销毁一份', async () => {
    await signIn(page, 'general-office-2');
    await open('到期附件');
    await row('门牌.pdf').getByRole('button', { name: '不销毁' }).click();
    await dialog.getByLabel(/^理由/).fill('还要核对门牌');
    await dialog.getByRole('button', { name: '不销毁' }).click();
    await expect(row('门牌.pdf')).toContainText('待处理');
    await row('租赁合同.pdf').getByRole('button', { name: '确认销毁' }).click();
    await expect(dialog).toContainText(REASON);
    await expectAccessible(page);
    await screenshot(page, 'expired-confirm');
    await dialog.getByRole('button', { name: '确认销毁' }).click();
    await expect(row('按规定已销毁')).toContainText('已销毁');
    await expect(row('按规定已销毁')).toContainText('牟（秘书） 提出');
    await expect(row('按规定已销毁')).toContainText('栾（秘书） 确认');
    await lookAtBothWidths(page, 'expired-destroyed');
  });

  await test.step('组织看自己的申请：写着按规定已销毁，另一份还能下载', async () => {
    await signIn(page, 'ginkgo-school');
    await page.goto(request);
    await expect(page.getByText('按规定已销毁')).toBeVisible();
    await expect(page.getByRole('link', { name: '门牌.pdf' })).toBeVisible();
  });
  await context.close();
  await gateway.stop();
});
