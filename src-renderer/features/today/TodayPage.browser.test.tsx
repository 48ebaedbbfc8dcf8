import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import published from '#assets/calendar/china.json';
import type { BridgeRequest } from '#domain/ports/bridge';
import { ok } from '#domain/result';
import { isLive } from '#domain/sync/merge';
import { addDays, addMonths, type PlainDate } from '#domain/timing/plain-date';
import { createWorkingCalendar } from '#domain/timing/working-calendar';
import type { Command } from '#domain/workspace/command';
import { createAppStore, type AppStore } from '../../store/app-store';
import { spawnStoreWorker } from '../../store/spawn-worker';
import { systemClock } from '../../store/store-worker/system';
import { createMemoryShell, memoryIdentity, type MemoryShell } from '../../testing/memory-shell';
import { Stage } from '../../testing/Stage';
import { deleteDatabase, withDatabase } from '../../testing/test-store';
import { CalendarDialog } from './CalendarDialog';
import { TodayPage } from './TodayPage';

let app: AppStore;
let shell: MemoryShell;
let root: Root;
let place: HTMLElement;
let deal: string;
const said: string[] = [];

const calendar = createWorkingCalendar(published, []);
const today = systemClock.today();
const nextDay = calendar.addWorkingDays(today, 1);

async function run(command: Command): Promise<readonly string[]> {
  const reply = await app.store.get()!.call('command', command);
  if (!reply.ok) throw new Error(reply.error.code);
  return reply.value.created;
}
const step = (text: string, due: PlainDate, owner: string | null = null) =>
  run({ do: 'nextStep.add', deal, text, due, owner });

const rows = () =>
  [...place.querySelectorAll('.kl-rem')].map((row) => row.querySelector('.kl-rem-what')?.textContent);
const heads = () => [...place.querySelectorAll('.kl-rems-head')].map((head) => head.textContent);
const focused = () => document.activeElement?.closest('.kl-rem')?.querySelector('.kl-rem-what')?.textContent;
const dialog = () => document.querySelector<HTMLElement>('[role="dialog"]');
const button = (words: string) =>
  [...document.querySelectorAll<HTMLElement>('button, [role="radio"]')].find((one) =>
    one.textContent?.includes(words),
  );
const steps = async () => {
  const row = await withDatabase(memoryIdentity.workspace, (db) => db.deals.get(deal));
  return (row?.nextSteps ?? []).filter(isLive).map(({ fields }) => fields);
};

function show(node: React.ReactNode): void {
  root.render(
    <Stage app={app} language="zh-CN" dark={false}>
      {node}
    </Stage>,
  );
}

async function openPage(expected: number): Promise<void> {
  show(
    <TodayPage
      onOpenDeal={(id) => said.push(`open ${id}`)}
      onCalendar={() => said.push('calendar')}
      onSettings={() => said.push('settings')}
    />,
  );
  await vi.waitUntil(() => rows().length === expected, { timeout: 10_000 });
}

