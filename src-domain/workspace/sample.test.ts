import { describe, expect, it } from 'vitest';
import sample from '../../assets/sample/sample.json';
import { createTestLedger } from '../testing/ledger';
import { plainDate } from '../timing/plain-date';
import { everyDeal } from './deal-query';
import { sampleCommands } from './sample';

const open = (today: string) => {
  const ledger = createTestLedger(today);
  const commands = sampleCommands(sample, plainDate(today));
  if (!commands.ok) throw new Error(JSON.stringify(commands.error));
  ledger.run({ do: 'batch', commands: commands.value });
  return ledger;
};

describe('sample workspace', () => {
  it.each(['2018-07-26', '2024-02-29', '2026-12-01'])('opens on %s, every stage filled', (today) => {
    const { stages, withdrawn } = open(today).state.counts();
    expect(stages).toEqual({ visit: 10, negotiation: 13, signing: 8, landing: 7, none: 0 });
    expect(withdrawn).toBe(2);
  });

  it('[S6] holds the article deals with their blanks: stage known, no dates, no amount', () => {
    const { state } = open('2018-07-26');
    const cards = [...state.cards()].filter((card) => !card.sample);
    expect(cards.map((card) => card.title).sort()).toEqual(
      [
        '東軟濰坊智能服務產業基地',
        '泛海集團大健康',
        '華強方特遊樂園',
        '寶能科技城',
        '中化弘潤',
        '中化集團高端石化',
        '站南廣場',
        '高鐵新片區',
        '新松（濰坊）智慧園',
      ].sort(),
    );
    const blank = cards.find((card) => card.title === '站南廣場');
    expect(blank).toMatchObject({
      stage: 'negotiation',
      amount: null,
      investor: null,
      visitOn: null,
      negotiationOn: null,
      stageDays: null,
      totalDays: null,
      bar: null,
      verdict: { state: 'unknown' },
    });
  });

  it('[S1] holds 新松 as signed on 2018-07-21 for at least 50億元, visit and negotiation blank', () => {
    const card = open('2018-07-26').state.search('新松', 1)[0];
    expect(card).toMatchObject({
      signedOn: '2018-07-21',
      contract: 'formal',
      amount: { yuan: 50e8, qualifier: 'atLeast' },
      visitOn: null,
      negotiationOn: null,
    });
  });

  it('[S2] gives its made-up events their days, and leaves the one of the article without', () => {
    const events = open('2018-07-26').state.events();
    expect(events.get('深圳招商行')).toEqual({ name: '深圳招商行', on: '2018-07-07', place: '深圳' });
    expect(events.has('全省招商引資招才引智工作會議')).toBe(false);
  });

  it('marks every made-up deal as a sample, by flag and by name', () => {
    for (const card of open('2018-07-26').state.window({ ...everyDeal, scope: 'all' }, 0, 99).cards)
      expect(card.sample).toBe(card.title.startsWith('示例·'));
  });

  it('dates nothing into the future but next steps', () => {
    const { ops } = open('2018-07-26');
    const dates = ops
      .map(({ fields }) => fields.effectiveOn ?? fields.on ?? fields.from)
      .filter((date) => typeof date === 'string');
    expect(dates.length).toBeGreaterThan(0);
    expect(dates.filter((date) => date > '2018-07-26')).toEqual([]);
  });

  it('refuses a file that is not the sample', () => {
    expect(sampleCommands({ deals: [] }, plainDate('2018-07-26')).ok).toBe(false);
  });
});
