// npm start: installs, builds what changed, loads the canon where it is new, serves the page.
import { become, build, install, requireNode } from './steps.mjs';

requireNode();
install();
build();
become(process.execPath, ['dist/cli/stemma.js', 'serve', '--canon', ...process.argv.slice(2)]);
