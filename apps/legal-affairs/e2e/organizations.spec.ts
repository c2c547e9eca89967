import { readFileSync } from 'node:fs';
import { expect, expectAccessible, expectNoSidewaysScroll, screenshot, signIn, test } from '@gongqiao/config/e2e';
import type { Page } from '@playwright/test';

const list = '/legal-affairs/organizations';
const rows = (page: Page) => page.getByRole('table', { name: '社会组织' }).getByRole('row');

async function lookedAt(page: Page, name: string): Promise<void> {
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await screenshot(page, name);
}

async function search(page: Page, text: string): Promise<void> {
  await page.getByRole('searchbox', { name: '搜索社会组织' }).fill(text);
  await expect(page).toHaveURL(new RegExp(`search=${encodeURIComponent(text)}`));
}

test('登录页可以用键盘登录，登录后就在要去的地方', async ({ page }) => {
  await page.goto(`${list}?kind=FOUNDATION`);
  await expect(page.getByRole('heading', { name: '演示账号' })).toBeVisible();
  await lookedAt(page, 'sign-in');
  await expect(page.getByLabel('账号', { exact: true })).toBeFocused();
  await page.keyboard.type('legal-affairs');
  await page.keyboard.press('Tab');
  await page.keyboard.type('不是这个密码');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toBeVisible();
  await page.getByRole('button', { name: /法律工作部经办/ }).click();
  await expect(page.getByRole('button', { name: '组织类型：基金会' })).toBeVisible();
});

test('全市概况：每个数都打开它所计的那些组织', async ({ page }) => {
  await signIn(page, 'legal-affairs');
  await expect(page.getByRole('heading', { name: '法律工作部工作台' })).toBeVisible();
  await lookedAt(page, 'home');
  await page.getByRole('link', { name: '概况' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '全市概况' })).toBeVisible();
  await lookedAt(page, 'picture');
  const figures = [['地区', /^城阳区/], ['业务领域', /^其他领域/], ['资金来源', /^工会经费/], ['规模（专职人数）', /^10–29 人/], ['活动内容', /./], ['建会情况', /^未建会/], ['缺项', /^年收入/]] as const;
  for (const [title, bar] of figures) {
    const link = page.getByRole('region', { name: title, exact: true }).getByRole('list').getByRole('link', { name: bar }).first();
    const count = /([\d,]+)\s+[\d.]+%$/.exec((await link.innerText()).replaceAll(/\s+/g, ' '))?.[1];
    await link.click();
    await expect(page.getByRole('navigation', { name: '翻页' })).toContainText(`共 ${count} 条`);
    await page.goBack();
  }
  const unknown = page.getByRole('region', { name: '地区', exact: true }).getByRole('link', { name: /个未填/ });
  const missing = /[\d,]+/.exec(await unknown.innerText())![0];
  await unknown.click();
  await expect(page.getByRole('navigation', { name: '翻页' })).toContainText(`共 ${missing} 条`);
});

test('按部分名称、拼音、首字母、代码都找得到', async ({ page }) => {
  await signIn(page, 'legal-affairs');
  await page.goto(list);
  const found = page.getByRole('link', { name: '崂山区锦云村养老公寓' });
  for (const text of ['锦云', '云村养老', 'jinyun', 'jycylgy']) {
    await search(page, text);
    await expect(found).toBeVisible();
  }
  await page.getByRole('textbox', { name: /搜索社会组织：/ }).fill('国立社会工作');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: '即墨区国立社会工作服务中心' })).toBeVisible();
  await page.getByRole('button', { name: '重置', exact: true }).click();
  await expect(page).toHaveURL(list);
  await expect(page.getByText(/第 1–50 条/)).toBeVisible();
  const code = (await page.getByRole('cell', { name: /^[0-9A-Z]{18}$/ }).first().innerText()).trim();
  await search(page, code);
  await expect(page.getByText('共 1 条')).toBeVisible();
});

