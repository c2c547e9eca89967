import { readFileSync } from 'node:fs';
import { expect, expectAccessible, expectNoSidewaysScroll, screenshot, signIn, test } from '@gongqiao/config/e2e';
import type { Locator, Page } from '@playwright/test';

async function downloadOf(page: Page, link: Locator): Promise<{ name: string; path: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  return { name: download.suggestedFilename(), path: await download.path() };
}

async function lookedAt(page: Page, name: string): Promise<void> {
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await screenshot(page, name);
}

const tab = (page: Page, name: string) => page.getByRole('navigation', { name: /结果$/ }).getByRole('link', { name: new RegExp(`^${name} ?\\d`) });
const dialog = (page: Page) => page.getByRole('dialog');

async function uploadSample(page: Page): Promise<void> {
  await page.getByRole('link', { name: '导入名单' }).click();
  await expect(page.getByRole('heading', { name: '导入名单' })).toBeVisible();
  const template = await downloadOf(page, page.getByRole('link', { name: /下载导入模板/ }));
  expect(template.name).toMatch(/模板\.xlsx$/);
  // 本单位的样本排在最前
  const sample = await downloadOf(page, page.getByRole('link', { name: /报送样本/ }).first());
  expect(sample.name).toBe('chengyang-2018.xlsx');
  await lookedAt(page, 'import-new');
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: '选择文件' }).click()]);
  await chooser.setFiles({ name: sample.name, mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer: readFileSync(sample.path) });
}

test('城阳区经办把名单从样本导入库里，再整批撤销', async ({ page }) => {
  test.slow();
  await signIn(page, 'chengyang');
  await expect(page.getByRole('heading', { level: 1, name: '城阳区总工会' })).toBeVisible();
  const count = page.getByRole('list', { name: '要紧的数' }).getByRole('link').first();
  const before = (await count.textContent())!;
  await lookedAt(page, 'home');
  await uploadSample(page);

  await test.step('核对各列，改一列再读一遍', async () => {
    await expect(page.getByRole('heading', { level: 1, name: 'chengyang-2018.xlsx' })).toBeVisible();
    const remark = page.getByRole('combobox', { name: /备注理解为/ });
    await expect(remark).toHaveValue('');
    await expect(page.getByRole('combobox', { name: /镇街理解为/ })).toHaveValue('street');
    await lookedAt(page, 'import-columns');
    await page.getByRole('combobox', { name: /镇街理解为/ }).selectOption('');
    await page.getByRole('button', { name: /按更正后的各列重新读取/ }).click();
    await expect(page.getByRole('link', { name: /看试导入/ })).toBeVisible();
    await page.getByRole('combobox', { name: /镇街理解为/ }).selectOption('street');
    await page.getByRole('button', { name: /按更正后的各列重新读取/ }).click();
    await page.getByRole('link', { name: /看试导入/ }).click();
  });

  await test.step('试导入：每行有理由，就地处理', async () => {
    await expect(page.getByText(/读到 65 行 = 新增 49 \+ 更新 2 \+ 重复 1 \+ 待核对 8 \+ 不能导入 0/)).toBeVisible();
    await lookedAt(page, 'import-rows');
    await tab(page, '待核对').click();
    await expect(page.getByText('共 8 条')).toBeVisible();
    await expect(page.getByRole('row', { name: /历下区/ })).toContainText('请改为青岛市的区市名称');
    await page.getByRole('row', { name: /历下区/ }).getByRole('button', { name: /查看、修改/ }).click();
    await lookedAt(page, 'import-row');
    await page.getByRole('button', { name: '修改这一行' }).click();
    await page.getByRole('textbox', { name: '所属区市' }).fill('城阳区');
    await page.getByRole('button', { name: '保存并重新判断' }).click();
    await expect(page.getByText('共 7 条')).toBeVisible();
    await page.getByRole('checkbox', { name: '选择本页各行' }).check();
    await page.getByRole('region', { name: '已选的行' }).getByRole('button', { name: '按现有内容导入' }).click();
    await dialog(page).getByRole('button', { name: '按现有内容导入' }).click();
    await expect(dialog(page).getByText('请写明理由。')).toBeVisible();
    await dialog(page).getByRole('textbox', { name: /理由/ }).fill('已电话核实');
    await lookedAt(page, 'import-settle');
    await dialog(page).getByRole('button', { name: '按现有内容导入' }).click();
    await expect(page.getByText('待核对的行都处理了，可以导入')).toBeVisible();
  });

  await test.step('导入，取回带批注的文件', async () => {
    await page.getByRole('button', { name: '导入…' }).click();
    await expect(dialog(page).getByText(/按现有内容导入的 7 行一并写入/)).toBeVisible();
    await lookedAt(page, 'import-apply');
    await dialog(page).getByRole('button', { name: '导入', exact: true }).click();
    await expect(page.getByText(/已新增 57 \+ 已更新 2 \+ 内容相同 0 \+ 未导入 1/)).toBeVisible();
    await lookedAt(page, 'import-result');
    const remarks = await downloadOf(page, page.getByRole('link', { name: '下载带批注的文件' }));
    expect(remarks.name).toMatch(/\.xlsx$/);
    await page.getByRole('link', { name: '工作台首页' }).click();
    await expect(count).not.toHaveText(before);
  });

  await test.step('整批撤销', async () => {
    await page.getByRole('link', { name: 'chengyang-2018.xlsx' }).first().click();
    await page.getByRole('button', { name: '撤销整批…' }).click();
    await dialog(page).getByRole('textbox', { name: /理由/ }).fill('报错了名单');
    await dialog(page).getByRole('button', { name: '撤销整批' }).click();
    await expect(page.getByText(/整批撤销$/)).toBeVisible();
    await page.getByRole('link', { name: '工作台首页' }).click();
    await expect(count).toHaveText(before);
  });
});

