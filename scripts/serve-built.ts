/** What `playwright.config.ts` starts; it waits for this line. */
import { serveBuilt } from './built.ts';

const { url } = await serveBuilt();
process.stdout.write(`built app at ${url}\n`);
