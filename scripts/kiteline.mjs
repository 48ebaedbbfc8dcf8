// `npm run -s kiteline -- COMMAND …`: builds if sources changed, then runs the command line.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { environment, installPackages, root } from './setup.mjs';

installPackages();
const node = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
const run = (script, args) => spawnSync(node, [script, ...args], { stdio: 'inherit', env: environment() });
const built = run(join(root, 'scripts', 'build.mjs'), []);
if (built.status !== 0 || !existsSync(join(root, 'dist', 'main', 'cli.js'))) process.exit(built.status || 1);
process.exit(run(join(root, 'dist', 'main', 'cli.js'), process.argv.slice(2)).status ?? 1);
