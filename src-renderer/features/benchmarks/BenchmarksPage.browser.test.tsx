import { createRoot, type Root } from 'react-dom/client';
import { userEvent } from 'vitest/browser';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Benchmark } from '#domain/timing/benchmark';
import { addDays, type PlainDate } from '#domain/timing/plain-date';
import type { Command } from '#domain/workspace/command';
import { createAppStore, type AppStore } from '../../store/app-store';
import { spawnStoreWorker } from '../../store/spawn-worker';
import { systemClock } from '../../store/store-worker/system';
import { createMemoryShell, memoryIdentity } from '../../testing/memory-shell';
import { Stage } from '../../testing/Stage';
import { deleteDatabase } from '../../testing/test-store';
import { BenchmarksPage } from './BenchmarksPage';
import { blankBenchmark, emptyScope } from './benchmark-form';

let app: AppStore;
let root: Root;
let place: HTMLElement;

const ago = (days: number): PlainDate => addDays(systemClock.today(), -days);

async function run(command: Command): Promise<readonly string[]> {
  const reply = await app.store.get()!.call('command', command);
  if (!reply.ok) throw new Error(reply.error.code);
  return reply.value.created;
}

async function signed(days: number, county: string): Promise<void> {
  const [deal = ''] = await run({ do: 'deal.create', fields: { title: '甲', kind: 'capital', county } });
  await run({ do: 'stage.enter', deal, stage: 'visit', effectiveOn: ago(100) });
  const effectiveOn = ago(100 - days);
  await run({ do: 'stage.enter', deal, stage: 'signing', contract: 'formal', effectiveOn });
}

const target = (id: string, county: string): Benchmark =>
  ({
    ...blankBenchmark('target'),
    id,
    name: { 'zh-CN': id, 'zh-TW': id, en: id },
    total: 90,
    appliesTo: { ...emptyScope, county: [county] },
  }) as Benchmark;

const words = () => place.textContent ?? '';
const button = (name: string) =>
  [...document.querySelectorAll<HTMLElement>('button')].find(
    (one) => (one.getAttribute('aria-label') ?? one.textContent?.trim()) === name,
  );
const ids = async () =>
  (await app.store.get()!.call('library', { deal: null })).benchmarks.map(({ id }) => id);

beforeEach(async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', false);
  await deleteDatabase(memoryIdentity.workspace);
  app = createAppStore(createMemoryShell(), spawnStoreWorker);
  await vi.waitUntil(() => app.status.get().phase === 'ready', { timeout: 10_000 });
  place = document.body.appendChild(document.createElement('div'));
  place.style.width = '1300px';
  root = createRoot(place);
  root.render(
    <Stage app={app} language="zh-CN" dark={false}>
      <BenchmarksPage onBack={() => undefined} />
    </Stage>,
  );
  await vi.waitUntil(() => words().includes('新松'), { timeout: 10_000 });
});

afterEach(async () => {
  root.unmount();
  place.remove();
  app.close();
  await deleteDatabase(memoryIdentity.workspace);
});

test('[T9] own history is refused at seven deals and told with n at eight', async () => {
  for (let days = 10; days <= 70; days += 10) await signed(days, '高新區');
  await vi.waitUntil(() => words().includes('只有 7 个，不足 8 个，不给数'));
  await signed(80, '高新區');
  await vi.waitUntil(() => words().includes('40 天'));
  const line = [...place.querySelectorAll('.kl-own-history tbody tr')].map((row) => row.textContent);
  expect(line).toEqual(['引资840 天60 天70 天']);
});

test('[T9] the order in which benchmarks apply is changed by keyboard and undone', async () => {
  await run({ do: 'benchmark.save', benchmark: target('aa', '高新區') });
  expect(place.querySelector('.kl-benchmarks-order')).toBeNull();
  await run({ do: 'benchmark.save', benchmark: target('bb', '高新區') });
  const order = () =>
    [...place.querySelectorAll('.kl-benchmarks-order li .b')].map((name) => name.textContent).join();
  await vi.waitUntil(() => order() === 'aa,bb');
  button('“aa”往后')!.focus();
  await userEvent.keyboard('{Enter}');
  await vi.waitUntil(() => order() === 'bb,aa');
  await app.store.get()!.call('undo', null);
  await vi.waitUntil(() => order() === 'aa,bb');
});

test('[T9] a copy is named, previewed and saved by keyboard; another language may have its own name', async () => {
  await signed(20, '高新區');
  const before = await ids();
  await userEvent.click(button('复制“新松（潍坊）智慧园”')!);
  await vi.waitUntil(() => document.querySelector('[role="dialog"] input'));
  const dialog = document.querySelector<HTMLElement>('[role="dialog"]')!;
  const name = dialog.querySelector<HTMLInputElement>('input')!;
  expect(name.value).toBe('新松（潍坊）智慧园');
  await userEvent.fill(name, '我们的快案');
  await userEvent.click(dialog.querySelector<HTMLElement>('summary')!);
  expect(dialog.querySelector<HTMLInputElement>('details input[aria-label*="English"]')?.value).toContain(
    'Siasun',
  );
  await vi.waitUntil(() => dialog.querySelector('.kl-benchmark-effect'));
  name.focus();
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await vi.waitUntil(() => words().includes('我们的快案'));
  const added = (await app.store.get()!.call('library', { deal: null })).benchmarks.find(
    ({ id }) => !before.includes(id),
  );
  expect(added).toMatchObject({
    builtIn: false,
    kind: 'case',
    bound: 'below',
    name: { 'zh-CN': '我们的快案', en: 'Siasun (Weifang) Smart Park' },
  });
});

test('a retired benchmark stays in the list, says so, and is brought back', async () => {
  await run({ do: 'benchmark.save', benchmark: target('aa', '高新區') });
  await vi.waitUntil(() => button('停用“aa”'));
  await userEvent.click(button('停用“aa”')!);
  await vi.waitUntil(() => button('恢复“aa”'));
  expect(words()).toContain('已停用');
  await userEvent.click(button('恢复“aa”')!);
  await vi.waitUntil(() => button('停用“aa”'));
});
