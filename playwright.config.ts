/**
 * Browser tests against the built app in real Chromium. Two projects: as most machines are, without WebGPU flags, and
 * `webgpu` for the specs that need an adapter.
 */
import { defineConfig } from '@playwright/test';
import { browserArgs, installedBrowser } from './scripts/browser.ts';

const launch = (extra: readonly string[]) => ({
  launchOptions: { executablePath: installedBrowser(), args: [...browserArgs, ...extra] },
});
const onWebgpu = /(^|[./\\])webgpu\.spec\.ts$/;

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  workers: 1,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: process.env.BROWSER_REPORT
    ? [['list'], ['json', { outputFile: process.env.BROWSER_REPORT }]]
    : [['list']],
  use: {
    // The server names its port when it is up; see `wait` below.
    baseURL: process.env.NETLOOM_URL,
    viewport: { width: 1440, height: 900 },
    trace: 'off',
    // A thing that is not there is said at once, not when the test's time is up.
    actionTimeout: 15_000,
    screenshot: 'only-on-failure',
  },
  projects: [
    { name: 'default', testIgnore: onWebgpu, use: launch([]) },
    { name: 'webgpu', testMatch: onWebgpu, use: launch(['--enable-unsafe-webgpu']) },
  ],
  webServer: {
    command: 'npx tsx scripts/serve-built.ts',
    wait: { stdout: /built app at (?<netloom_url>\S+)/ },
    timeout: 180_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 3000 },
  },
});
