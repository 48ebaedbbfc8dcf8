import type { NetworkInterfaceInfo } from 'node:os';
import { expect, test } from 'vitest';
import { hasNetwork } from './connection';

const address = (own: string, internal = false) =>
  ({ address: own, internal }) as unknown as NetworkInterfaceInfo;

test.each([
  ['nothing', {}, false],
  ['the loopback alone', { lo: [address('127.0.0.1', true)] }, false],
  ['an address nobody gave out', { eth0: [address('169.254.3.4'), address('fe80::1')] }, false],
  ['an address on a network', { lo: [address('127.0.0.1', true)], wlan0: [address('192.168.1.7')] }, true],
])('%s', (_, interfaces, expected) => {
  expect(hasNetwork(interfaces)).toBe(expected);
});
