import { expect, test } from 'vitest';
import { acceptForm, initialForm, withFormat, withPeriodTitle } from './export-form';

const form = initialForm('签约汇总 2018 上半年');

test('delivery follows the destination until it is decided', () => {
  expect(acceptForm(form, null)).toEqual({ title: form.title, formats: ['pdf', 'xlsx'], deliver: false });
  expect(acceptForm(form, '/media/usb')?.deliver).toBe(true);
  expect(acceptForm({ ...form, deliver: false }, '/media/usb')?.deliver).toBe(false);
  expect(acceptForm({ ...form, deliver: true }, null)?.deliver).toBe(true);
});

test('a format and a title are needed', () => {
  expect(acceptForm({ ...form, formats: [] }, null)).toBeNull();
  expect(acceptForm({ ...form, title: '  ' }, null)).toBeNull();
  expect(acceptForm({ ...form, title: ' 七月 ' }, null)?.title).toBe('七月');
});

test('formats keep their order however they are ticked', () => {
  const json = withFormat(withFormat(form, 'pdf', false), 'json', true);
  expect(json.formats).toEqual(['xlsx', 'json']);
  expect(withFormat(json, 'pdf', true).formats).toEqual(['pdf', 'xlsx', 'json']);
});

test('a title of one’s own stays when the period changes', () => {
  expect(withPeriodTitle(form, form.title, '签约汇总 2018 年').title).toBe('签约汇总 2018 年');
  expect(withPeriodTitle({ ...form, title: '第 14 期' }, form.title, '签约汇总 2018 年').title).toBe(
    '第 14 期',
  );
});
