import { defineConfig } from '@playwright/test';
import { definePlaywright } from '../playwright.ts';

const { use, outputDir } = definePlaywright();

/** `pnpm manual:pictures`: one test makes one picture, so that one that fails says where. */
export default defineConfig({
  testDir: import.meta.dirname, testMatch: 'take-pictures.ts', outputDir, workers: 1, timeout: 180_000, reporter: [['list']],
  use: { ...use, trace: 'off', deviceScaleFactor: 1 },
});
