import type { JournalDisk } from '../services/journal/journal-disk';

/** A disk in memory whose writes can be made to fail; what was set aside is kept to be looked at. */
export class MemoryDisk implements JournalDisk {
  bytes: Buffer | null;
  readonly aside: Buffer[] = [];
  /** The error of the next append, which then leaves nothing behind. */
  fails: NodeJS.ErrnoException | null = null;

  constructor(bytes: Buffer | null = null) {
    this.bytes = bytes;
  }

  async read(): Promise<Buffer | null> {
    return this.bytes;
  }

  async create(bytes: Buffer): Promise<void> {
    this.bytes = bytes;
  }

  async append(offset: number, bytes: Buffer): Promise<void> {
    const { fails } = this;
    this.fails = null;
    if (fails) throw fails;
    this.bytes = Buffer.concat([this.bytes!.subarray(0, offset), bytes]);
  }

  async setAside(bytes: Buffer, length: number, label: string): Promise<string> {
    this.aside.push(Buffer.from(bytes));
    this.bytes = this.bytes!.subarray(0, length);
    return `set-aside-${label}.txt`;
  }

  async close(): Promise<void> {}
}
