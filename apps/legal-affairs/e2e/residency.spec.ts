import { expect, expectAccessible, lookAtBothWidths, screenshot, signIn, test } from '@gongqiao/config/e2e';

test('入驻组织：列表、工位、导师、成批登记辅导，坏的一行留下来说明原因', async ({ page }) => {
  await signIn(page, 'legal-affairs');
  await page.getByRole('link', { name: '入驻组织' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: '入驻组织' })).toBeVisible();
  await lookAtBothWidths(page, 'residencies');
  await page.getByRole('row', { name: /在驻/ }).getByRole('link').first().click();
  await expect(page.getByRole('heading', { name: '入驻协议' })).toBeVisible();
  await expect(page.getByText('市工人文化宫社会组织孵化基地 1 号工位（三楼）')).toBeVisible();
  await lookAtBothWidths(page, 'residency');
  await page.getByRole('button', { name: '换工位' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('radio', { name: /^3 号工位/ })).toBeVisible();
  await expect(dialog.getByRole('radio', { name: /^2 号工位/ })).toHaveCount(0);
  await dialog.getByRole('radio', { name: /^3 号工位/ }).check();
  await screenshot(page, 'residency-desk');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: '安排' }).click();
  await expect(page.getByText('市工人文化宫社会组织孵化基地 3 号工位（三楼）')).toBeVisible();

  await page.getByRole('link', { name: '登记', exact: true }).click();
  await page.getByLabel('第 1 行的主题').fill('夜班职工怎样排班');
  await page.getByLabel('第 1 行的主讲或导师').fill('纪（导师）');
  await page.getByLabel('第 1 行的分钟').fill('60');
  await page.getByLabel('第 1 行的人数').fill('5');
  await page.getByRole('button', { name: '再加一行' }).click();
  await page.getByLabel('第 2 行的人数').fill('4');
  await page.getByLabel('第 2 行的分钟').fill('6000');
  await page.getByRole('button', { name: '保存 2 行' }).click();
  await expect(page.getByText('时长请填 1 至 600 分钟。')).toBeVisible();
  await expect(page.getByText('已保存 1 行；还有 1 行没有保存，原因写在行里')).toBeVisible();
  await lookAtBothWidths(page, 'residency-sessions');
  await page.getByLabel('第 1 行的分钟').fill('90');
  await page.getByRole('button', { name: '保存 1 行' }).click();
  await expect(page.getByText('已保存 2 行')).toBeVisible();
});

test('交接：一件一件确认，没有交接完的不能办结', async ({ page }) => {
  await signIn(page, 'legal-affairs');
  await page.goto('/legal-affairs/residencies?state=HANDING_OVER');
  await page.getByRole('row', { name: /交接中/ }).getByRole('link').first().click();
  await page.getByRole('button', { name: '已收工位清空' }).click();
  await expect(page.getByRole('button', { name: '已收工位清空' })).toHaveCount(0);
  await page.getByRole('button', { name: '免于交接钥匙和门禁' }).click();
  await page.getByRole('dialog').getByLabel(/^理由/).fill('没有领过钥匙。');
  await page.getByRole('dialog').getByRole('button', { name: '免于交接' }).click();
  await expect(page.getByText('免于交接：没有领过钥匙。')).toBeVisible();
  await page.getByRole('button', { name: '交接完毕，退出' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '交接完毕，退出' }).click();
  await expect(dialog.getByText(/还没有交接完的：工位清空、借用的设备/)).toBeVisible();
  await expectAccessible(page);
  await screenshot(page, 'residency-hand-over-refused');
  await dialog.getByRole('button', { name: '取消' }).click();
  await lookAtBothWidths(page, 'residency-hand-over');
});

test('阶段评估：草稿由记录生成，送组织提意见；回访只列与上次不同的', async ({ page }) => {
  await signIn(page, 'legal-affairs');
  await page.goto('/legal-affairs/residencies?state=RESIDENT');
  await page.getByRole('row', { name: /在驻/ }).getByRole('link').first().click();
  await page.getByRole('link', { name: /第 1 次/ }).click();
  await expect(page.getByText('等组织提意见').first()).toBeVisible();
  await expect(page.getByText(/双方已确认 2 次，共 3 小时/)).toBeVisible();
  await lookAtBothWidths(page, 'stage-review');
  await page.goto('/legal-affairs/residencies?state=GRADUATED');
  await page.getByRole('row', { name: /已出壳/ }).getByRole('link').first().click();
  await page.getByRole('link', { name: '结束 6 个月' }).click();
  await expect(page.getByText('还没有答复。不答复不影响任何事项。')).toBeVisible();
  await lookAtBothWidths(page, 'follow-up');
});

test('从入驻组织的页面起草扶持资金：是给谁的已经填好，存了以后列在它的页面上', async ({ page }) => {
  await signIn(page, 'legal-affairs');
  await page.goto('/legal-affairs/residencies?state=RESIDENT');
  await page.getByRole('row', { name: /在驻/ }).getByRole('link').first().click();
  const panel = page.getByRole('region', { name: '扶持资金' });
  await expect(panel).toBeVisible();
  const residency = page.url();
  await panel.getByRole('link', { name: '起草扶持资金' }).click();
  await page.getByLabel(/^扶持金额/).fill('8000');
  await page.getByLabel(/^用途/).fill('夜班职工讲座的场地和讲义');
  const instalment = page.getByRole('group', { name: '第 1 期' });
  await page.getByRole('button', { name: /^去掉\s*第 2 期$/ }).click();
  await instalment.getByLabel('金额（元）').fill('8000');
  await instalment.getByLabel('做到什么以后付').fill('办完两场以后');
  await expectAccessible(page);
  await screenshot(page, 'residency-grant-draft');
  await page.getByRole('button', { name: '存为草稿' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^扶持资金：/ })).toBeVisible();
  await page.goto(residency);
  await expect(panel.getByRole('link', { name: '夜班职工讲座的场地和讲义' })).toBeVisible();
  await lookAtBothWidths(page, 'residency-with-grant');
});
