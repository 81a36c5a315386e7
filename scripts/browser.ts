/**
 * Finds a Chromium or Chrome for the browser tests, and gets one where there is none: Playwright's own, else Debian's
 * package. A browser counts only when it opens a page, since a stub or missing libraries are found only then.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';

/** What every browser test is started with: nothing of the browser's own traffic and greetings. */
export const browserArgs = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Where Chromium and its kin usually lie, the person's own choice first; not each of them exists. */
function usualPlaces(): string[] {
  const { CHROME_PATH, PROGRAMFILES, LOCALAPPDATA } = process.env;
  const programs = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];
  const windows = [PROGRAMFILES, process.env['PROGRAMFILES(X86)'], LOCALAPPDATA].flatMap((folder) =>
    folder ? programs.map((program) => join(folder, program)) : [],
  );
  const mac = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
    (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
  );
  const linux = [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
  ].map((name) => `/usr/bin/${name}`);
  const own = CHROME_PATH ? [CHROME_PATH] : [];
  return [...own, chromium.executablePath(), ...linux, '/snap/bin/chromium', ...mac, ...windows];
}

/** The first browser that lies in a usual place, unproved. */
export function installedBrowser(): string | undefined {
  return usualPlaces().find((path) => existsSync(path));
}

async function opensPage(executablePath: string): Promise<boolean> {
  try {
    const browser = await chromium.launch({ executablePath, args: browserArgs, timeout: 60_000 });
    try {
      const page = await browser.newPage();
      await page.setContent('<title>open</title>');
      return (await page.title()) === 'open';
    } finally {
      await browser.close();
    }
  } catch {
    return false;
  }
}

async function working(): Promise<string | undefined> {
  for (const path of usualPlaces()) if (existsSync(path) && (await opensPage(path))) return path;
  return undefined;
}

/** Talks on stderr only: stdout belongs to whoever asked for a browser. */
function run(command: string, args: readonly string[], minutes: number): boolean {
  process.stderr.write(`browser: ${command} ${args.join(' ')}\n`);
  const done = spawnSync(command, args, {
    stdio: ['ignore', 2, 2],
    timeout: minutes * 60_000,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return done.status === 0;
}

function playwrightInstall(): void {
  const cli = fileURLToPath(new URL('../node_modules/@playwright/test/cli.js', import.meta.url));
  run(process.execPath, [cli, 'install', 'chromium'], 5);
}

function debianInstall(): void {
  if (!existsSync('/usr/bin/apt-get')) return;
  const root = process.getuid?.() === 0;
  const apt = (args: readonly string[]) =>
    root ? run('apt-get', args, 10) : run('sudo', ['-n', 'apt-get', ...args], 10);
  apt(['update', '-q']);
  apt(['install', '-y', '-q', 'chromium']);
}

/** Path of a browser that opens pages; gets one first where needed. Undefined where that failed too. */
export async function ensureBrowser(): Promise<string | undefined> {
  const found = await working();
  if (found) return found;
  playwrightInstall();
  const downloaded = await working();
  if (downloaded) return downloaded;
  debianInstall();
  return working();
}