test('列表停在原处：返回、刷新、同事的链接看到的都一样', async ({ page, context }) => {
  await signIn(page, 'legal-affairs');
  await page.goto(list);
  await page.getByRole('button', { name: '登记状态' }).click();
  await page.getByRole('checkbox', { name: '已登记' }).check();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '专职人数' }).click();
  await page.getByRole('button', { name: '专职人数' }).click();
  await page.getByRole('button', { name: '选择显示哪些列' }).click();
  await page.getByRole('checkbox', { name: '成立日期' }).check();
  await page.keyboard.press('Escape');
  await page.getByLabel('每页').selectOption('20');
  await page.getByRole('button', { name: '下一页' }).click();
  await expect(page.getByText(/第 21–40 条/)).toBeVisible();
  await lookedAt(page, 'list');
  const shown = await rows(page).allInnerTexts();
  const same = async (other: Page) => {
    await expect(other.getByText(/第 21–40 条/)).toBeVisible();
    await expect.poll(() => rows(other).allInnerTexts()).toEqual(shown);
  };
  await rows(page).nth(3).getByRole('link').click();
  await expect(page.getByRole('heading', { name: '登记情况' })).toBeVisible();
  await page.getByRole('link', { name: '‹ 社会组织' }).click();
  await same(page);
  await page.reload();
  await same(page);
  const colleague = await context.newPage();
  await colleague.goto(page.url());
  await same(colleague);
  await page.getByRole('button', { name: '选择显示哪些列' }).click();
  await page.getByRole('button', { name: '恢复默认列' }).click();
  await page.getByRole('button', { name: '重置', exact: true }).click();
  await expect(page).toHaveURL(list);
});

async function openRow(page: Page, region: string, index: number): Promise<string> {
  await page.goto(`${list}?region=${region}&size=20`);
  const link = rows(page).nth(index).getByRole('link');
  const name = await link.innerText();
  await link.click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  return name;
}

test('更正一个值写明理由，改名后旧名仍查得到', async ({ page }) => {
  await signIn(page, 'legal-affairs');
  const name = await openRow(page, '370283', 1);
  await lookedAt(page, 'organization');
  await page.getByRole('button', { name: '更正' }).click();
  await expect(page.getByRole('heading', { name: `更正：${name}` })).toBeVisible();
  await lookedAt(page, 'correct');
  await page.getByLabel(/^名称/).fill(`${name}新名`);
  await page.getByRole('button', { name: '保存更正' }).click();
  await expect(page.getByText('请写明更正的理由。')).toBeVisible();
  await page.getByLabel(/更正的理由/).fill('登记证书已变更');
  await page.getByRole('button', { name: '保存更正' }).click();
  await expect(page.getByRole('heading', { level: 1, name: `${name}新名` })).toBeVisible();
  await expect(page.getByRole('region', { name: '修改记录' })).toContainText('登记证书已变更');

  await page.getByRole('button', { name: '更正' }).click();
  await page.getByLabel(/^名称/).fill(name);
  await page.getByRole('link', { name: '概况' }).click();
  await expect(page.getByRole('dialog', { name: '离开而不保存？' })).toBeVisible();
  await page.getByRole('button', { name: '继续填写' }).click();
  // Typed while the window is still over it, a text would go nowhere.
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.getByLabel(/更正的理由/).fill('改回原名');
  await page.getByRole('button', { name: '保存更正' }).click();
  await expect(page.getByRole('region', { name: '登记情况' })).toContainText(`${name}新名`);
  await page.goto(list);
  await search(page, `${name}新名`);
  await expect(page.getByRole('link', { name, exact: true })).toBeVisible();
});

