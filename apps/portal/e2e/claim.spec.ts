import { expect, expectAccessible, expectNoSidewaysScroll, lookAtBothWidths, screenshot, signIn, test } from '@gongqiao/config/e2e';
import { sampleFiles } from '@gongqiao/documents/testing';
import type { Page } from '@playwright/test';

const PASSWORD = '三月的海风吹过栈桥边的灯塔';
// It has its administrator already, whom other journeys act for.
const TAKEN = '城阳区港湾社会工作服务中心';
const DESK = { width: 1366, height: 768 };
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

async function look(page: Page, name: string): Promise<void> {
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await screenshot(page, name);
}

async function typeCode(page: Page): Promise<void> {
  await page.getByRole('button', { name: '发送验证码' }).click();
  const shown = page.locator('.demo-code');
  await expect(shown).toHaveText(/^\d{6}$/);
  await page.getByLabel('短信验证码').fill((await shown.textContent()) ?? '');
}

async function register(page: Page, phone: string, address = '/register'): Promise<void> {
  await page.goto(address);
  await page.getByLabel('手机号').fill(phone);
  await typeCode(page);
  await page.getByLabel('姓名或称呼').fill('丁（秘书长）');
  await page.getByLabel(/^设一个密码/).fill(PASSWORD);
  await page.getByLabel('再填一次密码').fill(PASSWORD);
}

const proof = { name: '授权书.png', mimeType: 'image/png', buffer: sampleFiles.png() };

test('社会组织注册、认领自己的记录，区市核实后由两位管理员维护', async ({ page, browser }) => {
  test.slow();
  const desk = await (await browser.newContext({ viewport: DESK })).newPage();
  let oneTime = '';
  await signIn(desk, 'chengyang');
  await desk.goto('/district/organizations');
  const links = desk.getByRole('table').getByRole('link').filter({ hasText: /^城阳区/ }).filter({ hasNotText: TAKEN });
  const organization = (await links.first().textContent()) ?? '';
  expect(organization).toMatch(/^城阳区/);

  await test.step('在手机上注册', async () => {
    await page.goto('/sign-in');
    await page.getByRole('main').getByRole('link', { name: '注册' }).click();
    await page.getByRole('button', { name: '发送验证码' }).click();
    await expect(page.getByRole('alert')).toContainText('11 位手机号码');
    await register(page, '13800001111');
    await page.getByLabel('再填一次密码').fill('别的');
    await page.getByRole('button', { name: '注册', exact: true }).click();
    await expect(page.getByRole('alert')).toContainText('两次填写的密码不一样');
    await look(page, 'register');
    await page.getByLabel('再填一次密码').fill(PASSWORD);
    await page.getByRole('button', { name: '注册', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: '认领组织' })).toBeVisible();
  });

  await test.step('填写认领，缺什么说明什么，附上照片', async () => {
    await page.getByRole('button', { name: '提交' }).click();
    await expect(page.getByLabel(/^组织的名称/)).toBeFocused();
    await look(page, 'claim-form');
    await page.getByLabel(/^组织的名称/).fill(organization);
    await page.getByLabel(/^所在区市/).selectOption({ label: '城阳区' });
    await page.getByLabel(/^您在组织中的职务/).fill('秘书长');
    await page.getByLabel(/^说明/).fill('登记证书在换发，没有带在身边');
    await page.getByRole('button', { name: '提交' }).click();
    await expect(page.getByRole('alert')).toContainText('请附上证明');
    await page.locator('input[type=file]').setInputFiles(proof);
    await expect(page.getByText('已传好')).toBeVisible();
    await page.getByRole('button', { name: '提交' }).click();
    await expect(page.getByText('已提交，等待核实')).toBeVisible();
    await look(page, 'claim-waiting');
  });

  await test.step('城阳区经办退回补充', async () => {
    await desk.goto('/district/');
    await expect(desk.getByRole('region', { name: '等我办的' }).getByRole('link', { name: `认领：${organization}` })).toBeVisible();
    await lookAtBothWidths(desk, 'district-home-claims');
    await desk.getByRole('navigation', { name: '主要功能' }).getByRole('link', { name: /^认领/ }).click();
    await lookAtBothWidths(desk, 'claims');
    await desk.getByRole('table').getByRole('link', { name: organization }).click();
    await expect(desk.getByText('先选定是哪一个组织')).toBeVisible();
    await desk.getByRole('button', { name: '退回补充' }).click();
    await expect(desk.getByText('请写明理由：核对了什么，或者缺什么。')).toBeVisible();
    await desk.getByLabel(/^答复/).fill('请填写证书上的代码，或者附盖章的授权书');
    await desk.getByRole('button', { name: '退回补充' }).click();
    await expect(desk.getByText('退回补充').first()).toBeVisible();
    await expect(desk.getByRole('button', { name: '确认认领' })).toHaveCount(0);
  });

  await test.step('申请人读到理由，补充后重新提交', async () => {
    await page.reload();
    await expect(page.getByText('请填写证书上的代码')).toBeVisible();
    await expect(page.getByLabel(/^组织的名称/)).toHaveValue(organization);
    await look(page, 'claim-returned');
    await page.locator('input[type=file]').setInputFiles(proof);
    await expect(page.getByText('已传好')).toBeVisible();
    await page.getByRole('button', { name: '重新提交' }).click();
    await expect(page.getByText('已提交，等待核实')).toBeVisible();
  });

  await test.step('经办看号码要写用途，选定记录，确认', async () => {
    await desk.reload();
    await desk.getByRole('button', { name: '看号码' }).click();
    await desk.getByRole('dialog').getByLabel(/^用途/).fill('电话核实申请人的职务');
    await desk.getByRole('dialog').getByRole('button', { name: '看号码' }).click();
    await expect(desk.getByText('13800001111')).toBeVisible();
    await desk.getByRole('button', { name: `选定${organization}` }).click();
    await expect(desk.getByText('还没有管理员。')).toBeVisible();
    await lookAtBothWidths(desk, 'claim-detail');
    await desk.getByLabel(/^答复/).fill('核对了授权书，电话向负责人核实');
    await desk.getByRole('button', { name: '确认认领' }).click();
    await expect(desk.getByText('核对了授权书，电话向负责人核实').first()).toBeVisible();
    await lookAtBothWidths(desk, 'claim-accepted');
  });

  await test.step('申请人重新登录，看得到组织的资料，添加第二位管理员', async () => {
    await page.goto('/my-organization');
    await page.getByLabel('手机号（或账号）').fill('138 0000 1111');
    await page.getByLabel('密码', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: organization })).toBeVisible();
    await page.getByRole('link', { name: '管理员' }).click();
    await page.getByLabel(/^姓名或称呼/).fill('戊（干事）');
    await page.getByLabel(/^手机号/).fill('13800002222');
    await page.getByRole('button', { name: '添加', exact: true }).click();
    oneTime = (await page.locator('.demo-code').textContent()) ?? '';
    expect(oneTime).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){3}$/);
    await look(page, 'administrators');
  });

  await test.step('第二位管理员用手机号和一次性密码登录，设自己的密码；结束离任的一位，对方随即退出', async () => {
    const other = await (await browser.newContext(PHONE)).newPage();
    await other.goto('/sign-in');
    await other.getByLabel('手机号（或账号）').fill('13800002222');
    await other.getByLabel('密码', { exact: true }).fill(oneTime);
    await other.getByRole('button', { name: '登录', exact: true }).click();
    await other.getByLabel('新密码', { exact: true }).fill(`${PASSWORD}戊`);
    await other.getByLabel('再填一次新密码').fill(`${PASSWORD}戊`);
    await other.getByRole('button', { name: '设好密码并登录' }).click();
    await expect(other.getByRole('heading', { level: 1, name: organization })).toBeVisible();
    await other.getByRole('link', { name: '管理员' }).click();
    await expect(other.getByText('已有两位管理员。')).toBeVisible();
    await other.getByRole('button', { name: /^结束管理.*丁（秘书长）$/ }).click();
    await other.getByRole('button', { name: '结束管理', exact: true }).click();
    await expect(other.getByText(/请写明理由|请填写理由/)).toBeVisible();
    await other.getByLabel(/^理由/).fill('已离任');
    await look(other, 'end-colleague');
    await other.getByRole('button', { name: '结束管理', exact: true }).click();
    await expect(other.getByRole('listitem').filter({ hasText: '丁（秘书长）' })).toHaveCount(0);
    await page.reload();
    await expect(page.getByRole('heading', { level: 1, name: '社会组织登录' })).toBeVisible();
    await other.context().close();
  });
  await desk.context().close();
});

