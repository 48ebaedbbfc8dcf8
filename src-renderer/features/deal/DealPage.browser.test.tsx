import { createRoot, type Root } from 'react-dom/client';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { addDays, type PlainDate } from '#domain/timing/plain-date';
import type { Command } from '#domain/workspace/command';
import { createAppStore, type AppStore } from '../../store/app-store';
import { spawnStoreWorker } from '../../store/spawn-worker';
import { systemClock } from '../../store/store-worker/system';
import { createMemoryShell, memoryIdentity } from '../../testing/memory-shell';
import { Stage } from '../../testing/Stage';
import { deleteDatabase } from '../../testing/test-store';
import { DealPage } from './DealPage';
import { DealSheet } from './DealSheet';

let app: AppStore;
let root: Root;
let place: HTMLElement;
let deal: string;
const said: string[] = [];

const today = systemClock.today();
const ago = (days: number): PlainDate => addDays(today, -days);

async function run(command: Command): Promise<readonly string[]> {
  const reply = await app.store.get()!.call('command', command);
  if (!reply.ok) throw new Error(reply.error.code);
  return reply.value.created;
}

const find = (selector: string) => place.querySelector<HTMLElement>(selector);
const all = (selector: string) => [...place.querySelectorAll<HTMLElement>(selector)];
const fact = (field: string) => find(`[data-fact="${field}"]`);
const button = (words: string) =>
  [...document.querySelectorAll<HTMLElement>('button, [role="radio"]')].find((one) =>
    one.textContent?.includes(words),
  );
const steps = () => all('.kl-step').map((one) => one.textContent);

function show(node: ReactNode): void {
  root.render(
    <Stage app={app} language="zh-CN" dark={false}>
      {node}
    </Stage>,
  );
}

async function openPage(): Promise<void> {
  show(
    <DealPage
      deal={deal}
      onBack={() => said.push('back')}
      onNote={(id) => said.push(`note ${id}`)}
      onCalendar={({ id }) => said.push(`calendar ${id}`)}
    />,
  );
  await vi.waitUntil(() => find('.kl-deal svg.tl'), { timeout: 10_000 });
}

beforeEach(async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', false);
  await deleteDatabase(memoryIdentity.workspace);
  app = createAppStore(createMemoryShell(), spawnStoreWorker);
  await vi.waitUntil(() => app.status.get().phase === 'ready', { timeout: 10_000 });
  [deal = ''] = await run({ do: 'deal.create', fields: { title: '甲項目', county: '高新區' } });
  await run({ do: 'stage.enter', deal, stage: 'visit', effectiveOn: ago(20) });
  await run({ do: 'stage.enter', deal, stage: 'negotiation', effectiveOn: ago(12) });
  await run({ do: 'pause.start', deal, on: ago(9), reason: '等待用地指標' });
  await run({ do: 'pause.end', deal, on: ago(4) });
  place = document.body.appendChild(document.createElement('div'));
  place.style.cssText = 'display:flex;flex-direction:column;position:relative;width:1300px;height:800px';
  said.length = 0;
  root = createRoot(place);
});

afterEach(async () => {
  root.unmount();
  place.remove();
  app.close();
  await deleteDatabase(memoryIdentity.workspace);
});

test('[T5] shows gross and net days of the deal and of each stage, calendar and working', async () => {
  await openPage();
  const figures = all('.kl-deal-figures > div').map((one) => one.textContent);
  expect(figures[1]).toContain('20 天 · 净 15');
  expect(figures[3]).toContain('12 天 · 累计 12');
  expect(steps()[0]).toContain('8 天');
  expect(steps()[1]).toContain('12 天，净 7 天');
  await userEvent.click(button('工作日')!);
  await vi.waitUntil(() => steps()[1]?.includes('个工作日，净'));
});

