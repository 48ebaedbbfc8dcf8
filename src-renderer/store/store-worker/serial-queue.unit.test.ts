import { expect, test } from 'vitest';
import { createSerialQueue } from './serial-queue';

test('acts run one after the other, in the order they came', async () => {
  const queue = createSerialQueue();
  const seen: string[] = [];
  const slow = queue.run(async () => {
    await new Promise((resolve) => setTimeout(resolve, 20));
    seen.push('slow');
  });
  const quick = queue.run(async () => void seen.push('quick'));
  await Promise.all([slow, quick]);
  expect(seen).toEqual(['slow', 'quick']);
});

test('a failed act is told to its caller and does not stop the next', async () => {
  const queue = createSerialQueue();
  const failing = queue.run(() => Promise.reject(new Error('no')));
  const next = queue.run(async () => 'done');
  await expect(failing).rejects.toThrow('no');
  expect(await next).toBe('done');
});
