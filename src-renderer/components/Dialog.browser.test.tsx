import { Select } from 'antd';
import { useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { plainDate, type PlainDate } from '#domain/timing/plain-date';
import { TextProvider } from '../i18n';
import { DateField } from './DateField';
import { Dialog } from './Dialog';
import { MultiSelect } from './MultiSelect';
import { TodayProvider } from './today';

const today = plainDate('2018-07-26');
let root: Root;
let saved: (PlainDate | null)[];

function Form() {
  const [on, setOn] = useState<PlainDate | null>(today);
  const save = () => void saved.push(on);
  return (
    <Dialog title="Move" onSave={save} onOk={save}>
      <DateField label="Day" value={on} max={today} onChange={setOn} />
    </Dialog>
  );
}

beforeEach(async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', false);
  saved = [];
  const host = document.createElement('div');
  document.body.replaceChildren(host);
  root = createRoot(host);
  root.render(
    <TextProvider language="en">
      <TodayProvider today={today}>
        <Form />
      </TodayProvider>
    </TextProvider>,
  );
  await userEvent.click(page.getByRole('textbox', { name: 'Day' }));
});

afterEach(() => root.unmount());

test('Ctrl+Enter in a date field saves the date just typed, not the one before', async () => {
  await userEvent.keyboard('{Control>}a{/Control}7.21{Control>}{Enter}{/Control}');
  await vi.waitFor(() => expect(saved).toEqual(['2018-07-21']));
});

test('an unreadable date is not saved as the one before, by key or button', async () => {
  await userEvent.keyboard('{Control>}a{/Control}soon{Control>}{Enter}{/Control}');
  await userEvent.click(page.getByRole('button', { name: 'OK' }));
  await expect.element(page.getByRole('textbox', { name: 'Day' })).toHaveFocus();
  expect(saved).toEqual([]);
});

test('Ctrl+Enter over an open list saves what stands there, and chooses nothing', async () => {
  const kept: string[][] = [];
  function Choice() {
    const [value, setValue] = useState(['a']);
    return (
      <Dialog title="Choose" onSave={() => void kept.push(value)}>
        <Select
          mode="multiple"
          aria-label="Kinds"
          value={value}
          options={[{ value: 'a' }, { value: 'b' }]}
          onChange={setValue}
        />
      </Dialog>
    );
  }
  root.render(
    <TextProvider language="en">
      <Choice />
    </TextProvider>,
  );
  await userEvent.click(page.getByRole('combobox', { name: 'Kinds' }));
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await vi.waitFor(() => expect(kept).toEqual([['a']]));
});

test('Tab leaves an open list of several with what was chosen in it', async () => {
  let chosen: readonly string[] = [];
  function Choice() {
    const [value, setValue] = useState<string[]>([]);
    chosen = value;
    return (
      <MultiSelect
        aria-label="Kinds"
        value={value}
        options={[
          { value: 'a', label: '引资' },
          { value: 'b', label: '引技' },
        ]}
        onChange={setValue}
      />
    );
  }
  root.render(
    <TextProvider language="en">
      <Choice />
    </TextProvider>,
  );
  await userEvent.click(page.getByRole('combobox', { name: 'Kinds' }));
  await userEvent.keyboard('引技{Enter}{Tab}');
  await vi.waitFor(() => expect(chosen).toEqual(['b']));
  await expect.element(page.getByRole('combobox', { name: 'Kinds' })).not.toHaveFocus();
});

test('Esc closes a dialog also while the focus is still outside it', async () => {
  let closed = 0;
  root.render(
    <TextProvider language="en">
      <button type="button">Opener</button>
      <Dialog title="Move" onCancel={() => (closed += 1)}>
        <input aria-label="Place" />
      </Dialog>
    </TextProvider>,
  );
  await expect.element(page.getByRole('textbox', { name: 'Place' })).toBeVisible();
  const opener = [...document.querySelectorAll('button')].find((one) => one.textContent === 'Opener')!;
  opener.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));
  expect(closed).toBe(1);
  await userEvent.click(page.getByRole('textbox', { name: 'Place' }));
  await userEvent.keyboard('{Escape}');
  await vi.waitFor(() => expect(closed).toBe(2));
});
