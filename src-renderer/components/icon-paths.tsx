import type { ReactNode } from 'react';

/** Strokes on a 20 × 20 grid, 1.5 wide, drawn in the colour of the words beside them. */
export const iconPaths = {
  board: (
    <>
      <rect x="3" y="3" width="4" height="14" rx="1" />
      <rect x="9" y="3" width="4" height="9" rx="1" />
      <rect x="15" y="3" width="3" height="12" rx="1" />
    </>
  ),
  ledger: (
    <>
      <rect x="3" y="4" width="14" height="12" rx="1.5" />
      <path d="M3 8h14M3 12h14M8 8v8" />
    </>
  ),
  target: (
    <>
      <circle cx="10" cy="10" r="7" />
      <circle cx="10" cy="10" r="3" />
    </>
  ),
  timelines: <path d="M3 5h7M7 10h8M11 15h6" strokeWidth="3" strokeLinecap="butt" />,
  reports: <path d="M5 3h7l3.5 3.5V17H5zM12 3v3.5h3.5M8 10.5h4.5M8 13.5h4.5" />,
  settings: (
    <>
      <path d="M3 6h7M15 6h2M3 14h2M10 14h7" />
      <circle cx="12.5" cy="6" r="2.2" />
      <circle cx="7.5" cy="14" r="2.2" />
    </>
  ),
  search: (
    <>
      <circle cx="9" cy="9" r="5.5" />
      <path d="m13.2 13.2 4 4" />
    </>
  ),
  filter: <path d="M3 5h14M6 10h8M8.5 15h3" />,
  plus: <path d="M10 4v12M4 10h12" />,
  close: <path d="m5.5 5.5 9 9M14.5 5.5l-9 9" />,
  check: <path d="m4.5 10.5 3.5 3.5 7.5-8" />,
  up: <path d="m5.5 12 4.5-4.5 4.5 4.5" />,
  down: <path d="m5.5 8 4.5 4.5L14.5 8" />,
  left: <path d="M12 5.5 7.5 10l4.5 4.5" />,
  right: <path d="m8 5.5 4.5 4.5L8 14.5" />,
  more: <path d="M4.5 10h.01M10 10h.01M15.5 10h.01" strokeWidth="2.2" />,
  columns: (
    <>
      <rect x="3" y="4" width="14" height="12" rx="1" />
      <path d="M3 8h14M8.5 8v8M13 8v8" />
    </>
  ),
  upload: <path d="M10 13V4M6.2 7.5 10 3.7l3.8 3.8M4 16.5h12" />,
  download: <path d="M10 3.5v9M6.2 9l3.8 3.8L13.8 9M4 16.5h12" />,
  folder: <path d="M3 5h5l1.5 2H17v9H3z" />,
  document: <path d="M5 3h7l3.5 3.5V17H5zM12 3v3.5h3.5" />,
  note: <path d="M4 4h12v8.5L12.5 16H4zM16 12.5h-3.5V16M7 8h6M7 11h3" />,
  pause: <path d="M7 5v10M13 5v10" />,
  play: <path d="M7 4.5v11l8.5-5.5z" />,
  calendar: (
    <>
      <rect x="3" y="4.5" width="14" height="12" rx="1.5" />
      <path d="M3 8.5h14M7 3v3M13 3v3" />
    </>
  ),
  clock: (
    <>
      <circle cx="10" cy="10" r="6.5" />
      <path d="M10 6.2V10l2.6 1.8" />
    </>
  ),
  visit: (
    <>
      <path d="M10 17s5.5-4.6 5.5-8.8A5.5 5.5 0 0 0 4.5 8.2C4.5 12.4 10 17 10 17z" />
      <circle cx="10" cy="8.3" r="2" />
    </>
  ),
  talk: (
    <>
      <path d="M3.5 4.5h13v9H10l-3.5 3v-3h-3z" />
      <path d="M7 8h6M7 10.5h4" />
    </>
  ),
  phone: (
    <path d="M5 3.5h2.5l1.2 3.2-1.7 1.3a9 9 0 0 0 4.9 4.9l1.3-1.7 3.3 1.2V15a1.6 1.6 0 0 1-1.7 1.5C8.7 16.2 3.8 11.3 3.5 5.2A1.6 1.6 0 0 1 5 3.5z" />
  ),
  people: (
    <>
      <circle cx="7" cy="7" r="2.5" />
      <path d="M2.5 16c0-3 2-4.5 4.5-4.5s4.5 1.5 4.5 4.5M12.5 4.8a2.3 2.3 0 0 1 0 4.4M14 11.8c2 .4 3.5 1.9 3.5 4.2" />
    </>
  ),
  eye: (
    <>
      <path d="M2.5 10S5.5 5 10 5s7.5 5 7.5 5-3 5-7.5 5-7.5-5-7.5-5z" />
      <circle cx="10" cy="10" r="2.2" />
    </>
  ),
  lock: (
    <>
      <rect x="4.5" y="9" width="11" height="7.5" rx="1.2" />
      <path d="M7 9V6.5a3 3 0 0 1 6 0V9" />
    </>
  ),
  clip: (
    <path d="M15.5 9.5 10 15a3.5 3.5 0 0 1-5-5l6-6a2.3 2.3 0 0 1 3.3 3.3l-5.8 5.8a1.1 1.1 0 0 1-1.6-1.6l5-5" />
  ),
  copy: (
    <>
      <rect x="7" y="7" width="9.5" height="9.5" rx="1.2" />
      <path d="M13 7V4.7A1.2 1.2 0 0 0 11.8 3.5H4.7A1.2 1.2 0 0 0 3.5 4.7v7.1A1.2 1.2 0 0 0 4.7 13H7" />
    </>
  ),
  chart: <path d="M4 16.5V10M8 16.5V5M12 16.5v-5M16 16.5V3.5" />,
  refresh: <path d="M15.5 8A6 6 0 1 0 16 11M16 4.5V8h-3.5" />,
  restore: <path d="M4.5 8A6 6 0 1 1 4 11M4 4.5V8h3.5M10 7.2V10.4l2.2 1.4" />,
  undo: <path d="M7.5 4.5 3.5 8.5l4 4M3.8 8.5h8a4 4 0 0 1 0 8H8" />,
  redo: <path d="m12.5 4.5 4 4-4 4M16.2 8.5h-8a4 4 0 0 0 0 8H12" />,
  edit: <path d="M4 16l.8-3.4 8.6-8.6 2.6 2.6-8.6 8.6zM11.6 5.8l2.6 2.6" />,
  trash: <path d="M4 6h12M8 6V4h4v2M5.5 6l.7 10.5h7.6L14.5 6M8.5 9v4.5M11.5 9v4.5" />,
  move: <path d="M3.5 10h12M11.5 6l4 4-4 4M3.5 5v10" />,
  help: (
    <>
      <circle cx="10" cy="10" r="6.5" />
      <path d="M8.2 8.3a1.9 1.9 0 1 1 2.6 1.8c-.5.3-.8.6-.8 1.2M10 13.4h.01" />
    </>
  ),
  keyboard: (
    <>
      <rect x="2.5" y="5.5" width="15" height="9" rx="1.2" />
      <path d="M5.5 8.5h.01M8.5 8.5h.01M11.5 8.5h.01M14.5 8.5h.01M7 11.5h6" />
    </>
  ),
  link: (
    <path d="M8.5 11.5l3-3M9 6.5l1.2-1.2a3 3 0 0 1 4.4 4.4L13.4 11M11 13.5l-1.2 1.2a3 3 0 0 1-4.4-4.4L6.6 9" />
  ),
  warning: <path d="M10 3.5 17 16H3zM10 8.5v3.5M10 14h.01" />,
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof iconPaths;
