// Who may import whom, as architecture.md says: node scripts/check-layers.mjs [ROOT]
// Reads every source with swc, so that type-only imports count as well.
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cruise } from 'dependency-cruiser';

const root = resolve(process.argv[2] ?? fileURLToPath(new URL('..', import.meta.url)));
const ROOMS = ['src-domain', 'src-main', 'src-renderer', 'e2e', 'bench'];
const { options, ...ruleSet } = createRequire(import.meta.url)('../.dependency-cruiser.cjs');

const rooms = ROOMS.filter((room) => readdirSync(root).includes(room));
const sources = rooms.flatMap((room) =>
  readdirSync(join(root, room), { recursive: true })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => join(room, file).replaceAll('\\', '/')),
);

const { output } = await cruise(rooms, { ...options, baseDir: root, validate: true, ruleSet });
const { violations, totalDependenciesCruised } = output.summary;
const read = new Set(output.modules.map((module) => module.source));
const unread = sources.filter((source) => !read.has(source));
const seen = sources.length - unread.length;

for (const { rule, from, to, cycle } of violations)
  console.error(`${rule.name}: ${[from, ...(cycle ? cycle.map((step) => step.name) : [to])].join(' → ')}`);
for (const source of unread) console.error(`not read: ${source}`);
if (seen === 0) console.error('no module was read');
console.log(
  `${seen} modules, ${totalDependenciesCruised} imports, ${violations.length} forbidden (cycles included)`,
);
process.exitCode = seen === 0 || unread.length > 0 || violations.length > 0 ? 1 : 0;