test('职工用手机号注册，忘了密码重设，注销后可以再注册', async ({ page }) => {
  await register(page, '13800003333', '/register?as=worker');
  await page.getByRole('button', { name: '注册', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: '我的账号' })).toBeVisible();
  await expect(page.getByText('138******33')).toBeVisible();
  await look(page, 'my-account');
  await page.getByRole('button', { name: '更换密码' }).click();
  await page.getByLabel('现在的密码').fill(PASSWORD);
  await page.getByLabel(/^新密码/).fill(`${PASSWORD}二`);
  await page.getByLabel('再填一次新密码').fill(`${PASSWORD}二`);
  await look(page, 'change-password');
  await page.getByRole('button', { name: '更换密码' }).click();
  await expect(page.getByText('密码已更换')).toBeVisible();
  await page.goto('/my-organization');
  await expect(page.getByText('您现在登录的是职工的账号')).toBeVisible();

  await page.goto('/sign-in?as=worker');
  await look(page, 'sign-in-worker');
  await page.getByRole('link', { name: '重设密码' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '重设密码' })).toBeVisible();
  await look(page, 'reset-password');

  await page.goto('/my-account');
  await page.getByRole('button', { name: '注销账号' }).click();
  await look(page, 'close-account');
  await page.getByRole('button', { name: '注销', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^找身边/ })).toBeVisible();
  await page.goto('/my-account');
  await expect(page.getByRole('heading', { level: 1, name: '职工登录' })).toBeVisible();
});
