/** What a ledger may be at most; far above any real one, far below what would hurt the machine. */
export const READ_LIMITS = {
  /** Bytes of the file itself. */
  fileBytes: 64 * 1024 * 1024,
  /** Bytes all parts of a workbook may unpack to. */
  unpackedBytes: 320 * 1024 * 1024,
  /** A part that shrinks more than this is no ledger (small ones are let pass: a blank sheet shrinks a lot). */
  ratio: 250,
  ratioFrom: 16 * 1024 * 1024,
  rows: 200_000,
  columns: 512,
  sheets: 64,
  /** Heap of the reading thread, in MiB. */
  heap: 256,
  /** Longest time a file may take, in milliseconds. */
  time: 120_000,
} as const;
