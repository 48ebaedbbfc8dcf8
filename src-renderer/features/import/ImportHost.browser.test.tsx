import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { everyDeal } from '#domain/workspace/deal-query';
import { createAppStore, type AppStore } from '../../store/app-store';
import { spawnStoreWorker } from '../../store/spawn-worker';
import { createMemoryShell, memoryIdentity } from '../../testing/memory-shell';
import { Stage } from '../../testing/Stage';
import { deleteDatabase } from '../../testing/test-store';
import { ImportHost } from './ImportHost';

let app: AppStore;
let root: Root;
let place: HTMLElement;

const header = '項目名稱,投資方,總投資(億元),首次考察,簽約日期,合同類別,狀態,天氣';
const good = (n: number) => `項目${n},企業${n},${n + 1}.5,2018-01-02,2018-06-12,正式,已簽約,晴`;
const csv = (rows: readonly string[]) => new File([[header, ...rows].join('\n')], '台账.csv');

function drop(file: File): void {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(file);
  for (const type of ['dragenter', 'dragover', 'drop']) {
    window.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
  }
}

const dialog = () => document.querySelector<HTMLElement>('[role="dialog"]');
const says = (text: string) => vi.waitUntil(() => dialog()?.textContent?.includes(text), { timeout: 15_000 });
const press = (name: string) =>
  [...(dialog()?.querySelectorAll('button') ?? [])].find((button) => button.textContent === name)!.click();
const total = async () => {
  const reply = await app.store.get()!.call('window', {
    query: { ...everyDeal, scope: 'all' },
    offset: 0,
    limit: 1,
  });
  return reply.total;
};

beforeEach(async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', false);
  await deleteDatabase(memoryIdentity.workspace);
  app = createAppStore(createMemoryShell(), spawnStoreWorker);
  await vi.waitUntil(() => app.status.get().phase === 'ready', { timeout: 10_000 });
  place = document.body.appendChild(document.createElement('div'));
  root = createRoot(place);
  root.render(
    <Stage app={app} language="zh-CN" dark={false}>
      <ImportHost />
    </Stage>,
  );
  await vi.waitUntil(() => place.querySelector('.kl-toasts'));
});

afterEach(async () => {
  root.unmount();
  place.remove();
  app.close();
  await deleteDatabase(memoryIdentity.workspace);
});

test('a dropped ledger is shown first, then imported as one step that can be taken back', async () => {
  drop(csv([good(1), good(2), '項目3,企業3,很多,,,,,', good(1)]));
  await says('导入 2 个项目');
  expect(await total()).toBe(0);
  const text = dialog()!.textContent;
  for (const said of ['很多', '總投資(億元)', '未识别、不导入：天氣']) expect(text).toContain(said);
  await userEvent.keyboard('{Enter}');
  await says('新增 2 个项目');
  expect(await total()).toBe(2);
  press('整份撤销');
  await says('已撤销这次导入');
  expect(await total()).toBe(0);
});

test('the same file again: nothing new, and it says so', async () => {
  drop(csv([good(1)]));
  await says('导入 1 个项目');
  await userEvent.keyboard('{Enter}');
  await says('新增 1 个项目');
  drop(csv([good(1)]));
  await says('1 行都已在工作区里');
  expect(dialog()!.querySelector('.ant-btn-primary')).toBeNull();
});

test('cancelled halfway, nothing of it stays', async () => {
  drop(csv(Array.from({ length: 9000 }, (_, n) => good(n))));
  await says('导入 9000 个项目');
  await userEvent.keyboard('{Enter}');
  await vi.waitUntil(() => dialog()?.textContent?.includes('条'), { timeout: 15_000, interval: 5 });
  press('取消');
  await says('已取消，什么都没有写入');
  expect(await total()).toBe(0);
});

test('a file that is no ledger is told with what to do', async () => {
  drop(new File(['甲,乙\n1,2\n'], 'x.csv'));
  await says('没有找到“项目名称”这一列');
});
