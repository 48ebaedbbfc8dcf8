import { useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { plainDate, type PlainDate } from '#domain/timing/plain-date';
import { TextProvider } from '../i18n';
import { DateField } from './DateField';
import { TodayProvider } from './today';

const today = plainDate('2018-07-26');
let root: Root;
let picked: (PlainDate | null)[];

function Field() {
  const [value, setValue] = useState<PlainDate | null>(null);
  const keep = (date: PlainDate | null) => {
    picked.push(date);
    setValue(date);
  };
  return <DateField label="Day" value={value} max={today} onChange={keep} />;
}

beforeEach(async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', false);
  picked = [];
  const host = document.createElement('div');
  document.body.replaceChildren(host);
  root = createRoot(host);
  root.render(
    <TextProvider language="en">
      <TodayProvider today={today}>
        <Field />
      </TodayProvider>
    </TextProvider>,
  );
  await userEvent.click(page.getByRole('textbox', { name: 'Day' }));
});

afterEach(() => root.unmount());

test('a date typed as people type it counts on leaving the field', async () => {
  await userEvent.keyboard('7.21{Tab}');
  expect(picked).toEqual(['2018-07-21']);
  await expect.element(page.getByRole('textbox')).toHaveValue('2018-07-21');
});

test('what is not a date is said and not taken', async () => {
  await userEvent.keyboard('soon{Enter}');
  await expect.element(page.getByText(/“soon” is not a date/)).toBeVisible();
  await expect.element(page.getByRole('textbox')).toHaveAttribute('aria-invalid', 'true');
  expect(picked).toEqual([]);
});

test('a day after the last one allowed is refused with that day', async () => {
  await userEvent.keyboard('2018-07-27{Enter}');
  await expect.element(page.getByText(/2018-07-27 is after 2018-07-26/)).toBeVisible();
  expect(picked).toEqual([]);
});

test('Alt+↓ opens the month, arrows move, Enter picks, and the field has the focus again', async () => {
  await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
  await expect.element(page.getByRole('grid')).toBeVisible();
  await userEvent.keyboard('{ArrowLeft}{ArrowUp}{Enter}');
  await vi.waitFor(() => expect(picked).toEqual(['2018-07-18']));
  await expect.element(page.getByRole('textbox')).toHaveFocus();
});

test('an emptied field is no date', async () => {
  await userEvent.keyboard('7.21{Enter}');
  await userEvent.keyboard('{Control>}a{/Control}{Delete}{Enter}');
  expect(picked).toEqual(['2018-07-21', null]);
});
