import { expect, it } from 'vitest';
import { missingFields } from './start-choice';

const form = { office: '', actor: '周可', deviceName: ' ', backup: '' };

it('asks for a name, a device and, to restore, a backup; the office may wait', () => {
  expect(missingFields('new', form)).toEqual(['deviceName']);
  expect(missingFields('restore', form)).toEqual(['backup', 'deviceName']);
  expect(missingFields('sample', { ...form, deviceName: '笔记本' })).toEqual([]);
});
