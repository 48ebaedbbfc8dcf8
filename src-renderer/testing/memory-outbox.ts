import type {
  BridgeEvent,
  CalendarExportRequest,
  DeliveryState,
  OutboxEntry,
  SummaryExportRequest,
  TablesExportRequest,
  TimelinesExportRequest,
} from '#domain/ports/bridge';
import { fault } from '#domain/result';

interface MemoryOutboxOptions {
  entries: readonly OutboxEntry[];
  actor: string;
  now: () => number;
  online: () => boolean;
  emit: (event: BridgeEvent) => void;
  /** Milliseconds between two steps of a delivery. */
  pace: number;
}

const BYTES = 48_213;
const SHA256 = 'a1b2c3d4'.repeat(8);
const DOCUMENTS = '/home/wang/Documents/Kiteline';
const RETRY_MS = 60_000;
const fileName = (text: string): string => text.replace(/[\\/:*?"<>|]/g, ' ');

/** Exports and their delivery inside the page: the states a host goes through, without a file. */
export class MemoryOutbox {
  entries: readonly OutboxEntry[];

  constructor(private readonly options: MemoryOutboxOptions) {
    this.entries = options.entries;
  }

  add({ formats, summary, ...report }: SummaryExportRequest, destination: string | null) {
    const contents = `${summary.period.from} – ${summary.period.to} · n = ${summary.count}`;
    return this.keep({ ...report, contents }, formats, destination);
  }

  addCalendar(request: CalendarExportRequest, destination: string | null) {
    return this.keep(request, ['ics'], destination);
  }

  addTimelines({ document, ...request }: TimelinesExportRequest, destination: string | null) {
    const { title, contents } = document;
    return this.keep({ ...request, title, contents }, ['pdf'], destination);
  }

  addTables(request: TablesExportRequest, destination: string | null) {
    return this.keep(request, ['xlsx'], destination);
  }

  private keep(
    {
      title,
      revision,
      contents,
      deliver,
    }: Pick<CalendarExportRequest, 'title' | 'revision' | 'contents' | 'deliver'>,
    formats: readonly OutboxEntry['format'][],
    destination: string | null,
  ) {
    const at = this.options.now();
    const made = formats.map((format, index): OutboxEntry => ({
      id: `${at}-${index}-${format}`,
      title,
      format,
      file: `${fileName(title)}.${format}`,
      keptAt: `${DOCUMENTS}/${fileName(title)}.${format}`,
      bytes: BYTES,
      sha256: SHA256,
      revision,
      createdAt: at,
      createdBy: this.options.actor,
      contents,
      destination: deliver ? destination : DOCUMENTS,
      state: deliver
        ? { kind: 'queued' }
        : { kind: 'delivered', at, place: `${DOCUMENTS}/${fileName(title)}.${format}`, sha256: SHA256 },
      attempts: [],
    }));
    this.change([...made, ...this.entries]);
    for (const entry of made)
      if (entry.state.kind === 'queued' && entry.destination !== null) this.deliver(entry.id);
    return made;
  }

  retry(id: string | null): readonly OutboxEntry[] {
    const again = this.entries.filter(
      (entry) =>
        (id === null || entry.id === id) && entry.destination !== null && entry.state.kind !== 'delivered',
    );
    for (const entry of again) {
      this.set(entry.id, { kind: 'queued' });
      this.deliver(entry.id);
    }
    return this.entries;
  }

  /** A folder chosen at last takes what was waiting for one. */
  destinationChosen(destination: string): void {
    for (const { id, state, destination: before } of this.entries)
      if (state.kind === 'queued' && before === null) {
        this.change(this.entries.map((entry) => (entry.id === id ? { ...entry, destination } : entry)));
        this.deliver(id);
      }
  }

  private deliver(id: string): void {
    this.later(() => {
      if (!this.options.online()) return this.wait(id);
      this.set(id, { kind: 'uploading', sentBytes: Math.floor(BYTES / 2) });
      this.later(() => this.arrive(id));
    });
  }

  private wait(id: string): void {
    const at = this.options.now();
    const reason = fault('reports.destinationGone', { folder: '/media/usb' });
    this.set(id, { kind: 'waiting', reason, nextTryAt: at + RETRY_MS }, { at, outcome: reason });
  }

  private arrive(id: string): void {
    const entry = this.entries.find((each) => each.id === id);
    if (!entry) return;
    const at = this.options.now();
    const place = `${entry.destination}/${fileName(entry.title)}.${entry.format}`;
    this.set(id, { kind: 'delivered', at, place, sha256: entry.sha256 }, { at, outcome: 'delivered' });
  }

  private set(id: string, state: DeliveryState, attempt?: OutboxEntry['attempts'][number]): void {
    this.change(
      this.entries.map((entry) =>
        entry.id === id
          ? { ...entry, state, attempts: attempt ? [...entry.attempts, attempt] : entry.attempts }
          : entry,
      ),
    );
  }

  private change(entries: readonly OutboxEntry[]): void {
    this.entries = entries;
    this.options.emit({ kind: 'outbox.changed', entries });
  }

  private later(act: () => void): void {
    setTimeout(act, this.options.pace);
  }
}
