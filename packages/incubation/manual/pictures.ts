import type { AtDesk, Page, Picture } from '@gongqiao/config/pictures';

const CRITERIA = [['职工需求', '60', '针对哪些职工的什么困难。'], ['可行', '40', '谁来做，分几步。']] as const;
const HEARING = '2026年公益创投大赛';

async function fillCall(page: Page): Promise<void> {
  await page.getByLabel('名称（必填）').fill('女职工服务入驻征集');
  await page.getByLabel('具体内容（必填）').fill('工位 2 个，每组一位导师。');
  await page.getByLabel(/^开始日期/).fill('2026-12-02');
  for (const [index, [name, weight, note]] of CRITERIA.entries()) {
    if (index > 0) await page.getByRole('button', { name: '再加一条' }).click();
    await page.getByLabel(`第 ${index + 1} 条的名称`).fill(name);
    await page.getByLabel(`第 ${index + 1} 条的满分`).fill(weight);
    await page.getByLabel(`第 ${index + 1} 条的评分说明`).fill(note);
  }
}

async function openApplication(page: Page, state: RegExp): Promise<void> {
  await page.getByRole('row', { name: state }).getByRole('link').first().click();
  await page.getByRole('region', { name: '申请的内容' }).waitFor();
}

/** The hearing begun, its judges declared, its first group called. */
async function beginHearing(at: AtDesk): Promise<void> {
  await at('legal-affairs', async (chair) => {
    await chair.goto('/legal-affairs/hearings');
    await chair.getByRole('link', { name: HEARING }).click();
    await chair.getByRole('button', { name: '开始', exact: true }).click();
    await chair.getByRole('dialog').getByRole('button', { name: '开始' }).click();
    await chair.getByRole('dialog').waitFor({ state: 'hidden' });
  });
  for (const account of ['judge-one', 'judge-two', 'judge-three', 'judge-four', 'judge-five']) {
    await at(account, async (judge) => {
      await judge.getByRole('link', { name: /^(去打分|打开)$/ }).first().click();
      await judge.getByRole('button', { name: '声明：都没有利害关系' }).click();
      await judge.getByRole('heading', { name: '先声明有没有利害关系' }).waitFor({ state: 'hidden' });
    });
  }
  await at('legal-affairs', async (chair) => {
    await chair.goto('/legal-affairs/hearings');
    await chair.getByRole('link', { name: HEARING }).click();
    await chair.getByRole('button', { name: '下一组' }).click();
    await chair.getByRole('dialog').getByRole('button', { name: '请上场' }).click();
    await chair.getByRole('dialog').waitFor({ state: 'hidden' });
  });
}

async function rate(judge: Page, points: readonly [string, string, string]): Promise<void> {
  await judge.getByRole('link', { name: /^(去打分|打开)$/ }).first().click();
  for (const [index, title] of ['职工需求', '可行', '可持续'].entries()) await judge.getByLabel(`${title}的得分`).fill(points[index]!);
  await judge.getByLabel('评语').fill('贴近环卫职工，步骤清楚。');
}

const staff: readonly Picture[] = [
  { manual: 'MANUAL.md', name: 'call-form', app: 'legal-affairs', account: 'legal-affairs', path: '/calls/new', steps: fillCall },
  { manual: 'MANUAL.md', name: 'first-check', app: 'legal-affairs', account: 'legal-affairs', path: '/applications?state=SUBMITTED', steps: (page) => openApplication(page, /待受理/) },
  {
    manual: 'MANUAL.md', name: 'decision', app: 'legal-affairs', account: 'legal-affairs', path: '/applications?state=NOTIFIED', height: 660,
    steps: async (page) => {
      await openApplication(page, /已告知拟不予入驻/);
      await page.getByText('与中位数相差超过 20 分').first().waitFor();
    },
    top: (page) => page.getByRole('region', { name: /评审/ }).first(),
  },
  {
    manual: 'MANUAL.md', name: 'blind-review', app: 'legal-affairs', account: 'reviewer-two', path: '/reviews',
    steps: async (page) => {
      await page.getByRole('row', { name: /待声明/ }).getByRole('link').first().click();
      await page.getByRole('button', { name: '声明没有利害关系' }).click();
      await page.getByRole('heading', { name: '打分' }).waitFor();
      for (const [name, points] of [['职工需求', '36'], ['可行', '30'], ['可持续', '20']] as const) {
        await page.getByLabel(new RegExp(`^${name}的得分`)).fill(points);
        await page.getByLabel(`${name}为什么打这个分`).fill('说得清楚。');
      }
    },
  },
  {
    manual: 'MANUAL.md', name: 'residency', app: 'legal-affairs', account: 'legal-affairs', path: '/residencies', height: 660,
    steps: async (page) => {
      await page.getByRole('row', { name: /港湾社会工作/ }).getByRole('link').first().click();
      await page.getByRole('heading', { level: 1, name: /港湾社会工作/ }).waitFor();
    },
  },
  {
    manual: 'MANUAL.md', name: 'hearing', app: 'legal-affairs', account: 'legal-affairs', path: '/hearings',
    steps: async (page, at) => {
      await beginHearing(at);
      await at('judge-two', async (judge) => {
        await rate(judge, ['32', '30', '20']);
        await judge.getByRole('button', { name: '提交' }).click();
        await judge.locator('main').getByText('已提交', { exact: true }).waitFor();
      });
      await page.getByRole('link', { name: HEARING }).click();
      await page.getByText('已交 1 / 5').waitFor();
    },
  },
  {
    manual: 'MANUAL.md', name: 'hall-score', app: 'legal-affairs', account: 'judge-one', path: '/hall', phone: true,
    steps: (page) => rate(page, ['34', '30', '20']),
    top: (page) => page.getByLabel('职工需求的得分').locator('xpath=ancestor::form'),
  },
];

