/** Entry of the reading thread: one file, one answer. */
import { parentPort, workerData } from 'node:worker_threads';
import { readBytes } from './read-bytes';

const { name, bytes } = workerData as { name: string; bytes: Uint8Array };

void readBytes(name, bytes).then((reply) => parentPort?.postMessage(reply));