test('the timeline is named by its words, and its parts say themselves to the keyboard', async () => {
  await openPage();
  const drawing = find('svg.tl')!;
  expect(drawing.getAttribute('aria-label')).toContain('20 天（含首日 21）');
  const [first] = all('.kl-timeline-stop');
  first!.focus();
  await vi.waitUntil(() => find('.kl-timeline-saying')?.textContent?.startsWith('考察'));
  await userEvent.keyboard('{ArrowRight}');
  await vi.waitUntil(() => find('.kl-timeline-saying')?.textContent?.startsWith('洽谈'));
  expect(document.activeElement?.getAttribute('aria-label')).toContain('净 7 天');
});

test('a fact is edited in place: Enter saves, Esc leaves all as it was, a blank says why', async () => {
  await openPage();
  expect(fact('investor')?.getAttribute('aria-label')).toBe('投资方：未录');
  fact('investor')!.focus();
  await userEvent.keyboard('{Enter}');
  await userEvent.keyboard('示例公司{Enter}');
  await vi.waitUntil(() => fact('investor')?.textContent === '示例公司');
  await userEvent.click(fact('amount')!);
  await userEvent.keyboard('很多{Enter}');
  await vi.waitUntil(() => find('.kl-fact-editor [role="alert"]'));
  await userEvent.keyboard('{Escape}');
  await vi.waitUntil(() => fact('amount')?.textContent === '—');
  await userEvent.click(fact('amount')!);
  await userEvent.keyboard('18.6億元{Enter}');
  await vi.waitUntil(() => fact('amount')?.textContent?.includes('18.60 亿元（186,000 万元）'));
});

test('[S2] the event a deal came from is given its day, and the days to the signing follow', async () => {
  await run({ do: 'stage.enter', deal, stage: 'signing', effectiveOn: ago(1), contract: 'formal' });
  await openPage();
  expect(fact('eventOn')).toBeNull();
  await userEvent.click(fact('event')!);
  await userEvent.keyboard('魯臺會{Enter}');
  await vi.waitUntil(() => fact('eventOn')?.textContent === '— 补录');
  await userEvent.click(fact('eventOn')!);
  await userEvent.keyboard(`${ago(11)}{Enter}`);
  await vi.waitUntil(() => fact('eventOn')?.textContent === `${ago(11)} · 会后 10 天签约`);
  await userEvent.click(fact('eventOn')!);
  await userEvent.keyboard('{Escape}');
  await vi.waitUntil(() => document.activeElement === fact('eventOn'));
});

test('[T6] a transition is back-dated with a reason; old and new stay in the history', async () => {
  await openPage();
  await userEvent.click(button('阶段')!);
  await vi.waitUntil(() => find('.kl-act-acts'));
  const talks = all('.kl-acts > li').find((line) => line.textContent?.includes('洽谈'));
  await userEvent.click(talks!.querySelector('.kl-act-acts button')!);
  const dialog = () => document.querySelector<HTMLElement>('[role="dialog"]');
  await vi.waitUntil(() => dialog()?.querySelector('.kl-date input'));
  const save = () => dialog()!.querySelector<HTMLButtonElement>('.ant-btn-primary')!;
  expect(save().disabled).toBe(true);
  await userEvent.fill(dialog()!.querySelector('.kl-date input')!, ago(14));
  await userEvent.fill(dialog()!.querySelectorAll('input')[1]!, '原先記錯');
  await vi.waitUntil(() => !save().disabled);
  await userEvent.click(save());
  await vi.waitUntil(() => steps()[1]?.includes('14 天'));
  await userEvent.click(button('历史')!);
  await vi.waitUntil(() => find('.kl-history')?.textContent?.includes(`${ago(12)} → ${ago(14)}`));
  expect(find('.kl-history')?.textContent).toContain('原因：原先記錯');
  expect(find('.kl-history')?.textContent).toContain(`王敏 · ${memoryIdentity.deviceName}`);
});

