import type { MessagePortLike } from './relay';
import { serveStore } from './store-worker/serve-store';

serveStore(globalThis as unknown as MessagePortLike);
