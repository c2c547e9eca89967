import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { defineConfig, type PlaywrightTestConfig } from '@playwright/test';
import { findBrowser } from './browser.ts';

const root = resolve(import.meta.dirname, '../..');
const browser = findBrowser();

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const desk = { viewport: { width: 1366, height: 768 } };

const browserArguments = [
  '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking', '--disable-component-update', '--no-first-run', '--font-render-hinting=none',
];

// Where the machine names no language, Chromium takes Chinese file names for none.
const utf8 = { LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' };

const apps = readdirSync(join(root, 'apps')).filter((app) => existsSync(join(root, 'apps', app, 'e2e'))).sort();

/** One project per frontend that has journeys in `e2e/`: the portal on a phone, staff at a desk. They run one after the other: what one changes, the next one may read. */
export function definePlaywright(): PlaywrightTestConfig {
  return defineConfig({
    outputDir: join(root, 'test-results'),
    workers: 1,
    forbidOnly: true,
    timeout: 60_000,
    // One that passes only at the second try is counted as passed and told as flaky.
    retries: process.env['CI'] ? 1 : 0,
    reporter: [['list'], ['json', { outputFile: join(root, 'node_modules/.cache/tests/playwright.json') }]],
    use: {
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      trace: 'retain-on-failure',
      // What does not come is told where it was waited for, not at the end of the journey.
      actionTimeout: 20_000,
      launchOptions: { executablePath: browser.executablePath, args: browserArguments, env: { ...process.env, ...utf8, ...browser.env } },
    },
    projects: apps.map((app) => ({ name: app, testDir: join(root, 'apps', app, 'e2e'), use: app === 'portal' ? phone : desk })),
  });
}
