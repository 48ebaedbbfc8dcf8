// Writes assets/calendar/china.json from the chinese-days package: the State Council's holidays and make-up days by
// year, as published. Run it after updating the package; the app reads only the file.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { holidays, workdays } = JSON.parse(
  readFileSync(require.resolve('chinese-days/dist/chinese-days.json'), 'utf8'),
);
const byDate = ([a], [b]) => (a < b ? -1 : 1);
const nameOf = (text) => text.split(',')[1];
const entries = (days) => Object.entries(days).sort(byDate);
const years = [...new Set(Object.keys(holidays).map((date) => Number(date.slice(0, 4))))].sort(
  (a, b) => a - b,
);
const calendar = {
  source: '国务院办公厅关于部分节假日安排的通知 (chinese-days)',
  years,
  holidays: Object.fromEntries(entries(holidays).map(([date, text]) => [date, nameOf(text)])),
  makeUpDays: entries(workdays).map(([date]) => date),
};
writeFileSync('assets/calendar/china.json', `${JSON.stringify(calendar, null, 1)}\n`);
