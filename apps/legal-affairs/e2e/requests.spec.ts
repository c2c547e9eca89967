import { expect, expectAccessible, expectNoSidewaysScroll, screenshot, signIn, test } from '@gongqiao/config/e2e';
import { sampleFiles } from '@gongqiao/documents/testing';
import type { Page } from '@playwright/test';

async function lookedAt(page: Page, name: string): Promise<void> {
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await screenshot(page, name);
}

const row = (page: Page, label: string) => page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: label, exact: true }) });
const navigation = (page: Page) => page.getByRole('navigation', { name: '主要功能' }).getByRole('link', { name: /^更正申请/ });

async function open(page: Page, name: string): Promise<void> {
  await page.getByRole('textbox', { name: /搜索社会组织：/ }).fill(name);
  await page.keyboard.press('Enter');
  await expect(page.getByText('共 1 条')).toBeVisible();
  await page.getByRole('main').getByRole('link', { name }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

// The first of its kind that a gateway does, with a document to write.
const patient = { timeout: 15_000 };
const organization = '城阳区浪花家政服务业协会';

test('区市带着材料申请，法律工作部采纳一部分，区市得知并读到理由', async ({ page }) => {
  test.slow();
  await test.step('城阳区申请', async () => {
    await signIn(page, 'chengyang');
    await open(page, organization);
    await page.getByRole('button', { name: '申请更正' }).click();
    await expect(page.getByRole('heading', { level: 1, name: `申请更正：${organization}` })).toBeVisible();
    await page.getByRole('button', { name: '提交申请' }).click();
    await expect(page.getByText('还没有改动任何内容')).toBeVisible();
    await lookedAt(page, 'request-nothing');
    await page.getByLabel('街道（镇）').fill('流亭街道');
    await page.getByLabel('专职人数').fill('260');
    await page.getByLabel('情况从何时起是这样').fill('2018年9月');
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: '选择文件' }).click()]);
    await chooser.setFiles({ name: '搬迁通知.pdf', mimeType: 'application/pdf', buffer: sampleFiles.pdf() });
    await expect(page.getByRole('list', { name: '已选的附件' })).toContainText('已传好');
    const [second] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: '选择文件' }).click()]);
    await second.setFiles({ name: '照片.heic', mimeType: 'image/heic', buffer: Buffer.from('x') });
    await expect(page.getByText('只能附 .pdf、.jpg')).toBeVisible();
    await page.getByRole('button', { name: '去掉 照片.heic' }).click();
    await page.getByRole('button', { name: '提交申请' }).click();
    await expect(page.getByText('请写明依据。')).toBeVisible();
    await page.getByLabel(/申请的依据/).fill('协会 2018 年 9 月搬到流亭街道，见搬迁通知');
    await lookedAt(page, 'request-form');
    await page.getByRole('button', { name: '提交申请' }).click();
    await expect(page.getByRole('heading', { level: 1, name: `更正申请：${organization}` })).toBeVisible(patient);
    await expect(row(page, '街道（镇）')).toContainText('流亭街道');
    await lookedAt(page, 'request-submitted');
  });

  await test.step('法律工作部比较、下载、采纳一部分', async () => {
    await signIn(page, 'legal-affairs');
    await expect(navigation(page)).toHaveAccessibleName(/^更正申请\s?\d+\s?件待决定$/);
    await lookedAt(page, 'home-requests');
    await page.getByRole('region', { name: '等我办的' }).getByRole('link', { name: `更正：${organization}` }).click();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: '搬迁通知.pdf' }).click()]);
    expect(download.suggestedFilename()).toBe('搬迁通知.pdf');
    await expect(page.getByRole('button', { name: '全部采纳' })).toBeDisabled();
    await page.getByRole('checkbox', { name: '采纳街道（镇）' }).check();
    await page.getByRole('button', { name: '采纳所选 1 项，其余 1 项不采纳' }).click();
    await expect(page.getByText('有几项不采纳，请写明理由。')).toBeVisible();
    await page.getByLabel(/^答复/).fill('专职人数与年报不符，请附劳动合同花名册后再申请');
    await lookedAt(page, 'request-deciding');
    await page.getByRole('button', { name: '采纳所选 1 项，其余 1 项不采纳' }).click();
    await expect(page.getByText('部分采纳：采纳的值已更正，其余不采纳')).toBeVisible();
    await expect(row(page, '专职人数')).toContainText('未采纳');
    await lookedAt(page, 'request-decided');
    await page.getByRole('main').getByRole('link', { name: organization }).click();
    await expect(page.getByText('流亭街道').first()).toBeVisible();
    await expect(page.getByText(/采纳城阳区总工会 王（经办）的更正申请：协会 2018 年 9 月/)).toBeVisible();
  });

  await test.step('城阳区得知', async () => {
    await signIn(page, 'chengyang');
    await expect(navigation(page)).toHaveAccessibleName(/^更正申请\s?1\s?件有新答复$/);
    const panel = page.getByRole('region', { name: '更正申请' });
    await expect(panel.getByRole('listitem').first()).toContainText('新答复');
    await lookedAt(page, 'home-told');
    await panel.getByRole('link', { name: organization }).first().click();
    await expect(page.getByText('专职人数与年报不符，请附劳动合同花名册后再申请').first()).toBeVisible();
    await expect(navigation(page)).toHaveAccessibleName('更正申请');
    await navigation(page).click();
    await expect(page.getByRole('row').filter({ hasText: organization })).toContainText('部分采纳');
    await lookedAt(page, 'requests-list');
  });
});

test('退回补充，重新提交，撤回；看不到的申请如实说明', async ({ page }) => {
  test.slow();
  const name = '城阳区公允职工体育协会';
  await signIn(page, 'chengyang');
  await open(page, name);
  await page.getByRole('button', { name: '申请更正' }).click();
  await page.getByLabel('业务主管单位').fill('城阳区文化和旅游局');
  await page.getByLabel(/申请的依据/).fill('主管单位有变');
  await page.getByRole('button', { name: '提交申请' }).click();
  await expect(page.getByRole('heading', { level: 1, name: `更正申请：${name}` })).toBeVisible(patient);
  const address = page.url();

  await signIn(page, 'legal-affairs-leader');
  await page.goto(address.replace('/district/', '/legal-affairs/'));
  await page.getByRole('button', { name: '退回补充' }).click();
  await expect(page.getByText('请写明要补充什么。')).toBeVisible();
  await page.getByLabel(/^答复/).fill('请附变更批复');
  await page.getByRole('button', { name: '退回补充' }).click();
  await expect(page.getByRole('main').getByText('请附变更批复').first()).toBeVisible();

  await signIn(page, 'chengyang');
  await page.goto(address);
  await page.getByRole('button', { name: '补充后重新提交' }).click();
  await expect(page.getByLabel('业务主管单位')).toHaveValue('城阳区文化和旅游局');
  await expect(page.getByLabel(/申请的依据/)).toHaveValue('主管单位有变');
  await lookedAt(page, 'request-resubmit');
  await page.getByLabel(/申请的依据/).fill('主管单位有变，见批复');
  await page.getByRole('button', { name: '重新提交' }).click();
  await expect(page.locator('.gq-page-title').getByText('已提交', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: '撤回' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '撤回' }).click();
  await expect(page.getByRole('main').getByText('已撤回').first()).toBeVisible();

  await signIn(page, 'jimo');
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1, name: '没有找到这件申请' })).toBeVisible();
  await lookedAt(page, 'request-none');
  await page.goto('/district/requests?state=SUBMITTED');
  await expect(page.getByText('没有符合筛选条件的内容')).toBeVisible();
});