const grip = (name: string) => all('.kl-grip').find((one) => one.getAttribute('aria-label') === name)!;
const editLine = () => find('.kl-edit-line')?.textContent ?? '';

async function openEditor(): Promise<void> {
  await openPage();
  await userEvent.click(button('更正')!);
  await vi.waitUntil(() => all('.kl-grip').length === 4);
}

test('[T6] an edge of the timeline is moved with the arrows; days follow at once, the reason is asked for', async () => {
  await openEditor();
  grip('进入洽谈').focus();
  await userEvent.keyboard('{ArrowLeft}{ArrowLeft}{Shift>}{ArrowLeft}{/Shift}');
  await vi.waitUntil(() => editLine().includes(`${ago(12)} → ${ago(21)}`));
  expect(find('.kl-edit-line.is-refused')?.textContent).toContain('前后颠倒');
  await userEvent.keyboard('{Enter}');
  expect(document.querySelector('[role="dialog"]')).toBeNull();
  await userEvent.keyboard('{ArrowLeft}{ArrowLeft}');
  await vi.waitUntil(() => all('.kl-timeline-stop')[0]?.getAttribute('aria-label')?.includes('6 天'));
  await userEvent.keyboard('{Enter}');
  const dialog = () => document.querySelector<HTMLElement>('[role="dialog"]');
  await vi.waitUntil(() => dialog()?.textContent?.includes('考察对接 8 → 6 天'));
  await userEvent.keyboard('原先記錯{Control>}{Enter}{/Control}');
  await vi.waitUntil(() => steps()[0]?.includes('6 天'));
});

test('[T6] Esc puts an edge back where it was', async () => {
  await openEditor();
  grip('暂缓开始').focus();
  await userEvent.keyboard('{ArrowRight}');
  await vi.waitUntil(() => editLine().includes('暂缓开始'));
  await userEvent.keyboard('{Escape}');
  await vi.waitUntil(() => editLine().startsWith('拖动'));
  expect(grip('暂缓开始').getAttribute('aria-valuetext')).toContain(ago(9));
  expect(document.querySelector('[role="dialog"]')).toBeNull();
});

test('[T5] a pause is dragged longer; both its days stand in the dialog', async () => {
  await openEditor();
  const knob = grip('暂缓结束').querySelector('.kl-grip-knob')!.getBoundingClientRect();
  const day = find('.kl-timeline-stop')!.getBoundingClientRect().width / 8;
  const target = grip('暂缓结束');
  const [x, y] = [knob.x + knob.width / 2, knob.y + knob.height / 2];
  const pointer = (type: string, at: number) =>
    target.dispatchEvent(
      new PointerEvent(type, { bubbles: true, pointerId: 1, button: 0, clientX: at, clientY: y }),
    );
  vi.spyOn(target, 'setPointerCapture').mockReturnValue();
  vi.spyOn(target, 'hasPointerCapture').mockReturnValue(true);
  vi.spyOn(target, 'releasePointerCapture').mockReturnValue();
  pointer('pointerdown', x);
  await vi.waitUntil(() => find('.kl-grip.is-held'));
  pointer('pointermove', x + 2 * day);
  await vi.waitUntil(() => editLine().includes(`${ago(4)} → ${ago(2)}`));
  pointer('pointerup', x + 2 * day);
  const fields = () => [...document.querySelectorAll<HTMLInputElement>('[role="dialog"] .kl-date input')];
  await vi.waitUntil(() => fields().length === 2);
  expect(fields().map((field) => field.value)).toEqual([ago(9), ago(2)]);
});

