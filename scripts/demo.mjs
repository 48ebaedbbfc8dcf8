// The main job through the real app without a window: node scripts/demo.mjs --out DIR
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { buildIfChanged } from './build.mjs';
import { ensureBrowser, ensureFonts, root } from './setup.mjs';

const { values } = parseArgs({ options: { out: { type: 'string', default: 'demo-out' } } });

ensureFonts();
if (!ensureBrowser()) process.exit(2);
await buildIfChanged();
const script = join(root, '.cache', 'demo.mjs');
await build({
  entryPoints: [join(root, 'e2e', 'demo.ts')],
  outfile: script,
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  logLevel: 'warning',
});
const { status } = spawnSync(process.execPath, [script, resolve(values.out)], { stdio: 'inherit' });
process.exit(status ?? 1);
