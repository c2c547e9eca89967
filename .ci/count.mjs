// Adds up what vitest and Playwright reported, for `.ci/run`: `node .ci/count.mjs <exit code of the test command>`. Runs on Node 20.
import { existsSync, readFileSync } from 'node:fs';

const folder = new URL('../node_modules/.cache/tests/', import.meta.url);
const ended = Number(process.argv[2]);

function reportOf(name) {
  const file = new URL(`${name}.json`, folder);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

function countVitest(report) {
  // A file that could not be read, or whose preparation failed, has no test that failed.
  const broken = report.testResults.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.every((test) => test.status !== 'failed'));
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length, skipped: report.numPendingTests + report.numTodoTests };
}

// A test that passed at the second try passed; what failed outside of any test stands in `errors`.
function countPlaywright({ stats, errors }) {
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected + (stats.unexpected === 0 ? errors.length : 0), skipped: stats.skipped };
}

const vitest = reportOf('vitest');
const playwright = reportOf('playwright');
const counts = [...(vitest ? [countVitest(vitest)] : []), ...(playwright ? [countPlaywright(playwright)] : [])];
const sum = (key) => counts.reduce((total, count) => total + count[key], 0);

const complete = vitest !== undefined && playwright !== undefined;
// The check, the build, or a tool itself.
const failed = Math.max(sum('failed'), ended === 0 && complete ? 0 : 1);
process.stdout.write(`${sum('passed')} passed, ${failed} failed, ${sum('skipped')} skipped\n`);
process.exitCode = failed === 0 ? 0 : ended || 1;
