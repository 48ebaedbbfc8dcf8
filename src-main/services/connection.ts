import { networkInterfaces, type NetworkInterfaceInfo } from 'node:os';
import type { Millis } from '#domain/ports/clock';

/** How often the machine's interfaces are looked at; asking is cheap and touches no network. */
const LOOK_EVERY: Millis = 3_000;

/** Whether the machine has an address of its own on any network. It says nothing about what can be reached there. */
export function hasNetwork(interfaces: NodeJS.Dict<NetworkInterfaceInfo[]> = networkInterfaces()): boolean {
  return Object.values(interfaces).some((addresses) =>
    addresses?.some((one) => !one.internal && !isLinkLocal(one)),
  );
}

const isLinkLocal = ({ address }: NetworkInterfaceInfo): boolean => /^(169\.254\.|fe80:)/i.test(address);

/** The network connection, watched without using it. */
export interface Connection {
  readonly online: boolean;
  close(): void;
}

export function watchConnection(changed: (online: boolean) => void): Connection {
  let online = hasNetwork();
  const timer = setInterval(() => {
    const now = hasNetwork();
    if (now === online) return;
    online = now;
    changed(online);
  }, LOOK_EVERY);
  timer.unref();
  return {
    get online() {
      return online;
    },
    close: () => clearInterval(timer),
  };
}
