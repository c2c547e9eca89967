import { expect, expectAccessible, expectNoSidewaysScroll, firstLoad, screenshot, signIn, test } from '@gongqiao/config/e2e';
import type { Page } from '@playwright/test';

const field = (page: Page) => page.getByRole('searchbox', { name: '查找社会组织' });
const results = (page: Page) => page.getByRole('main').getByRole('listitem').filter({ has: page.getByRole('heading') });
const count = (page: Page) => page.getByText(/^共 [\d,]+\+? 家/);

async function search(page: Page, text: string): Promise<void> {
  await field(page).fill(text);
  await field(page).press('Enter');
  await expect(page.getByRole('heading', { name: `“${text}”的查询结果` })).toBeVisible();
}

async function fits(page: Page, name: string): Promise<void> {
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  await screenshot(page, name);
}

test('在手机上从首页查到一个组织，读它的公开页', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('找身边为职工服务的社会组织');
  await expect(page.getByText(/名录公开了 [\d,]+ 家社会组织/)).toBeVisible();
  await expect(page.getByText('演示环境')).toBeVisible();
  await fits(page, 'landing');

  await search(page, '国立社会工作');
  await expect(results(page)).toHaveCount(1);
  await fits(page, 'results');

  await page.getByRole('link', { name: '即墨区国立社会工作服务中心' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('即墨区国立社会工作服务中心');
  await expect(page).toHaveTitle('即墨区国立社会工作服务中心 - 工桥');
  await expect(page.getByRole('main')).toBeFocused();
  await expect(page.getByText('数据来源与更正')).toBeVisible();
  for (const hidden of ['年收入', '资金来源', '专职人数', '联系人', '存疑']) await expect(page.getByText(hidden)).toHaveCount(0);
  await fits(page, 'organization');

  await page.goBack();
  await expect(field(page)).toHaveValue('国立社会工作');
  await expect(results(page)).toHaveCount(1);
});

test('拼音和首字母查到同一个组织', async ({ page }) => {
  for (const words of ['guolishehui', 'glshgz']) {
    await page.goto(`/organizations?q=${words}`);
    await expect(page.getByRole('link', { name: '即墨区国立社会工作服务中心' })).toBeVisible();
  }
});

test('首页的数字与它打开的名录一致', async ({ page }) => {
  await page.goto('/');
  const link = page.getByRole('link', { name: /^城阳区 [\d,]+ 家$/ });
  const shown = /([\d,]+) 家/.exec((await link.textContent()) ?? '')?.[1];
  await link.click();
  await expect(count(page)).toContainText(`共 ${shown} 家`);
  await expect(page.getByRole('link', { name: '去掉条件： 城阳区' })).toBeVisible();
});

test('登录的工作人员在这里看到的，也是公众看到的', async ({ page }) => {
  await page.goto('/organizations');
  await expect(count(page)).toBeVisible();
  const [shown, first] = [await count(page).textContent(), await results(page).first().textContent()];
  await signIn(page, 'chengyang');
  await page.goto('/organizations');
  await expect(count(page)).toHaveText(shown ?? '');
  await expect(results(page).first()).toHaveText(first ?? '');
});

test('条件和页都在网址里：翻页、刷新、后退之后还在原处', async ({ page }) => {
  await page.goto('/organizations');
  await page.getByText('按区市、类型、领域筛选').click();
  await page.getByLabel('组织类型').selectOption({ label: '社会服务机构' });
  await expect(page).toHaveURL(/kind=SOCIAL_SERVICE_INSTITUTION/);
  await expect(page.getByRole('link', { name: '去掉条件： 社会服务机构' })).toBeVisible();
  await fits(page, 'filtered');
  await expect(results(page)).toHaveCount(20);
  const first = await results(page).first().textContent();

  await page.getByRole('link', { name: '下一页' }).click();
  await expect(page).toHaveURL(/after=/);
  await expect(results(page).first()).not.toHaveText(first ?? '');
  await expect(page.getByRole('heading', { level: 2, name: '符合条件的组织' })).toBeFocused();
  const second = await results(page).first().textContent();

  await page.reload();
  await expect(results(page).first()).toHaveText(second ?? '');
  await page.getByRole('link', { name: '上一页' }).click();
  await expect(results(page).first()).toHaveText(first ?? '');
  await page.goBack();
  await expect(results(page).first()).toHaveText(second ?? '');
});

test('查不到时说明怎样再查', async ({ page }) => {
  await page.goto('/organizations?q=没有这样的组织&region=370214');
  await expect(page.getByText('没有找到符合条件的组织')).toBeVisible();
  await fits(page, 'nothing-found');
  await page.getByRole('link', { name: '不限区市、类型和领域再查一次' }).click();
  await expect(page).toHaveURL((url) => !url.searchParams.has('region') && url.searchParams.get('q') === '没有这样的组织');
});

test('网络中断时保留条件，可以再试', async ({ page }) => {
  await page.route('**/graphql', (route) => route.abort());
  await page.goto('/organizations?q=心理');
  await expect(page.getByRole('alert')).toContainText('名录没有取到');
  await fits(page, 'no-network');
  await page.unroute('**/graphql');
  await page.getByRole('button', { name: '再试一次' }).click();
  await expect(count(page)).toBeVisible();
  await expect(field(page)).toHaveValue('心理');
});

test('翻页位置失效时说明，并带回第一页', async ({ page }) => {
  await page.goto('/organizations?after=nonsense');
  await expect(page.getByRole('alert')).toContainText('翻页位置');
  await page.getByRole('link', { name: '从第一页看' }).click();
  await expect(results(page)).toHaveCount(20);
});

test('说明页、没有的页、没有公开的组织', async ({ page }) => {
  await page.goto('/about');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('说明');
  await fits(page, 'about');
  await page.goto('/no-such-page');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('没有这一页');
  await fits(page, 'not-found');
  await page.goto('/organizations/00000000-0000-7000-8000-000000000000');
  await expect(page.getByText('名录里没有这个组织')).toBeVisible();
  await fits(page, 'no-organization');
});

test('只用键盘：跳到正文，查询，打开一个组织', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: '跳到正文' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('海都心理');
  await page.keyboard.press('Enter');
  const found = page.getByRole('link', { name: '青岛海都心理健康服务中心' });
  await expect(found).toBeVisible();
  for (let step = 0; step < 10 && !(await found.evaluate((link) => link === document.activeElement)); step += 1) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('青岛海都心理健康服务中心');
});

