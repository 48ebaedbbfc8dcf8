import type { SheetCell, SheetTable } from '#domain/importing/sheet-table';
import { fromEpochDay } from '#domain/timing/plain-date';

const COUNTIES = '濰城區 寒亭區 坊子區 奎文區 臨朐縣 昌樂縣 青州市 諸城市 壽光市 安丘市 高密市 昌邑市'.split(
  ' ',
);
const INDUSTRIES =
  '高端裝備 高端化工 現代農業 醫養健康 文化旅遊 新一代信息技術 新能源新材料 現代服務業'.split(' ');
const ORIGINS = [
  ['北京', '省外'],
  ['濟南', '省內'],
  ['濰坊', '市內'],
  ['香港', '境外'],
  ['深圳', '省外'],
] as const;
const LEADERS = '包靠領導甲 包靠領導乙 包靠領導丙 包靠領導丁'.split(' ');
const PHRASES =
  '項目選址於高新區核心位置，|規劃建設標準化廠房與研發中心，|引進智能生產線及檢測設備，|配套建設人才公寓和倉儲物流，|已完成立項備案與環評，|正在辦理用地和規劃手續，|企業已註冊並到位首期資金，|計劃年內開工建設，|需協調供電與道路配套，|雙方就合作模式達成一致，'.split(
    '|',
  );
const HEADER =
  '項目名稱 投資方 來源地 來源類別 產業 類型 項目性質 建設內容 總投資(萬元) 合同類別 首次考察 洽談開始 簽約日期 開工日期 承接單位 園區 責任部門 包靠領導 標籤 招商活動 進展 問題 下步 聯繫人'.split(
    ' ',
  );

/** A repeatable choice: the same row always says the same (mulberry32). */
function seeded(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const pick = <T>(list: readonly T[], choose: (below: number) => number): T => list[choose(list.length)]!;
const prose = (choose: (below: number) => number, phrases: number): string =>
  Array.from({ length: phrases }, () => pick(PHRASES, choose)).join('');

/**
 * A made-up ledger of `rows` deals, about 1 KB each, with six events a deal: four transitions, a next step and an
 * entry of funds.
 */
export function ledgerSheets(rows: number): SheetTable[] {
  const deals: SheetCell[][] = [HEADER];
  const funds: SheetCell[][] = [['項目名稱', '投資方', '到位日期', '到位金額(萬元)', '狀態']];
  for (let index = 0; index < rows; index++) {
    const choose = seeded(index + 1);
    const [title, investor] = [`示例項目${index}`, `示例投資企業${index}`];
    const visit = 17_000 + choose(500);
    const days = [visit, visit + 5 + choose(20), visit + 30 + choose(60), visit + 120 + choose(90)];
    const [origin, originClass] = pick(ORIGINS, choose);
    const dates = days.map((day) => ({ date: fromEpochDay(day) }));
    deals.push([
      title,
      investor,
      origin,
      originClass,
      pick(INDUSTRIES, choose),
      '引資',
      '新建',
      prose(choose, 8),
      String(1000 + choose(500_000)),
      '正式',
      ...dates,
      pick(COUNTIES, choose),
      `園區${choose(30)}`,
      `市部門${choose(20)}`,
      pick(LEADERS, choose),
      choose(2) === 0 ? '四新四化' : null,
      `招商活動${choose(12)}`,
      prose(choose, 6),
      prose(choose, 3),
      '赴企業回訪',
      `聯絡員${choose(40)}`,
    ]);
    funds.push([title, investor, { date: fromEpochDay(visit + 60) }, String(100 + choose(9000)), '初步']);
  }
  return [
    { name: '台賬', rows: deals },
    { name: '到位資金', rows: funds },
  ];
}
