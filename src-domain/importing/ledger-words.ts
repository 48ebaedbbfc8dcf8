import type { Contract, DealKind, OriginClass } from '../records/deal';
import { compactText } from './header-name';

/** What a ledger's 狀態 says. */
export type LedgerStatus = 'visit' | 'negotiation' | 'signing' | 'landing' | 'paused' | 'withdrawn';

/** Words offices write for "nothing here"; 0 is not one of them. */
const BLANKS = new Set('- -- — —— – / // \\ 無 无 暫無 暂无 未知 不詳 不详 null n/a na . 。'.split(' '));
/** Also nothing, but only where a date or a figure is expected. */
const UNDECIDED = new Set(
  '待定 未定 待確定 待确定 暫未確定 暂未确定 待議 待议 面議 面议 未簽約 未签约 未開工 未开工 tbd'.split(' '),
);

const CONTRACTS: Record<Contract, string> = {
  formal: '正式 正式合同 正式協議 正式协议 投資協議 投资协议 投資合同 投资合同 合同 簽約 签约 formal',
  framework:
    '框架 框架協議 框架协议 框架合同 戰略 战略 戰略合作 战略合作 戰略合作協議 战略合作协议 戰略框架協議 战略框架协议 framework',
  intent: '意向 意向書 意向书 意向協議 意向协议 意向合同 備忘錄 备忘录 intent',
};
const ORIGINS: Record<OriginClass, string> = {
  city: '市內 市内 本市 city',
  province: '省內 省内 省內市外 省内市外 市外省內 市外省内 province',
  domestic: '省外 國內省外 国内省外 省外境內 省外境内 內資省外 内资省外 省外內資 省外内资 domestic',
  overseas:
    '境外 外資 外资 國外 国外 海外 港澳臺 港澳台 外商 外商投資 外商投资 港澳臺及境外 港澳台及境外 overseas',
};
const KINDS: Record<DealKind, string> = {
  capital: '引資 引资 招商引資 招商引资 capital',
  technology: '引技 引進技術 引进技术 technology',
  talent: '引智 引才 引進人才 引进人才 talent',
  institute: '引所 引院所 引進院所 引进院所 institute',
  university: '引校 引進高校 引进高校 university',
  organisation: '引機構 引机构 引進機構 引进机构 organisation organization',
};
const STATUSES: Record<LedgerStatus, string> = {
  visit: '考察 考察中 對接 对接 考察對接 考察对接 對接中 对接中 接觸 接触 visit',
  negotiation:
    '在談 在谈 洽談 洽谈 洽談中 洽谈中 在洽 在洽談 在洽谈 跟進 跟进 談判 谈判 談判中 谈判中 negotiation',
  signing: '已簽約 已签约 簽約 签约 簽約未開工 签约未开工 未開工 未开工 signing signed',
  landing:
    '已開工 已开工 開工 开工 在建 建設中 建设中 已落地 落地 投產 投产 已投產 已投产 竣工 已竣工 landing landed',
  paused: '暫緩 暂缓 暫停 暂停 擱置 搁置 緩建 缓建 停滯 停滞 paused onhold',
  withdrawn: '終止 终止 已終止 已终止 退出 已退出 流失 取消 已取消 放棄 放弃 withdrawn',
};
const FUND_STATUSES = {
  preliminary: '初步 初步統計 初步统计 預計 预计 快報 快报 preliminary',
  verified: '核定 已核定 核實 核实 認定 认定 審定 审定 verified',
};

const lookup = <V extends string>(words: Record<V, string>): ReadonlyMap<string, V> =>
  new Map(
    (Object.entries(words) as [V, string][]).flatMap(([value, list]) =>
      list.split(' ').map((word): [string, V] => [word, value]),
    ),
  );

export const contractWords = lookup(CONTRACTS);
export const originWords = lookup(ORIGINS);
export const kindWords = lookup(KINDS);
export const statusWords = lookup(STATUSES);
export const fundStatusWords = lookup(FUND_STATUSES);

/** 新建, 續建, 增資 …: a 類型 column often holds these, which are 項目性質. */
export const natureWords: ReadonlySet<string> = new Set(
  '新建 續建 续建 增資 增资 增資擴產 增资扩产 擴建 扩建 改建 改擴建 改扩建 技改 遷建 迁建 新 續 续 增'.split(
    ' ',
  ),
);

export const isBlankWord = (text: string): boolean => BLANKS.has(compactText(text));
export const isUndecided = (text: string): boolean => UNDECIDED.has(compactText(text));