test('小屏 320 像素、深色、打印', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('/');
  await expect(page.getByText(/名录公开了/)).toBeVisible();
  await fits(page, 'landing-dark-320');
  await page.goto('/organizations?q=崂山区锦云村养老公寓');
  await expect(results(page)).toHaveCount(1);
  await fits(page, 'results-dark-320');
  await results(page).getByRole('link').first().click();
  await expect(page.getByText('登记信息', { exact: true })).toBeVisible();
  await fits(page, 'organization-dark-320');
  await page.emulateMedia({ media: 'print', colorScheme: 'light' });
  await expect(page.getByRole('navigation', { name: '主要栏目' })).toBeHidden();
  await expect(page.getByRole('button', { name: '打印这一页' })).toBeHidden();
  await screenshot(page, 'organization-print');
});

test('宽屏', async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.goto('/');
  await expect(page.getByText(/名录公开了/)).toBeVisible();
  await fits(page, 'landing-wide');
  await page.goto('/organizations?region=370214');
  await expect(results(page)).toHaveCount(20);
  await fits(page, 'results-wide');
  await results(page).getByRole('link').first().click();
  await expect(page.getByText('登记信息', { exact: true })).toBeVisible();
  await fits(page, 'organization-wide');
});

test('首次打开不超过 110 KB', async ({ page }) => {
  expect(await firstLoad(page, '/organizations')).toBeLessThanOrEqual(110);
});