test('两人同时改一个值：两边的字都在，选用哪一个都行', async ({ page, context }) => {
  await signIn(page, 'legal-affairs');
  await openRow(page, '370283', 2);
  await page.getByRole('button', { name: '更正' }).click();
  const box = page.getByRole('textbox', { name: /^专职人数/ });
  const staff = Number(await box.inputValue());
  const [theirs, mine] = [staff + 11, staff + 22];
  const colleague = await context.newPage();
  await colleague.goto(page.url());
  await colleague.getByLabel('专职人数').fill(String(theirs));
  await colleague.getByLabel(/更正的理由/).fill('电话核实');
  await colleague.getByRole('button', { name: '保存更正' }).click();
  await expect(colleague.getByText(`${theirs} 人`)).toBeVisible();

  await box.fill(String(mine));
  await page.getByLabel(/更正的理由/).fill('实地走访');
  await page.getByRole('button', { name: '保存更正' }).click();
  const conflict = page.getByRole('table', { name: '他人已作的改动' });
  await expect(conflict.getByRole('row', { name: /专职人数/ })).toContainText(new RegExp(`${mine}.*${theirs}.*周（经办）`));
  await lookedAt(page, 'conflict');
  const [own, present] = [conflict.getByRole('radio', { name: '专职人数用我的值' }), conflict.getByRole('radio', { name: '专职人数用现值' })];
  await expect(own).toBeChecked();
  await present.check();
  await expect(box).toHaveValue(String(theirs));
  await own.check();
  await expect(box).toHaveValue(String(mine));
  await page.getByRole('button', { name: '保存更正' }).click();
  await expect(page.getByText(`${mine} 人`)).toBeVisible();
  await expect(page.getByRole('region', { name: '修改记录' })).toContainText('实地走访');
});

test('登记时查重', async ({ page }) => {
  await signIn(page, 'legal-affairs');
  await page.goto('/legal-affairs/organizations/new');
  await page.getByLabel(/^名称/).fill('崂山区锦云村养老公寓');
  await page.getByLabel('所属区市').selectOption('370212');
  await expect(page.getByText(/库中有 1 个可能相同的组织/)).toBeVisible();
  await lookedAt(page, 'new-organization');
  await page.getByRole('button', { name: '登记', exact: true }).click();
  await expect(page.getByText(/确认不是同一个组织的/).first()).toBeVisible();
});

test('导出列表所列的全部，xlsx 和 csv', async ({ page }) => {
  await signIn(page, 'legal-affairs');
  await page.goto(`${list}?kind=FOUNDATION`);
  const total = /共 ([\d,]+) 条/.exec(await page.getByText(/共 [\d,]+ 条/).innerText())![1]!.replaceAll(',', '');
  const exported = async (label: RegExp) => {
    await page.getByRole('button', { name: '导出' }).click();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: label }).click()]);
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
  };
  const csv = await exported(/CSV/);
  expect(csv.name).toMatch(/\.csv$/);
  const lines = csv.bytes.toString('utf8').trim().split('\r\n');
  expect(lines.filter((line) => line.includes('基金会,')).length).toBe(Number(total));
  const xlsx = await exported(/Excel/);
  expect(xlsx.name).toMatch(/\.xlsx$/);
  expect(xlsx.bytes.subarray(0, 2).toString()).toBe('PK');
});

test('登录到期不丢填写的内容', async ({ page, context }) => {
  await signIn(page, 'legal-affairs');
  await page.goto('/legal-affairs/organizations/new');
  await page.getByLabel(/^名称/).fill('城阳区没有重名的新组织');
  await context.clearCookies();
  await page.getByRole('button', { name: '登记', exact: true }).click();
  const again = page.getByRole('dialog', { name: '请重新登录' });
  await expect(again.getByLabel('账号')).toHaveValue('legal-affairs');
  await expectAccessible(page);
  await again.getByLabel('密码').fill('gongqiao-demo-2018');
  await again.getByRole('button', { name: '登录' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '城阳区没有重名的新组织' })).toBeVisible();
});

test('只能查阅的人不能更正，可以申请；深色显示也看得清', async ({ page }) => {
  await signIn(page, 'policy-research');
  await page.goto(`${list}?search=锦云`);
  await page.getByRole('link', { name: '崂山区锦云村养老公寓' }).click();
  await expect(page.getByRole('heading', { name: '登记情况' })).toBeVisible();
  await expect(page.getByRole('button', { name: '更正', exact: true })).toHaveCount(0);
  await expect(page.getByRole('button', { name: '申请更正' })).toBeVisible();
  await page.goto('/legal-affairs/imports');
  await expect(page.getByText('您的账号没有“导入”的权限')).toBeVisible();
  await page.getByRole('button', { name: /^账号/ }).click();
  await page.getByRole('radio', { name: '深色' }).check();
  await page.goto(`${list}?size=20`);
  await expect(page.getByText(/第 1–20 条/)).toBeVisible();
  await lookedAt(page, 'list-dark');
});