test('[T5] a pause is split in two, with a reason; the days in between count again', async () => {
  await openPage();
  await userEvent.click(button('阶段')!);
  await vi.waitUntil(() => button('拆开'));
  await userEvent.click(button('拆开')!);
  const dialog = () => document.querySelector<HTMLElement>('[role="dialog"]');
  await vi.waitUntil(() => dialog()?.querySelectorAll('.kl-date input').length === 2);
  const [until, again] = [...dialog()!.querySelectorAll('.kl-date input')];
  await userEvent.fill(until!, ago(7));
  await userEvent.fill(again!, ago(6));
  await userEvent.fill(dialog()!.querySelectorAll('input')[2]!, '中間談過一次');
  const save = () => dialog()!.querySelector<HTMLButtonElement>('.ant-btn-primary')!;
  await vi.waitUntil(() => !save().disabled);
  await userEvent.click(save());
  const pauses = () => all('.kl-acts > li').filter((line) => line.textContent?.includes('等待用地指標'));
  await vi.waitUntil(() => pauses().length === 2);
  expect(pauses().map((line) => line.textContent?.includes('2 天'))).toEqual([true, true]);
});

test('the benchmark is chosen for the deal alone and the sentence names it', async () => {
  await run({ do: 'deal.set', deal, fields: { benchmark: 'steps-default' } });
  await openPage();
  await vi.waitUntil(() => find('.kl-words')?.textContent?.includes('按阶段定天数'));
  expect(all('.tl-tick:not(.soft)').length).toBe(1);
  expect(all('.tl-ring').length).toBe(0);
});

test('next steps are added and ticked off', async () => {
  await openPage();
  await userEvent.click(button('加一条')!);
  await userEvent.keyboard('送審選址方案{Enter}');
  await vi.waitUntil(() => find('.kl-todo')?.textContent?.includes('送審選址方案'));
  await userEvent.click(find('.kl-todo input[type="checkbox"]')!);
  await vi.waitUntil(() => find('.kl-todo-done')?.textContent?.includes('已完成 1 条'));
});

test('a deal that is not there, or was deleted, says so and offers a way', async () => {
  show(
    <DealPage
      deal="nobody"
      onBack={() => said.push('back')}
      onNote={() => undefined}
      onCalendar={() => undefined}
    />,
  );
  await vi.waitUntil(() => place.textContent?.includes('没有这个项目'), { timeout: 10_000 });
  await userEvent.click(button('回到看板')!);
  expect(said).toEqual(['back']);
  await run({ do: 'deal.void', deal, reason: null });
  show(
    <DealPage deal={deal} onBack={() => undefined} onNote={() => undefined} onCalendar={() => undefined} />,
  );
  await vi.waitUntil(() => place.textContent?.includes('“甲項目”已删除'));
  await userEvent.click(button('恢复')!);
  await vi.waitUntil(() => find('.kl-deal-figures'));
});

test('[T4] a deal of which no day is known is calm: dashes with reasons, no zero', async () => {
  [deal = ''] = await run({ do: 'deal.create', fields: { title: '乙項目', knownStage: 'negotiation' } });
  await openPage();
  expect(all('.kl-deal-figures dd').map((one) => one.textContent)).toEqual(['金额未定', '—', '—', '—']);
  expect(find('.kl-words')?.textContent).toContain('首次考察日未录，无从计时');
  expect(all('.tl .tl-fade').length).toBe(1);
});

test('the sheet shows the deal beside the list; its button opens the page, its cross closes it', async () => {
  show(
    <DealSheet
      deal={deal}
      onClose={() => said.push('close')}
      onOpen={(id) => said.push(`open ${id}`)}
      onNote={(id) => said.push(`note ${id}`)}
    />,
  );
  await vi.waitUntil(() => find('.kl-sheet svg.tl'), { timeout: 10_000 });
  expect(find('.kl-sheet h2')?.textContent).toBe('甲項目');
  expect(find('.kl-sheet')?.textContent).toContain('20 天 · 净 15');
  await userEvent.click(button('打开整页')!);
  await userEvent.click(button('记一笔')!);
  await userEvent.click(find('.kl-sheet [aria-label="关闭"]')!);
  expect(said).toEqual([`open ${deal}`, `note ${deal}`, 'close']);
});
