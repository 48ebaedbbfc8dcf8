import { describe, expect, it } from 'vitest';
import { calendarPlan, type CalendarWish as Wish } from '#domain/reminders/calendar-entries';
import { createReminderBook } from '#domain/reminders/ledger-reminders';
import { createTestLedger } from '#domain/testing/ledger';
import { plainDate } from '#domain/timing/plain-date';
import { renderCalendar, type CalendarWish } from './render-calendar';

const today = plainDate('2018-07-26');

/** Two deals: one with steps of every sort, one on its way to the benchmark. */
function ledger() {
  const made = createTestLedger(today);
  const create = (id: string, title: string) =>
    made.run({ do: 'deal.create', id, fields: { title, leader: '張三', county: '高新區' } });
  create('d1', '新松（濰坊）智慧園, 一區一院; C:\\園');
  create('d2', '智能裝備產業園');
  const step = (text: string, due: string | null) =>
    made.run({
      do: 'nextStep.add',
      deal: 'd1',
      text,
      due: due === null ? null : plainDate(due),
      owner: '王敏',
    });
  step('補簽協議', '2018-07-30');
  step(
    `與市自然資源和規劃局核對用地預審與規劃選址意見書的報送材料，${'並逐項銷號'.repeat(6)}𠮷`,
    '2018-10-04',
  );
  step('無期限', null);
  step('很久以前', '2018-01-10');
  made.run({ do: 'stage.enter', deal: 'd2', stage: 'visit', effectiveOn: plainDate('2018-07-10') });
  return made;
}

function planOf(made: ReturnType<typeof ledger>, wish: Partial<Wish> = {}) {
  const { state } = made;
  const all = createReminderBook(state).on(today);
  const wanted: Wish = { deal: null, topics: ['step', 'benchmark', 'start'], leadDays: 1, ...wish };
  return calendarPlan(all, state.rows(), wanted, state.calendar(), today);
}

const textOf = (made: ReturnType<typeof ledger>, wish: Partial<CalendarWish> = {}) =>
  Buffer.from(
    renderCalendar({
      plan: planOf(made),
      language: 'zh-TW',
      title: '濰坊 到期日',
      benchmarks: { 'siasun-2018': '新松 < 1 個月' },
      revision: 1204,
      alarms: true,
      ...wish,
    }),
  ).toString('utf8');

/** A reader of its own, straight from RFC 5545: unfold, split off the name, take the escapes out. */
function read(text: string): readonly Record<string, string>[] {
  const events: Record<string, string>[] = [];
  let inside = '';
  for (const line of text.replace(/\r\n[ \t]/g, '').split('\r\n')) {
    const colon = line.indexOf(':');
    const [name, value] = [line.slice(0, colon), line.slice(colon + 1)];
    if (name === 'BEGIN') inside = value;
    if (name === 'BEGIN' && value === 'VEVENT') events.push({});
    if (name === 'END') inside = value === 'VALARM' ? 'VEVENT' : 'VCALENDAR';
    const event = events.at(-1);
    if (!event || name === 'BEGIN' || name === 'END') continue;
    const plain = value.replace(/\\(.)/g, (_, mark: string) => (/n/i.test(mark) ? '\n' : mark));
    event[inside === 'VALARM' ? `ALARM ${name}` : name] = plain;
  }
  return events;
}

