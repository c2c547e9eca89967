import { expect, expectAccessible, expectNoSidewaysScroll, firstLoad, screenshot, signIn, test } from '@gongqiao/config/e2e';
import { sampleFiles } from '@gongqiao/documents/testing';
import type { Page } from '@playwright/test';

async function fits(page: Page, name: string): Promise<void> {
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  await screenshot(page, name);
}

const name = '城阳区港湾社会工作服务中心';
const tab = (page: Page) => page.getByRole('navigation', { name: '我的组织' }).getByRole('link', { name: /^更正申请/ });

test.describe.configure({ mode: 'serial' });

let request: string;

test('社会组织在手机上登录，看自己的资料，拍照申请更正', async ({ page }) => {
  test.slow();
  await test.step('登录', async () => {
    await page.goto('/sign-in');
    await expect(page.getByRole('heading', { level: 1, name: '社会组织登录' })).toBeVisible();
    await expect(page.getByRole('button', { name: new RegExp(name) })).toBeVisible();
    await fits(page, 'sign-in');
    await page.getByRole('textbox', { name: '账号' }).fill('harbour-social-work');
    await page.getByLabel('密码').fill('wrong');
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await expect(page.getByRole('alert')).toContainText('账号或密码不对');
    await page.getByRole('button', { name: new RegExp(name) }).click();
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  });

  await test.step('看自己的资料，比公开的多', async () => {
    for (const own of ['专职人数', '年收入', '资金来源']) await expect(page.getByText(own, { exact: true })).toBeVisible();
    await expect(page.getByText('还没有申请过更正。')).toBeVisible();
    await fits(page, 'own-record');
  });

  await test.step('申请', async () => {
    await page.getByRole('link', { name: '申请更正', exact: true }).click();
    await page.getByRole('button', { name: '提交申请' }).click();
    await expect(page.getByRole('alert')).toContainText('还没有改动任何内容');
    await page.getByRole('button', { name: /^更正\s?街道/ }).click();
    await page.getByLabel('街道（镇）').fill('夏庄街道');
    await page.getByRole('button', { name: /^更正\s?专职人数/ }).click();
    await page.getByLabel('专职人数').fill('很多');
    await page.getByRole('button', { name: /^更正\s?业务领域/ }).click();
    await page.getByRole('checkbox', { name: '就业' }).check();
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: '拍照或选择文件' }).click()]);
    await chooser.setFiles([{ name: 'IMG_20181105.jpg', mimeType: 'image/jpeg', buffer: Buffer.concat([sampleFiles.jpeg(), Buffer.alloc(2_500_000, 7)]) }, { name: '章程.docx', mimeType: 'application/x', buffer: sampleFiles.docx() }]);
    await expect(page.getByText('已传好')).toHaveCount(2);
    await page.getByLabel('依据').fill('已搬到夏庄街道，见门牌照片');
    await page.getByRole('button', { name: '提交申请' }).click();
    await expect(page.getByText('请填整数，不带单位，例如 12')).toBeVisible();
    await fits(page, 'own-request-form');
    await page.getByLabel('专职人数').fill('9');
    await page.getByRole('button', { name: '提交申请' }).click();
    await expect(page.getByText('已提交，等法律工作部核实后决定')).toBeVisible();
    await expect(page.getByRole('link', { name: 'IMG_20181105.jpg' })).toBeVisible();
    await fits(page, 'own-request-submitted');
    request = page.url().split('/').at(-1)!;
  });
});

