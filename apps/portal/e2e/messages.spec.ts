import { expect, expectAccessible, expectNoSidewaysScroll, firstLoad, lookAtBothWidths, screenshot, signIn, test } from '@gongqiao/config/e2e';
import { sampleFiles } from '@gongqiao/documents/testing';
import type { Page } from '@playwright/test';

const DESK = { width: 1366, height: 768 };
// No other journey acts for it.
const ORGANIZATION = '崂山区巧匠劳动法律学习小组';

async function look(page: Page, name: string): Promise<void> {
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await screenshot(page, name);
}

const bell = (page: Page) => page.getByRole('navigation', { name: '主要栏目' }).getByRole('link', { name: /^消息/ });

test('申请人在手机上看到决定的消息，点开读到理由，未读归零；经办看到自己的消息和通知设置；系统管理员看到没有送达的', async ({ page, browser }) => {
  // Two people, three desks and a phone: it takes as long as they do.
  test.setTimeout(240_000);
  const desk = await (await browser.newContext({ viewport: DESK })).newPage();

  await test.step('没有登录的，没有消息，说到哪里登录', async () => {
    await page.goto('/my-messages');
    await expect(page.getByRole('link', { name: '社会组织登录' }).first()).toBeVisible();
    await expect(bell(page)).toHaveCount(0);
  });

  await test.step('组织把以前的消息标为读过，申请更正', async () => {
    await page.goto('/sign-in');
    await page.getByRole('button', { name: new RegExp(ORGANIZATION) }).click();
    await expect(page.getByRole('heading', { level: 1, name: new RegExp(ORGANIZATION) })).toBeVisible();
    await bell(page).click();
    await expect(page.getByRole('heading', { level: 1, name: '消息' })).toBeVisible();
    // What the demonstration decided about it was told as well.
    await page.getByRole('button', { name: '全部标为读过' }).click();
    await expect(page.getByText('没有未读的消息。')).toBeVisible();
    await expect(bell(page)).toHaveText('消息');
    await look(page, 'messages-none');
    await page.goto('/my-organization/request');
    await page.getByRole('button', { name: /^更正\s?街道/ }).click();
    await page.getByLabel('街道（镇）').fill('中韩街道');
    await page.getByLabel('依据').fill('已搬到中韩街道，见附件');
    await page.locator('input[type=file]').setInputFiles({ name: '租约.pdf', mimeType: 'application/pdf', buffer: sampleFiles.pdf() });
    await expect(page.getByText('已传好')).toBeVisible();
    await page.getByRole('button', { name: '提交申请' }).click();
    await expect(page.getByRole('heading', { level: 1, name: '更正申请' })).toBeVisible();
  });

  await test.step('法律工作部延长期限，不采纳', async () => {
    await signIn(desk, 'legal-affairs');
    await expect(desk.getByRole('banner').getByRole('link', { name: /^消息/ })).toBeVisible();
    await desk.getByRole('region', { name: '等我办的' }).getByRole('link', { name: new RegExp(`^更正：${ORGANIZATION}`) }).click();
    const stage = desk.getByRole('region', { name: '办到哪一步' });
    await stage.getByRole('button', { name: '延长期限' }).click();
    await desk.getByRole('dialog').getByLabel('延长几个工作日').fill('2');
    await desk.getByRole('dialog').getByLabel(/^理由/).fill('要到现场核对门牌');
    await desk.getByRole('dialog').getByRole('button', { name: '延长' }).click();
    await expect(stage.getByText('延长 2 个工作日')).toBeVisible();
    await desk.getByLabel(/^答复/).fill('附件里没有新的门牌，暂不采纳');
    await desk.getByRole('button', { name: '不采纳' }).click();
    await expect(desk.getByRole('region', { name: '决定：不采纳' })).toBeVisible();
  });

  await test.step('抄送给部长；部长不用办，在消息里点开就是这一件', async () => {
    await desk.getByRole('region', { name: '办到哪一步' }).getByRole('button', { name: '抄送' }).click();
    const dialog = desk.getByRole('dialog');
    await dialog.getByRole('checkbox', { name: /林（部长）/ }).check();
    await dialog.getByLabel(/^附言/).fill('请留意门牌');
    await look(desk, 'case-copy');
    await dialog.getByRole('button', { name: '抄送 1 位同事' }).click();
    await expect(dialog).toHaveCount(0);
    await signIn(desk, 'legal-affairs-leader');
    await desk.getByRole('banner').getByRole('link', { name: /^消息/ }).click();
    await desk.getByRole('navigation', { name: '哪些消息' }).getByRole('link', { name: '抄送' }).click();
    await expect(desk.getByText(/抄送“更正：.*”。决定：不采纳。不用您办理。附言：请留意门牌/)).toBeVisible();
    await lookAtBothWidths(desk, 'messages-copies');
    await desk.getByRole('link', { name: '抄送：更正申请' }).click();
    await expect(desk.getByRole('heading', { level: 1, name: `更正：${ORGANIZATION}` })).toBeVisible();
    await expect(desk.getByRole('region', { name: '决定：不采纳' })).toBeVisible();
    await signIn(desk, 'legal-affairs');
  });

  await test.step('手机上：两条未读；点开决定，读到理由；读完归零', async () => {
    await page.goto('/my-messages');
    await expect(bell(page)).toHaveText('消息2条未读');
    await expect(page.getByText('要到现场核对门牌')).toBeVisible();
    await look(page, 'messages-unread');
    await page.getByRole('link', { name: '更正申请有了决定：不采纳' }).click();
    await expect(page.getByText('附件里没有新的门牌，暂不采纳')).toBeVisible();
    await expect(bell(page)).toHaveText('消息1条未读');
    await screenshot(page, 'messages-decision');
    await bell(page).click();
    await page.getByRole('button', { name: '全部标为读过' }).click();
    await expect(page.getByText('没有未读的消息。')).toBeVisible();
    await expect(bell(page)).toHaveText('消息');
    await page.getByRole('link', { name: '全部', exact: true }).click();
    await expect(page.getByText('读过').nth(1)).toBeVisible();
    await look(page, 'messages-all');
    await page.goto('/my-account');
    await expect(page.getByRole('heading', { level: 2, name: '通知设置' })).toBeVisible();
    await expect(page.getByText('还没有接通邮件和短信')).toBeVisible();
    await look(page, 'messages-settings');
  });

  await test.step('经办的消息页和通知设置', async () => {
    await desk.getByRole('banner').getByRole('link', { name: /^消息/ }).click();
    await expect(desk.getByRole('heading', { level: 1, name: '消息' })).toBeVisible();
    await desk.getByRole('navigation', { name: '哪些消息' }).getByRole('link', { name: '抄送' }).click();
    await expect(desk.getByText('没有抄送给您的')).toBeVisible();
    await lookAtBothWidths(desk, 'staff-messages');
    await desk.goto('/legal-affairs/account');
    await expect(desk.getByRole('region', { name: '通知设置' }).getByText('还没有接通邮件和短信')).toBeVisible();
    await lookAtBothWidths(desk, 'staff-notification-settings');
  });

  await test.step('系统管理员：没有等着送的', async () => {
    await signIn(desk, 'system-admin');
    await desk.getByRole('navigation', { name: '主要功能' }).getByRole('link', { name: '通知送达' }).click();
    await expect(desk.getByText('没有等着送的通知')).toBeVisible();
    await lookAtBothWidths(desk, 'message-deliveries');
  });
});

test('消息页首次打开不超过 110 KB', async ({ page }) => {
  expect(await firstLoad(page, '/my-messages')).toBeLessThanOrEqual(110);
});
