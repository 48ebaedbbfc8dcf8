// Builds the host (esbuild) and the page (vite) into dist/, unless their sources are unchanged. Output on stderr.
import { build as esbuild } from 'esbuild';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const stampFile = join(root, 'dist', 'stamp');
const SOURCES = [
  'src-domain',
  'src-main',
  'src-renderer',
  'assets',
  'package-lock.json',
  'scripts/build.mjs',
];

function* filesOf(path) {
  const absolute = join(root, path);
  if (statSync(absolute).isFile()) return yield path;
  for (const name of readdirSync(absolute).sort()) yield* filesOf(join(path, name));
}

function sourceStamp() {
  const hash = createHash('sha256');
  for (const source of SOURCES)
    for (const file of filesOf(source)) {
      if (/\.test\.tsx?$|\.md$/.test(file)) continue;
      hash.update(file).update(readFileSync(join(root, file)));
    }
  return hash.digest('hex');
}

const banner = {
  // Bundled CommonJS packages still ask for require.
  js: "import { createRequire as kitelineRequire } from 'node:module'; const require = kitelineRequire(import.meta.url);",
};

async function buildHost() {
  const common = {
    bundle: true,
    platform: 'node',
    target: 'node24',
    logLevel: 'warning',
    absWorkingDir: root,
  };
  const node = {
    ...common,
    format: 'esm',
    outdir: 'dist/main',
    external: ['playwright-core', 'electron'],
    banner,
  };
  await esbuild({
    ...node,
    entryPoints: {
      chromium: 'src-main/shells/chromium/main.ts',
      cli: 'src-main/cli.ts',
      'read-worker': 'src-main/services/spreadsheet/read-worker.ts',
    },
  });
  await esbuild({
    ...common,
    format: 'iife',
    platform: 'browser',
    target: 'chrome120',
    entryPoints: { 'init-script': 'src-main/shells/chromium/init-script.ts' },
    outdir: 'dist/main',
  });
  await esbuild({ ...node, entryPoints: { electron: 'src-main/shells/electron/main.ts' } });
  await esbuild({
    ...common,
    format: 'cjs',
    external: ['electron'],
    entryPoints: { preload: 'src-main/shells/electron/preload.ts' },
    outdir: 'dist/main',
    outExtension: { '.js': '.cjs' },
  });
}

async function buildPage() {
  const { build } = await import('vite');
  await build({
    root: join(root, 'src-renderer'),
    configFile: join(root, 'src-renderer', 'vite.config.ts'),
    logLevel: 'warn',
  });
}

export async function buildIfChanged() {
  const stamp = sourceStamp();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return false;
  const started = Date.now();
  process.stderr.write('building…\n');
  // Vite and esbuild write their words to stdout; a command's own output must stay alone there.
  const { log, info, warn } = console;
  console.log = console.info = console.warn = (...words) => console.error(...words);
  try {
    await Promise.all([buildHost(), buildPage()]);
  } finally {
    Object.assign(console, { log, info, warn });
  }
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, stamp);
  process.stderr.write(`built in ${((Date.now() - started) / 1000).toFixed(1)} s\n`);
  return true;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildIfChanged();
