import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, expect, type Page, test as base } from '@playwright/test';
import { signIn } from '../e2e.ts';
import { launchGateway } from '../gateway.ts';
import { compileManual } from '../manual.ts';
import { allPictures, type AtDesk, type Picture, root } from './picture.ts';

// The same day each time, so that a picture changes only with what it shows.
const DAY = new Date('2026-11-30T02:00:00Z');
const DESK = { width: 1366, height: 768 };
const PHONE = { width: 390, height: 844 };
const LIMIT = 200_000;

const test = base.extend<object, { gateway: string }>({
  gateway: [
    async ({ browserName: _ }, provide) => {
      const { origin, stop } = await launchGateway({}, DAY);
      await provide(origin);
      await stop();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  baseURL: ({ gateway }, provide) => provide(gateway),
});

async function openPage(browser: Browser, baseURL: string, phone: boolean, height?: number): Promise<Page> {
  const { width, height: usual } = phone ? PHONE : DESK;
  const context = await browser.newContext({ baseURL, viewport: { width, height: height ?? usual }, hasTouch: phone, isMobile: phone, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', deviceScaleFactor: 1, reducedMotion: 'reduce' });
  await context.clock.setSystemTime(DAY);
  return context.newPage();
}

async function take(page: Page, { only, top }: Picture): Promise<Buffer> {
  await page.waitForLoadState('networkidle');
  await expect(page.locator('.gq-loading, .skeleton')).toHaveCount(0);
  // What was announced stands over the page for a while.
  await expect(page.locator('.gq-announcer p')).toHaveCount(0, { timeout: 10_000 });
  if (only) return only(page).screenshot({ animations: 'disabled' });
  if (top) await top(page).evaluate((element) => window.scrollTo(0, element.getBoundingClientRect().top + window.scrollY - 64));
  return page.screenshot({ animations: 'disabled' });
}

const pictures = await allPictures();

for (const picture of pictures) {
  const { folder, name, app, account, path, phone = app === 'portal', height, steps } = picture;
  test(`${folder}/manual/${name}.png`, async ({ browser, baseURL }) => {
    const at: AtDesk = async (other, work) => {
      const desk = await openPage(browser, baseURL!, false);
      await signIn(desk, other);
      await work(desk);
      await desk.context().close();
    };
    const page = await openPage(browser, baseURL!, phone, height);
    if (account) await signIn(page, account);
    await page.goto(app === 'portal' ? path : `/${app}${path}`);
    await steps?.(page, at);
    const taken = await take(page, picture);
    await page.context().close();
    writeFileSync(join(root, 'packages', folder, 'manual', `${name}.png`), taken);
    expect(taken.length, `bytes of ${name}: show less of the page`).toBeLessThan(LIMIT);
  });
}

test('每张图片都有手册用到', () => {
  const named = new Set(pictures.map(({ folder, manual }) => `${folder}/${manual}`));
  const used = [...named].flatMap((manual) => {
    const folder = join(root, 'packages', manual.split('/')[0]!);
    return compileManual(readFileSync(join(root, 'packages', manual), 'utf8'), folder).pictures.map((picture) => `${manual} ${picture}`);
  });
  expect(used.sort()).toEqual(pictures.map(({ folder, manual, name }) => `${folder}/${manual} manual/${name}.png`).sort());
});
