// npm test: installs what the tests need and runs them all. With STEMMA_REQUIRE=browser (a list with
// commas) a missing part fails; elsewhere it is a skip that says how to get it.
import { findBrowser, installBrowser } from './browser.mjs';
import { become, build, fail, install, requireNode } from './steps.mjs';

requireNode();
install();
build();
let browser = await findBrowser();
if (!browser) {
  installBrowser();
  browser = await findBrowser();
}
const required = (process.env.STEMMA_REQUIRE ?? '').split(',');
if (!browser) {
  const how = 'install Chromium, or set STEMMA_BROWSER to one ("npx playwright-core install chromium" brings one too)';
  if (required.includes('browser')) fail(`The browser tests need a browser: ${how}.`);
  process.stderr.write(`Skipped: browser tests. To run them, ${how}.\n`);
}
become(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...process.argv.slice(2)], {
  env: { ...process.env, STEMMA_BROWSER: browser ?? '' },
});
