/**
 * `npm test`: format, lint, floors, types, unit tests and browser tests, every step even after one has failed. Ends with
 * `N passed, N failed`: each check counts as one, each test as one.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';

interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

interface Step {
  readonly name: string;
  readonly args: readonly string[];
  /** Where the step's own counts lie; a step without is one check. */
  readonly report?: { readonly file: string; readonly read: (json: unknown) => Count };
}

/** Vitest's JSON report; a file that failed before its tests ran is one failure. */
function unitCount(json: unknown): Count {
  const report = json as {
    numPassedTests: number;
    numFailedTests: number;
    numPendingTests: number;
    testResults: { status: string; assertionResults: unknown[] }[];
  };
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests,
  };
}

/** Playwright's JSON report; errors outside tests (a server that does not start) are failures too. */
function browserCount(json: unknown): Count {
  const { stats, errors } = json as {
    stats: { expected: number; unexpected: number; flaky: number; skipped: number };
    errors: unknown[];
  };
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  };
}

const folder = '.cache/test';
const unitReport = `${folder}/unit.json`;
const browserReport = `${folder}/browser.json`;
const steps: readonly Step[] = [
  { name: 'format', args: ['format:check'] },
  { name: 'lint', args: ['lint:code'] },
  { name: 'floors', args: ['lint:floors'] },
  { name: 'types', args: ['check'] },
  {
    name: 'unit',
    args: ['test:unit', '--', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`],
    report: { file: unitReport, read: unitCount },
  },
  { name: 'browser', args: ['e2e'], report: { file: browserReport, read: browserCount } },
];

function runStep(step: Step): Count {
  process.stdout.write(`\n── ${step.name}\n`);
  const begun = Date.now();
  const done = spawnSync('npm', ['run', '--silent', ...step.args], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, BROWSER_REPORT: browserReport },
    // npm is a script with an extension of its own on Windows.
    shell: process.platform === 'win32',
  });
  process.stdout.write(`── ${step.name}: ${done.status === 0 ? 'ok' : 'failed'}, ${seconds(begun)} s\n`);
  const ok = done.status === 0;
  if (!step.report) return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
  const count = existsSync(step.report.file)
    ? step.report.read(JSON.parse(readFileSync(step.report.file, 'utf8')))
    : { passed: 0, failed: 0, skipped: 0 };
  // A runner that ends badly without a failed test (a crash, no tests at all) is a failure all the same.
  return ok || count.failed > 0 ? count : { ...count, failed: 1 };
}

function seconds(begun: number): string {
  return ((Date.now() - begun) / 1000).toFixed(0);
}

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const begun = Date.now();
const counts = steps.map((step) => ({ step, count: runStep(step) }));
process.stdout.write(`\n`);
for (const { step, count } of counts) {
  const skipped = count.skipped > 0 ? `, ${count.skipped} skipped` : '';
  process.stdout.write(`${step.name}: ${count.passed} passed, ${count.failed} failed${skipped}\n`);
}
process.stdout.write(`${seconds(begun)} s\n`);
const total = (part: 'passed' | 'failed') => counts.reduce((sum, { count }) => sum + count[part], 0);
process.stdout.write(`${total('passed')} passed, ${total('failed')} failed\n`);
process.exitCode = total('failed') > 0 ? 1 : 0;
