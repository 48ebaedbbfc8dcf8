import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
let copy: string;

function checkLayers() {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'scripts', 'check-layers.mjs'), copy],
    { encoding: 'utf8' },
  );
  return { status, stdout, stderr };
}

beforeEach(() => {
  copy = mkdtempSync(join(tmpdir(), 'kiteline-layers-'));
  for (const part of ['src-domain', 'src-renderer', 'assets', 'package.json', 'tsconfig.base.json'])
    cpSync(join(root, part), join(copy, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
});

afterEach(() => rmSync(copy, { recursive: true, force: true }));

describe('check:layers', { timeout: 60_000 }, () => {
  it('accepts the tree as it is and says how many modules it read', () => {
    const { status, stdout } = checkLayers();
    expect(stdout).toMatch(/^[1-9]\d+ modules, [1-9]\d+ imports, 0 forbidden/);
    expect(status).toBe(0);
  });

  it.each([
    ['React', "import { useState } from 'react';", 'domain-is-pure'],
    ['a type of React', "import type { ReactNode } from 'react';", 'domain-is-pure'],
    [
      'a type of the page',
      "import type { StoreStatus } from '../../src-renderer/store/store-status';",
      'domain-is-pure',
    ],
  ])('refuses an import of %s in the domain', (_, line, rule) => {
    appendFileSync(join(copy, 'src-domain', 'money', 'money.ts'), `\n${line}\n`);
    const { status, stderr } = checkLayers();
    expect(stderr).toContain(rule);
    expect(stderr).toContain('src-domain/money/money.ts');
    expect(status).toBe(1);
  });

  it('refuses Dexie in a feature, and one feature in another', () => {
    appendFileSync(
      join(copy, 'src-renderer', 'features', 'board', 'board-view.ts'),
      "\nimport 'dexie';\nimport '../ledger/ledger-view';\n",
    );
    const { status, stderr } = checkLayers();
    expect(stderr).toContain('dexie-in-the-store');
    expect(stderr).toContain('features-apart');
    expect(status).toBe(1);
  });
});
