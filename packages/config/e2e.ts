import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test as base } from '@playwright/test';
import { launchGateway } from './gateway.ts';

interface DemoAccount {
  readonly account: string;
  readonly password: string;
  readonly home: string;
}

/**
 * Playwright's `test` against a gateway in demo mode of its own worker: one of each frontend, and a new one after a journey that failed, so that
 * a second try finds what the first one found. `GONGQIAO_E2E_ORIGIN` names one that runs already. A page that reports an error to the console
 * fails its test, and one that failed is told with what the page said.
 */
export const test = base.extend<{ quietConsole: void }, { gateway: string }>({
  gateway: [
    async ({}, provide) => {
      const running = process.env['GONGQIAO_E2E_ORIGIN'];
      if (running) return provide(running);
      const { origin, stop } = await launchGateway();
      await provide(origin);
      await stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: ({ gateway }, provide) => provide(gateway),
  quietConsole: [
    async ({ page }, provide) => {
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(String(error)));
      // An answer such as 401 is written to the console by the browser itself: tests look at what the page makes of it.
      page.on('console', (message) => message.type() === 'error' && !message.text().startsWith('Failed to load resource') && errors.push(message.text()));
      await provide();
      const { status, expectedStatus } = test.info();
      if (status !== expectedStatus) process.stdout.write(`${page.url()} said:\n${await page.locator('body').innerText().catch(String)}\n`);
      expect(errors, 'errors on the page').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** Signs in with a demo account and opens its home page. */
export async function signIn(page: Page, account: string): Promise<void> {
  await page.goto('/');
  const home = await page.evaluate(async (name) => {
    const accounts = (await (await fetch('/auth/demo-accounts')).json()) as DemoAccount[];
    const demo = accounts.find((candidate) => candidate.account === name);
    if (!demo) throw new Error(`there is no demo account ${name}: ${accounts.map((candidate) => candidate.account).join(', ')}`);
    const headers = { 'content-type': 'application/json', 'x-gongqiao': '1' };
    const answer = await fetch('/auth/login', { method: 'POST', headers, body: JSON.stringify({ account: name, password: demo.password }) });
    if (!answer.ok) throw new Error(`sign-in was answered ${answer.status}: ${await answer.text()}`);
    return demo.home;
  }, account);
  await page.goto(home);
}

/** Runs every rule of axe on the page as it stands and expects no violation. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map((violation) => `${violation.id}: ${violation.help}\n  ${violation.nodes.map((node) => `${node.target.join(' ')} ${node.failureSummary ?? ''}`).join('\n  ')}`);
  expect(found.join('\n'), `axe on ${page.url()}`).toBe('');
}

/** Nothing may be wider than the window. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const excess = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(excess, `how far ${page.url()} scrolls sideways`).toBeLessThanOrEqual(0);
}

/** What a first visit to an address loads of scripts and styles until nothing more comes, in kilobytes (1,000 bytes) after gzip. */
export async function firstLoad(page: Page, address: string): Promise<number> {
  const sizes: Promise<number>[] = [];
  page.on('response', (response) => {
    if (['script', 'stylesheet', 'document'].includes(response.request().resourceType())) sizes.push(response.body().then((body) => gzipSync(body).length));
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0) / 1000;
}

/** Keeps a picture of the whole page in test-results/screens, for a person to look at. */
export async function screenshot(page: Page, name: string): Promise<void> {
  const { project } = test.info();
  await page.screenshot({ path: join(project.outputDir, 'screens', `${project.name}-${name}.png`), fullPage: true, animations: 'disabled' });
}

const DESK = { width: 1366, height: 768 };
const PHONE = { width: 390, height: 844 };

/** Looks at a page of staff at the desk and on a phone: axe, no sideways scroll, and a picture of each. */
export async function lookAtBothWidths(page: Page, name: string): Promise<void> {
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await screenshot(page, name);
  await page.setViewportSize(PHONE);
  await expectNoSidewaysScroll(page);
  await screenshot(page, `${name}-phone`);
  await page.setViewportSize(DESK);
}