describe('[N9] the calendar file', () => {
  it('holds open steps and the last days ahead as all-day events, not what is done, undated or long past', () => {
    const events = read(textOf(ledger()));
    expect(events.map((event) => [event['DTSTART;VALUE=DATE'], event['SUMMARY']?.slice(0, 7)])).toEqual([
      ['20180730', '補簽協議 · '],
      ['20180809', '「新松 < 1'],
      ['20181004', '與市自然資源和'],
    ]);
    expect(events[0]).toMatchObject({
      SUMMARY: '補簽協議 · 新松（濰坊）智慧園, 一區一院; C:\\園',
      DESCRIPTION: expect.stringMatching(
        /^經辦：王敏\n包靠領導：張三\n承接單位：高新區\n專案編號：KL-/,
      ) as string,
      SEQUENCE: '1204',
      // The ledger's last change: 2018-07-26 14:05 in the workspace's zone.
      DTSTAMP: '20180726T060500Z',
      TRANSP: 'TRANSPARENT',
    });
    expect(events[1]?.['SUMMARY']).toBe('「新松 < 1 個月」的最後一天（2018-07-10 起） · 智能裝備產業園');
  });

  it('is folded within 75 octets, never inside a character, ended with CRLF, with what RFC 5545 asks for', () => {
    const text = textOf(ledger());
    expect(text.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\n')).toBe(true);
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(text.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
    const lines = text.slice(0, -2).split('\r\n');
    for (const line of lines) expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
    expect(lines.filter((line) => line.startsWith(' ')).length).toBeGreaterThan(2);
    expect(text).not.toContain('\ufffd');
    expect(text.replace(/\r\n /g, '')).toContain(String.raw`智慧園\, 一區一院\; C:\\園`);
    expect(read(text)[2]?.['SUMMARY']).toContain('並逐項銷號𠮷 · 新松');
  });

  it('sounds an alarm at nine on the lead before the working day it is acted on', () => {
    const events = read(textOf(ledger()));
    // Monday 07-30, one working day ahead: Friday 07-27 at nine in the workspace's zone.
    const trigger = 'ALARM TRIGGER;VALUE=DATE-TIME';
    expect(events[0]).toMatchObject({ 'ALARM ACTION': 'DISPLAY', [trigger]: '20180727T010000Z' });
    // 10-04 is in the National Day week: acted on on Sunday 09-30, a make-up day; told on 09-29.
    expect(events[2]?.[trigger]).toBe('20180929T010000Z');
    expect(textOf(ledger(), { alarms: false })).not.toContain('VALARM');
    const noLead = { plan: planOf(ledger(), { leadDays: 0 }) };
    expect(read(textOf(ledger(), noLead))[0]?.[trigger]).toBe('20180730T010000Z');
  });

  it('keeps an event’s UID when its day moves, and the same revision gives the same bytes', () => {
    const made = ledger();
    const before = read(textOf(made));
    expect(textOf(made)).toBe(textOf(made));
    const step = made.state.row('d1')!.nextSteps.find(({ fields }) => fields.text === '補簽協議')!;
    made.run({ do: 'nextStep.set', deal: 'd1', nextStep: step.id, fields: { due: plainDate('2018-08-03') } });
    made.run({ do: 'pause.start', deal: 'd2', on: plainDate('2018-07-20'), reason: '等批覆' });
    made.run({ do: 'pause.end', deal: 'd2', on: plainDate('2018-07-25') });
    const after = read(textOf(made, { revision: 1207 }));
    const days = (events: typeof before) =>
      Object.fromEntries(events.map((event) => [event['UID'], event['DTSTART;VALUE=DATE']]));
    expect(Object.keys(days(after)).sort()).toEqual(Object.keys(days(before)).sort());
    expect(days(after)).toMatchObject({
      [`step.${step.id}@kiteline`]: '20180803',
      'benchmark.d2@kiteline': '20180814',
    });
    expect(after[0]?.['SEQUENCE']).toBe('1207');
  });

  it('is narrowed to a deal and to topics; of nothing it is an empty calendar', () => {
    const made = ledger();
    expect(planOf(made, { deal: 'd2' }).entries.map(({ uid }) => uid)).toEqual(['benchmark.d2@kiteline']);
    expect(planOf(made, { topics: ['start'] }).entries).toEqual([]);
    const text = textOf(made, { plan: planOf(made, { topics: ['start'] }) });
    expect(read(text)).toEqual([]);
    expect(text).toContain('BEGIN:VCALENDAR');
  });
});