test('退回后补充，采纳一部分：社会组织在自己的页面上得知并读到理由', async ({ page }) => {
  test.slow();
  await test.step('法律工作部退回，组织补充', async () => {
    await signIn(page, 'legal-affairs');
    await page.goto(`/legal-affairs/requests/${request}`);
    await page.getByLabel(/^答复/).fill('门牌照片看不清，请重拍');
    await page.getByRole('button', { name: '退回补充' }).click();
    await expect(page.getByRole('main').getByText('门牌照片看不清，请重拍').first()).toBeVisible();
    await signIn(page, 'harbour-social-work');
    await expect(tab(page)).toHaveAccessibleName(/^更正申请\s?1\s?件有新答复$/);
    await expect(page.getByText('新答复', { exact: true })).toBeVisible();
    await fits(page, 'own-record-told');
    await page.getByRole('link', { name: /^街道（镇）、/ }).click();
    await expect(page.getByText('门牌照片看不清，请重拍')).toBeVisible();
    await expect(tab(page)).toHaveAccessibleName('更正申请');
    await page.getByRole('link', { name: '补充后重新提交' }).click();
    await expect(page.getByLabel('街道（镇）')).toHaveValue('夏庄街道');
    await fits(page, 'own-resubmit');
    await page.getByRole('button', { name: '重新提交' }).click();
    await expect(page.getByText('已提交，等法律工作部核实后决定')).toBeVisible();
  });

  await test.step('采纳一部分', async () => {
    await signIn(page, 'legal-affairs');
    await page.goto(`/legal-affairs/requests/${request}`);
    await page.getByRole('checkbox', { name: '采纳街道（镇）' }).check();
    await page.getByLabel(/^答复/).fill('专职人数请附花名册');
    await page.getByRole('button', { name: /^采纳所选 1 项/ }).click();
    await expect(page.getByText('部分采纳：采纳的值已更正，其余不采纳')).toBeVisible();
    await signIn(page, 'harbour-social-work');
    await tab(page).click();
    await expect(page.getByRole('heading', { level: 1, name: '更正申请' })).toBeVisible();
    await fits(page, 'own-requests');
    await page.getByRole('link', { name: /^街道（镇）、/ }).click();
    await expect(page.getByText('部分采纳：采纳的已经更正，其余没有采纳')).toBeVisible();
    await expect(page.getByText('专职人数请附花名册')).toBeVisible();
    await fits(page, 'own-request-decided');
    await page.getByRole('navigation', { name: '我的组织' }).getByRole('link', { name: '我的组织' }).click();
    await expect(page.getByText('夏庄街道').first()).toBeVisible();
  });
});

test('登录过期：填写的内容还在，重新登录后接着办', async ({ page, context }) => {
  await signIn(page, 'ginkgo-school');
  await page.getByRole('link', { name: '申请更正', exact: true }).click();
  await page.getByRole('button', { name: /^更正\s?街道/ }).click();
  await page.getByLabel('街道（镇）').fill('八大关街道');
  await page.getByLabel('依据').fill('已搬迁');
  await context.clearCookies();
  await page.getByRole('button', { name: '提交申请' }).click();
  const dialog = page.getByRole('dialog', { name: '请重新登录' });
  await expect(dialog).toBeVisible();
  await fits(page, 'own-sign-in-again');
  await dialog.getByRole('button', { name: /市南区银杏/ }).click();
  await expect(page.getByText('已提交，等法律工作部核实后决定')).toBeVisible();
  await page.getByRole('button', { name: '撤回这件申请' }).click();
  await page.getByRole('button', { name: '撤回', exact: true }).click();
  await expect(page.getByText('已撤回')).toBeVisible();
});

test('没有登记的小组也有自己的一页；工作人员的账号不能当组织用；没有登录先登录', async ({ page }) => {
  await signIn(page, 'craftsmen-study-group');
  await expect(page.getByRole('heading', { level: 1, name: '崂山区巧匠劳动法律学习小组' })).toBeVisible();
  await expect(page.getByText('未列入公开名录，公众查不到')).toBeVisible();
  await fits(page, 'own-unregistered');
  await page.goto('/my-organization/requests/00000000-0000-7000-8000-000000000000');
  await expect(page.getByText('没有这件申请')).toBeVisible();
  await page.getByRole('button', { name: '退出' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '社会组织登录' })).toBeVisible();
  await signIn(page, 'chengyang');
  await page.goto('/my-organization');
  await expect(page.getByText('您现在登录的是工会工作人员的账号')).toBeVisible();
  await fits(page, 'own-staff');
});

test('小屏 320 像素、深色', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await signIn(page, 'harbour-social-work');
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await fits(page, 'own-record-dark-320');
  await page.goto('/my-organization/request?field=street');
  await expect(page.getByLabel('街道（镇）')).toBeVisible();
  await fits(page, 'own-request-form-dark-320');
});

test('组织的页面不拖累公众：名录首次打开不变，自己的一页也不超过 110 KB', async ({ page }) => {
  expect(await firstLoad(page, '/my-organization')).toBeLessThanOrEqual(110);
});