const WINTER = /2026年冬季入驻征集/;

const portal: readonly Picture[] = [
  {
    manual: 'MANUAL.portal.md', name: 'portal-call', app: 'portal', path: '/calls',
    steps: async (page) => {
      await page.getByRole('link', { name: WINTER }).click();
      await page.getByRole('heading', { name: '评分标准' }).waitFor();
    },
    top: (page) => page.getByRole('heading', { level: 1 }),
  },
  {
    manual: 'MANUAL.portal.md', name: 'portal-draft', app: 'portal', account: 'craftsmen-study-group', path: '/my-organization/applications',
    steps: async (page) => {
      await page.getByRole('button', { name: /开始填写.*2026年冬季入驻征集/ }).click();
      await page.getByLabel('现有人数（必填）').fill('8');
      await page.getByLabel('服务哪些职工（必填）').fill('装修工和家政服务员');
      await page.getByLabel('计划（必填）').fill('每周一次劳动法律学习；每月一次到工地讲劳动合同。');
      await page.getByLabel('计划（必填）').blur();
      await page.getByText(/^已保存 /).waitFor();
    },
    top: (page) => page.getByLabel('现有人数（必填）').locator('xpath=ancestor::div[@class="field"]'),
  },
  {
    manual: 'MANUAL.portal.md', name: 'portal-status', app: 'portal', account: 'craftsmen-study-group', path: '/my-organization/applications',
    steps: async (page) => {
      await page.getByRole('link', { name: WINTER }).click();
      await page.getByRole('button', { name: '提交申请' }).click();
      await page.getByRole('heading', { name: '办到哪一步' }).waitFor();
    },
    top: (page) => page.getByRole('heading', { level: 1 }),
  },
  {
    manual: 'MANUAL.portal.md', name: 'portal-notice', app: 'portal', account: 'craftsmen-study-group', path: '/my-organization/applications',
    steps: async (page, at) => {
      await at('legal-affairs', async (desk) => {
        await desk.goto('/legal-affairs/applications?state=SUBMITTED');
        await openApplication(desk, /巧匠/);
        await desk.getByRole('button', { name: '受理', exact: true }).click();
        await desk.getByRole('dialog').getByRole('button', { name: '受理', exact: true }).click();
        await desk.getByRole('button', { name: '安排评审' }).click();
        await desk.getByRole('dialog').getByRole('checkbox', { name: /石（评审）/ }).check();
        await desk.getByRole('dialog').getByRole('button', { name: '安排 1 位' }).click();
        await desk.getByRole('button', { name: '告知拟不予入驻' }).click();
        await desk.getByRole('dialog').getByLabel(/^理由/).fill('没有说明谁来讲、一次多少人参加。');
        await desk.getByRole('dialog').getByLabel(/为什么不等/).fill('缺少的内容评审人也无从判断，先请申请人说明。');
        await desk.getByRole('dialog').getByRole('button', { name: '告知', exact: true }).click();
        await desk.getByText('已告知申请人：拟不予入驻').waitFor();
      });
      await page.getByRole('link', { name: WINTER }).click();
      await page.getByRole('heading', { name: '陈述意见' }).waitFor();
      await page.getByRole('button', { name: '“陈述意见的期限”的规定' }).click();
      await page.getByRole('note').getByText(/7个工作日/).waitFor();
    },
    top: (page) => page.getByRole('heading', { name: '拟不予入驻的理由' }).locator('xpath=..'),
  },
  {
    manual: 'MANUAL.portal.md', name: 'portal-residency', app: 'portal', account: 'harbour-social-work', path: '/my-organization/residencies',
    steps: async (page) => {
      await page.getByRole('link', { name: '2026年夏季入驻征集' }).click();
      await page.getByText('有 1 次等您确认。').waitFor();
    },
    top: (page) => page.getByRole('heading', { level: 1 }),
  },
];

export const pictures: readonly Picture[] = [...staff, ...portal];
