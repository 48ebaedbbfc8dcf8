import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { FolderListing } from '#domain/ports/bridge';
import { err, fault, ok, type Result } from '#domain/result';
import { TextProvider } from '../i18n';
import { FolderPicker } from './FolderPicker';

let root: Root;
let chosen: string[];
/** Answers by path, each given when the test says so. */
let answers: Map<string | null, (reply: Result<FolderListing>) => void>;

const listing = (path: string): Result<FolderListing> =>
  ok({ path, parent: '/', folders: [], backups: [], writable: path !== '' });

function show(start: string | null): void {
  root.render(
    <TextProvider language="en">
      <FolderPicker
        title="Where to"
        start={start}
        list={(path) => new Promise((resolve) => answers.set(path, resolve))}
        onChoose={(path) => chosen.push(path)}
        onCancel={() => undefined}
      />
    </TextProvider>,
  );
}

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', false);
  chosen = [];
  answers = new Map();
  root = createRoot(document.body.appendChild(document.createElement('div')));
});

afterEach(() => root.unmount());

const asked = (path: string | null) => vi.waitUntil(() => answers.get(path), { timeout: 5000 });

test('a slow first answer does not take the place of the folder typed meanwhile', async () => {
  show(null);
  await asked(null);
  await userEvent.fill(page.getByRole('textbox', { name: 'Folder path' }), '/media/stick');
  await userEvent.keyboard('{Enter}');
  (await asked('/media/stick'))(listing('/media/stick'));
  await expect.element(page.getByRole('textbox', { name: 'Folder path' })).toHaveValue('/media/stick');
  answers.get(null)!(listing(''));
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await vi.waitFor(() => expect(chosen).toEqual(['/media/stick']));
});

test('a remembered folder that is out of reach starts at home and says why', async () => {
  show('/media/stick');
  (await asked('/media/stick'))(err(fault('host.folderMissing', { path: '/media/stick' })));
  (await asked(null))(listing('/home/wang'));
  await expect.element(page.getByRole('textbox', { name: 'Folder path' })).toHaveValue('/home/wang');
  expect(page.getByRole('status').element().textContent).toContain('/media/stick');
});