beforeEach(async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', false);
  await deleteDatabase(memoryIdentity.workspace);
  shell = createMemoryShell();
  app = createAppStore(shell, spawnStoreWorker);
  await vi.waitUntil(() => app.status.get().phase === 'ready', { timeout: 10_000 });
  [deal = ''] = await run({ do: 'deal.create', fields: { title: '甲項目', leader: '張三' } });
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

test('overdue, today, the days ahead, each under its head; a click opens the deal', async () => {
  await step('逾期的', addDays(today, -3));
  await step('今天的', today);
  await step('明天的', nextDay);
  await step('很远的', addDays(today, 90));
  await run({ do: 'stage.enter', deal, stage: 'negotiation', effectiveOn: addMonths(today, -2) });
  await run({ do: 'activity.add', deal, kind: 'note', on: today, text: '有进展' });
  await openPage(3);
  expect(rows()).toEqual(['逾期的', '今天的', '明天的']);
  expect(heads().map((head) => head?.slice(0, 4))).toEqual(['逾期 1', '今天 1', '今后几天']);
  place.querySelector<HTMLElement>('.kl-rem')!.click();
  expect(said).toEqual([`open ${deal}`]);
});

test('the strip narrows to a day and says which days are off', async () => {
  await step('今天的', today);
  await step('明天的', nextDay);
  await openPage(2);
  const days = [...place.querySelectorAll<HTMLElement>('.kl-day')];
  expect(days.length).toBeGreaterThanOrEqual(7);
  for (const [index, day] of days.entries())
    expect(day.classList.contains('is-off')).toBe(!calendar.isWorking(addDays(today, index)));
  days[0]!.click();
  await vi.waitUntil(() => rows().join() === '今天的');
  expect(days[0]!.getAttribute('aria-pressed')).toBe('true');
  days[0]!.click();
  await vi.waitUntil(() => rows().length === 2);
});

test('by keyboard: down, done, and the focus is on the row that took its place; undo brings it back', async () => {
  await step('一', addDays(today, -3));
  await step('二', addDays(today, -2));
  await step('三', addDays(today, -1));
  await openPage(3);
  place.querySelector<HTMLElement>('[data-reminder]')!.focus();
  await userEvent.keyboard('{ArrowDown}');
  expect(focused()).toBe('二');
  await userEvent.keyboard('d');
  await vi.waitUntil(() => rows().join() === '一,三');
  await vi.waitUntil(() => focused() === '三');
  expect((await steps()).map(({ doneOn }) => doneOn)).toEqual([null, today, null]);
  button('撤销')!.click();
  await vi.waitUntil(() => rows().length === 3);
  place.querySelectorAll<HTMLElement>('[data-reminder]')[2]!.focus();
  await userEvent.keyboard('{Home}');
  expect(focused()).toBe('一');
  await userEvent.keyboard('{End}{Enter}');
  expect(said).toEqual([`open ${deal}`]);
});

test('R gives a step another day, S puts it off until a working day; at rest it can be brought back', async () => {
  await step('送材料', today);
  await openPage(1);
  place.querySelector<HTMLElement>('[data-reminder]')!.focus();
  await userEvent.keyboard('r');
  await vi.waitUntil(dialog);
  await vi.waitUntil(() => document.activeElement?.textContent?.includes('下一个工作日'));
  await userEvent.keyboard('{Enter}');
  await vi.waitUntil(() => heads()[0]?.startsWith('今后几天'));
  expect((await steps())[0]?.due).toBe(nextDay);
  await vi.waitUntil(() => !dialog());

  place.querySelector<HTMLElement>('[data-reminder]')!.focus();
  await userEvent.keyboard('s');
  await vi.waitUntil(dialog);
  await vi.waitUntil(() => document.activeElement?.textContent?.includes('下一个工作日'));
  await userEvent.keyboard('{Enter}');
  await vi.waitUntil(() => heads()[0]?.startsWith('静置 1'));
  expect(rows()).toEqual([]);
  button('静置')!.click();
  await vi.waitUntil(() => rows().length === 1);
  expect(place.querySelector('.kl-rem-days')?.textContent).toContain('推迟到');
  place.querySelector<HTMLElement>('[data-reminder]')!.focus();
  await userEvent.keyboard('s');
  await vi.waitUntil(() => heads()[0]?.startsWith('今后几天 1'));
});

test('another day is typed, and Ctrl+Enter saves it', async () => {
  await step('送材料', today);
  await openPage(1);
  place.querySelector<HTMLElement>('[aria-label="改期"]')!.click();
  await vi.waitUntil(dialog);
  const field = dialog()!.querySelector<HTMLInputElement>('input')!;
  await userEvent.fill(field, String(addDays(today, 2)));
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await vi.waitUntil(() => !dialog());
  await vi.waitUntil(() => heads()[0]?.startsWith('今后几天') || heads()[0]?.startsWith('今天'));
  expect((await steps())[0]?.due).toBe(addDays(today, 2));
});

test('mine are those I do or lead; a leader’s are those of his deals; an empty list says what to do', async () => {
  await step('我的', today, `${memoryIdentity.actor}、李四`);
  await step('别人的', today, '李四');
  await openPage(2);
  button(`我的（${memoryIdentity.actor}）`)!.click();
  await vi.waitUntil(() => rows().join() === '我的');
  await run({ do: 'deal.set', deal, fields: { leader: null } });
  await run({ do: 'nextStep.done', deal, nextStep: await stepOf('我的'), on: today });
  await vi.waitUntil(() => rows().length === 0);
  expect(place.querySelector('.kl-empty')?.textContent).toContain(`${memoryIdentity.actor}名下没有到期的事`);
  button('看全部')!.click();
  await vi.waitUntil(() => rows().join() === '别人的');
});

async function stepOf(text: string): Promise<string> {
  const row = await withDatabase(memoryIdentity.workspace, (db) => db.deals.get(deal));
  return row!.nextSteps.find(({ fields }) => fields.text === text)!.id;
}

test('the calendar dialog counts what it will hold and asks the host for just that', async () => {
  await step('送材料', today);
  await run({ do: 'stage.enter', deal, stage: 'visit', effectiveOn: today });
  const asked: BridgeRequest<'export.calendar'>[] = [];
  shell.intercept('export.calendar', (request, next) => {
    asked.push(request);
    return next() ?? ok([]);
  });
  show(
    <CalendarDialog
      deal={{ id: deal, title: '甲項目' }}
      onClose={() => said.push('closed')}
      onExported={() => said.push('exported')}
    />,
  );
  await vi.waitUntil(() => dialog()?.textContent?.includes('2 个全天日程'));
  const boxes = [...dialog()!.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
  boxes[1]!.click();
  await vi.waitUntil(() => dialog()?.textContent?.includes('1 个全天日程'));
  boxes[1]!.click();
  await vi.waitUntil(() => dialog()?.textContent?.includes('2 个全天日程'));
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await vi.waitUntil(() => said.includes('exported'));
  expect(asked).toMatchObject([
    {
      title: '甲項目 到期日',
      language: 'zh-CN',
      alarms: true,
      deliver: false,
      revision: shell.journal.head.seq,
      contents: '2 个全天日程',
      benchmarks: { 'siasun-2018': '新松（潍坊）智慧园 < 1 个月' },
    },
  ]);
  expect(asked[0]!.plan.entries.map(({ reminder }) => reminder.kind)).toEqual(['stepDue', 'benchmarkDue']);
});
