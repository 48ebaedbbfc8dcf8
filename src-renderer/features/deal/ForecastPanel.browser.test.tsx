import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Language } from '#domain/ports/bridge';
import { addDays, type PlainDate } from '#domain/timing/plain-date';
import type { Command } from '#domain/workspace/command';
import { createAppStore, type AppStore } from '../../store/app-store';
import { spawnStoreWorker } from '../../store/spawn-worker';
import { systemClock } from '../../store/store-worker/system';
import { createMemoryShell, memoryIdentity } from '../../testing/memory-shell';
import { Stage } from '../../testing/Stage';
import { deleteDatabase } from '../../testing/test-store';
import { ForecastPanel } from './ForecastPanel';

let app: AppStore;
let root: Root;
let place: HTMLElement;

const ago = (days: number): PlainDate => addDays(systemClock.today(), -days);

async function run(command: Command): Promise<readonly string[]> {
  const reply = await app.store.get()!.call('command', command);
  if (!reply.ok) throw new Error(reply.error.code);
  return reply.value.created;
}

/** A deal first visited so many days ago; perhaps signed or withdrawn so many days after. */
async function record(visited: number, end: { signed?: number; withdrawn?: number } = {}): Promise<string> {
  const [deal = ''] = await run({ do: 'deal.create', fields: { title: '甲項目', kind: 'capital' } });
  await run({ do: 'stage.enter', deal, stage: 'visit', effectiveOn: ago(visited) });
  if (end.signed !== undefined)
    await run({
      do: 'stage.enter',
      deal,
      stage: 'signing',
      contract: 'formal',
      effectiveOn: ago(visited - end.signed),
    });
  if (end.withdrawn !== undefined)
    await run({ do: 'deal.withdraw', deal, effectiveOn: ago(visited - end.withdrawn), reason: '企業調整' });
  return deal;
}

function show(deal: string, language: Language = 'zh-CN'): void {
  root.render(
    <Stage app={app} language={language} dark={false}>
      <ForecastPanel key={deal + language} deal={deal} />
    </Stage>,
  );
}

const words = () => place.textContent ?? '';

beforeEach(async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', false);
  await deleteDatabase(memoryIdentity.workspace);
  app = createAppStore(createMemoryShell(), spawnStoreWorker);
  await vi.waitUntil(() => app.status.get().phase === 'ready', { timeout: 10_000 });
  place = document.body.appendChild(document.createElement('div'));
  place.style.width = '1100px';
  root = createRoot(place);
});

afterEach(async () => {
  root.unmount();
  place.remove();
  app.close();
  await deleteDatabase(memoryIdentity.workspace);
});

test('[T10] probability, interval, n and median of an open deal, and the curve in words', async () => {
  for (const signed of [12, 15, 20, 22, 40, 60]) await record(90, { signed });
  await record(80, { withdrawn: 30 });
  await record(50);
  const deal = await record(10);
  show(deal);
  await vi.waitUntil(() => place.querySelector('svg.kl-survival'), { timeout: 10_000 });
  // Within a month four of eight sign. Greenwood 4/8 ÷ (8 · 4/8) = 0.125; √0.125 ÷ ln 2 · 1.96 = 1; 0.5^e = 0.152 and
  // 0.5^(1/e) = 0.775.
  expect(words()).toContain('同类项目 9 个，其中正式签约 6 个');
  expect(words()).toContain('50.0 %');
  expect(words()).toContain('95% 区间 22.5 % – 84.8 %');
  expect(words()).toContain('开到第 10 天时仍在观察的同类项目 9 个');
  expect(words()).toContain('12 天');
  const label = place.querySelector('[role="img"]')?.getAttribute('aria-label');
  expect(label).toContain('到第 10 天尚未签约的占 100.0 %');
  show(deal, 'en');
  await vi.waitUntil(() => words().includes('Chance of signing by'));
  show(deal, 'zh-TW');
  await vi.waitUntil(() => words().includes('簽約的可能性'));
});

test('[T10] from fewer than eight deals no figure is given, and it says why', async () => {
  for (const signed of [12, 15, 20]) await record(90, { signed });
  const deal = await record(10);
  show(deal);
  await vi.waitUntil(() => words().includes('不足 8 个，给不出数字'), { timeout: 10_000 });
  expect(words()).not.toContain('%区间');
  expect(words()).toContain('未计入：录入时已签约或已终止 3 个');
  expect(place.querySelector('.kl-forecast dd b')).toBeNull();
});

test('a signed deal has no forecast', async () => {
  const deal = await record(30, { signed: 10 });
  const open = await record(3);
  show(open);
  await vi.waitUntil(() => words().includes('签约预测'), { timeout: 10_000 });
  show(deal);
  await vi.waitUntil(() => !words().includes('签约预测'));
  expect(await app.store.get()!.call('outlook', { deal })).toBeNull();
});
