import { createRoot, type Root } from 'react-dom/client';
import { userEvent } from 'vitest/browser';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { addDays, type PlainDate } from '#domain/timing/plain-date';
import type { Command } from '#domain/workspace/command';
import { createAppStore, type AppStore } from '../../store/app-store';
import { spawnStoreWorker } from '../../store/spawn-worker';
import { systemClock } from '../../store/store-worker/system';
import { createMemoryShell, memoryIdentity } from '../../testing/memory-shell';
import { Stage } from '../../testing/Stage';
import { deleteDatabase } from '../../testing/test-store';
import { LedgersPanel } from './LedgersPanel';

let app: AppStore;
let root: Root;
let place: HTMLElement;

const ago = (days: number): PlainDate => addDays(systemClock.today(), -days);

async function run(command: Command): Promise<readonly string[]> {
  const reply = await app.store.get()!.call('command', command);
  if (!reply.ok) throw new Error(reply.error.code);
  return reply.value.created;
}

async function record(signed: boolean): Promise<void> {
  const [deal = ''] = await run({ do: 'deal.create', fields: { title: '甲項目', kind: 'capital' } });
  await run({ do: 'stage.enter', deal, stage: 'visit', effectiveOn: ago(40) });
  if (signed)
    await run({ do: 'stage.enter', deal, stage: 'signing', contract: 'formal', effectiveOn: ago(10) });
}

const words = () => place.textContent ?? '';
const declared = async () => (await app.store.get()!.call('ledgers', null)).map((one) => one.declaration);

beforeEach(async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', false);
  await deleteDatabase(memoryIdentity.workspace);
  app = createAppStore(createMemoryShell(), spawnStoreWorker);
  await vi.waitUntil(() => app.status.get().phase === 'ready', { timeout: 10_000 });
  place = document.body.appendChild(document.createElement('div'));
  place.style.width = '460px';
  root = createRoot(place);
  root.render(
    <Stage app={app} language="zh-CN" dark={false}>
      <LedgersPanel />
    </Stage>,
  );
});

afterEach(async () => {
  root.unmount();
  place.remove();
  app.close();
  await deleteDatabase(memoryIdentity.workspace);
});

test('[T10] says what a ledger was taken for and why, and declares it by keyboard; undo takes it back', async () => {
  await vi.waitUntil(() => words().includes('还没有八个以上项目的台账'));
  for (let index = 0; index < 5; index++) await record(true);
  for (let index = 0; index < 4; index++) await record(false);
  await vi.waitUntil(() => words().includes('没有已终止的，自动视为未收全'));
  expect(words()).toContain('已签约 5、在谈 4、已终止 0');
  expect(words()).toContain('从录入之日起计');

  place.querySelector<HTMLElement>('[role=radio][aria-checked=true]')!.focus();
  await userEvent.keyboard('{ArrowRight}');
  await vi.waitUntil(() => words().includes('已声明收全；自动判断会是从录入之日起计'));
  expect(words()).toContain('从首次考察起计');
  expect(await declared()).toEqual(['complete']);

  await app.store.get()!.call('undo', null);
  await vi.waitUntil(() => words().includes('没有已终止的，自动视为未收全'));
  expect(await declared()).toEqual(['judged']);
});
