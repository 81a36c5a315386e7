/** `npm run e2e`: makes sure of a browser, then runs Playwright with whatever arguments stand behind `--`. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ensureBrowser } from './browser.ts';

const browser = await ensureBrowser();
if (browser) {
  process.stdout.write(`browser: ${browser}\n`);
  const cli = fileURLToPath(new URL('../node_modules/@playwright/test/cli.js', import.meta.url));
  const tests = spawnSync(process.execPath, [cli, 'test', ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, CHROME_PATH: browser },
  });
  process.exitCode = tests.status ?? 1;
} else {
  process.stderr.write(
    'browser: no Chromium or Chrome opens a page, and none could be installed. Install one, or set CHROME_PATH.\n',
  );
  process.exitCode = 1;
}
