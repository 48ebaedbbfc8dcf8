// `npm test [-- --long]`: sets up what the tests need on a fresh machine, then runs them all (scripts/verify.mjs).
import { continueUnderPinnedNode, ensureBrowser, ensureFonts, installPackages } from './setup.mjs';

const args = process.argv.slice(2);
if (args.includes('--long')) process.env.KITELINE_LONG = '1';
installPackages();
ensureFonts();
if (!ensureBrowser()) process.exit(2);
continueUnderPinnedNode(
  'verify.mjs',
  args.filter((arg) => arg !== '--long'),
);
