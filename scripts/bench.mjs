// Measures the store against raw IndexedDB and prints ratios: node scripts/bench.mjs [--scales 1000,10000] [--rounds 3] [--lanes 5000]
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build as bundle } from 'esbuild';
import { build as buildPage } from 'vite';
import { buildIfChanged } from './build.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({
  options: {
    scales: { type: 'string', default: '1000,10000' },
    rounds: { type: 'string', default: '3' },
    lanes: { type: 'string', default: '5000' },
  },
});

await buildIfChanged();
await buildPage({
  root: `${root}bench/page`,
  configFile: false,
  base: './',
  logLevel: 'warn',
  worker: { format: 'es' },
  build: { outDir: `${root}.cache/bench-page`, emptyOutDir: true, target: 'chrome120' },
});
await bundle({
  entryPoints: [`${root}bench/run.ts`],
  outfile: `${root}.cache/bench/run.mjs`,
  bundle: true,
  platform: 'node',
  format: 'esm',
  external: ['playwright-core', 'electron'],
  banner: {
    js: "import { createRequire as kitelineRequire } from 'node:module'; const require = kitelineRequire(import.meta.url);",
  },
});
const { status } = spawnSync(
  process.execPath,
  [`${root}.cache/bench/run.mjs`, root, values.scales, values.rounds, values.lanes],
  { stdio: 'inherit' },
);
process.exit(status ?? 1);