test('不在本单位范围的行等法律工作部确认', async ({ page }) => {
  await signIn(page, 'chengyang');
  await page.getByRole('link', { name: '导入名单' }).click();
  const sample = await downloadOf(page, page.getByRole('link', { name: /即墨区报送样本/ }));
  await page.locator('input[type=file]').setInputFiles({ name: sample.name, mimeType: 'text/csv', buffer: readFileSync(sample.path) });
  await page.getByRole('link', { name: /看试导入/ }).click();
  await page.getByRole('button', { name: '导入…' }).click();
  await dialog(page).getByRole('button', { name: '导入', exact: true }).click();
  await expect(page.getByText(/待确认 25/)).toBeVisible();

  await signIn(page, 'legal-affairs');
  await page.getByRole('region', { name: '待确认的外区行' }).getByRole('link', { name: sample.name }).first().click();
  await page.getByRole('row', { name: /匠心困难职工帮扶基金会/ }).getByRole('button', { name: '不导入' }).click();
  await dialog(page).getByRole('textbox', { name: /理由/ }).fill('请即墨区报送');
  await dialog(page).getByRole('button', { name: '不导入' }).click();
  await expect(page.getByText('共 24 条')).toBeVisible();
  await page.getByRole('checkbox', { name: '选择本页各行' }).check();
  await page.getByRole('region', { name: '已选的行' }).getByRole('button', { name: '按现有内容导入' }).click();
  await dialog(page).getByRole('button', { name: '按现有内容导入' }).click();
  await expect(page.getByText('共 0 条')).toBeVisible();
  await lookedAt(page, 'import-approved');
  await page.getByRole('button', { name: '撤销整批…' }).click();
  await dialog(page).getByRole('textbox', { name: /理由/ }).fill('演练结束');
  await dialog(page).getByRole('button', { name: '撤销整批' }).click();
  await expect(page.getByText(/整批撤销$/)).toBeVisible();
});

test('在手机上也读得了，不必左右拖动', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, 'chengyang');
  await lookedAt(page, 'phone-home');
  await page.getByRole('button', { name: '菜单' }).click();
  await page.getByRole('link', { name: '社会组织', exact: true }).click();
  await page.getByLabel('每页').selectOption('20');
  await expect(page.getByText(/第 1–20 条/)).toBeVisible();
  await lookedAt(page, 'phone-list');
  await page.getByRole('table', { name: '社会组织' }).getByRole('link').first().click();
  await expect(page.getByRole('heading', { name: '登记情况' })).toBeVisible();
  await lookedAt(page, 'phone-organization');
});
