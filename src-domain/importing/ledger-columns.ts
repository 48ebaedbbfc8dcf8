import { parseHeader, type HeaderName } from './header-name';

/** What a column of the 台賬 holds. */
export const LEDGER_FIELDS = [
  'title',
  'investor',
  'origin',
  'originClass',
  'industry',
  'kind',
  'nature',
  'construction',
  'amount',
  'contract',
  'visitOn',
  'negotiationOn',
  'signedOn',
  'landedOn',
  'withdrawnOn',
  'pausedOn',
  'status',
  'leader',
  'county',
  'park',
  'department',
  'tags',
  'event',
  'eventOn',
  'eventPlace',
  'source',
  'cooperation',
  'progress',
  'problem',
  'nextStep',
  'nextStepDue',
  'contact',
  'remark',
] as const;
export type LedgerField = (typeof LEDGER_FIELDS)[number];

/** Columns a ledger has that follow from others: known, not read. */
export const DERIVED_FIELDS = ['serial', 'days', 'monthFunds', 'totalFunds'] as const;
export type DerivedField = (typeof DERIVED_FIELDS)[number];

/** Columns of 到位資金. */
export const FUND_FIELDS = ['title', 'investor', 'on', 'amount', 'status', 'remark'] as const;
export type FundField = (typeof FUND_FIELDS)[number];

/**
 * Names in both scripts, without brackets, unit, spaces, and without a closing 日期 or 時間 (a name with one is tried
 * without it too).
 */
const LEDGER_NAMES: Record<LedgerField | DerivedField, string> = {
  serial: '序號 序号 编号 編號 # no. no 項目編號 项目编号',
  title:
    '項目名稱 项目名称 項目 项目 簽約項目 签约项目 項目名 项目名 專案名稱 專案 projectname project title deal',
  investor:
    '投資方 投资方 投資企業 投资企业 投資者 投资者 投資單位 投资单位 投資主體 投资主体 投資方名稱 投资方名称 企業名稱 企业名称 客商 客商名稱 客商名称 投資商 投资商 investor',
  origin: '來源地 来源地 投資來源地 投资来源地 資金來源地 资金来源地 來源 来源 origin',
  originClass: '來源類別 来源类别 來源類型 来源类型 資金類別 资金类别 內外資 内外资 originclass',
  industry:
    '產業 产业 所屬產業 所属产业 行業 行业 所屬行業 所属行业 產業類別 产业类别 行業類別 行业类别 產業鏈 产业链 industry',
  kind: '類型 类型 項目類型 项目类型 引進類型 引进类型 類別 类别 項目類別 项目类别 kind type',
  nature: '項目性質 项目性质 建設性質 建设性质 性質 性质 nature',
  construction:
    '建設內容 建设内容 主要建設內容 主要建设内容 建設內容及規模 建设内容及规模 建設規模及內容 建设规模及内容 項目內容 项目内容 項目簡介 项目简介 construction',
  amount:
    '總投資 总投资 計劃總投資 计划总投资 總投資額 总投资额 投資總額 投资总额 計劃投資 计划投资 計劃投資額 计划投资额 投資額 投资额 合同額 合同额 合同金額 合同金额 簽約金額 签约金额 簽約額 签约额 金額 金额 totalinvestment amount',
  contract:
    '合同類別 合同类别 協議類型 协议类型 合同類型 合同类型 協議類別 协议类别 協議性質 协议性质 合同性質 合同性质 合同 contract',
  visitOn:
    '首次考察 考察 首次對接 首次对接 首次考察對接 首次考察对接 考察對接 考察对接 初次考察 首次接觸 首次接触 首次洽談考察 firstvisit visit visited',
  negotiationOn:
    '洽談開始 洽谈开始 開始洽談 开始洽谈 洽談 洽谈 洽談啟動 洽谈启动 negotiation negotiationstart',
  signedOn:
    '簽約 签约 簽訂 签订 協議簽訂 协议签订 合同簽訂 合同签订 簽定 签定 簽署 签署 signing signed signedon',
  landedOn:
    '開工 开工 落地 開工建設 开工建设 實際開工 实际开工 動工 动工 開工落地 开工落地 landing landed groundbreaking',
  withdrawnOn: '終止 终止 終止考察 退出 流失 取消 withdrawn',
  pausedOn: '暫緩 暂缓 暫停 暂停 擱置 搁置 paused onhold',
  status:
    '狀態 状态 項目狀態 项目状态 進度狀態 进度状态 目前狀態 目前状态 項目階段 项目阶段 階段 阶段 status stage',
  days: '用時 用时 天數 天数 簽約用時 签约用时 days',
  monthFunds: '本月到位 本月到位資金 本月到位资金 當月到位 当月到位 fundsthismonth',
  totalFunds:
    '累計到位 累计到位 累計到位資金 累计到位资金 到位資金 到位资金 累計 累计 fundstotal fundsinplace',
  leader:
    '包靠領導 包靠领导 包保領導 包保领导 掛包領導 挂包领导 市級領導 市级领导 責任領導 责任领导 包靠市級領導 包靠市级领导 聯繫領導 联系领导 分管領導 分管领导 leader',
  county:
    '承接單位 承接单位 承接地 縣市區 县市区 縣區 县区 所在縣市區 所在县市区 落戶縣市區 落户县市区 落戶地 落户地 屬地 属地 承接縣市區 承接县市区 county',
  park: '園區 园区 承接園區 承接园区 落戶園區 落户园区 所在園區 所在园区 park zone',
  department:
    '責任部門 责任部门 牽頭部門 牵头部门 責任單位 责任单位 牽頭單位 牵头单位 主管部門 主管部门 市直部門 市直部门 department',
  tags: '標籤 标签 標簽 标记 標記 tags',
  event: '招商活動 招商活动 活動 活动 簽約活動 签约活动 event',
  eventOn:
    '活動日期 活动日期 活動時間 活动时间 招商活動日期 招商活动日期 招商活動時間 招商活动时间 會議日期 会议日期 eventdate eventon',
  eventPlace: '活動地點 活动地点 招商活動地點 招商活动地点 舉辦地 举办地 舉辦地點 举办地点 eventplace',
  source: '招商來源 招商来源 線索來源 线索来源 信息來源 信息来源 leadsource',
  cooperation: '合作方式 投資方式 投资方式 cooperation',
  progress:
    '進展 进展 進展情況 进展情况 項目進展 项目进展 目前進展 目前进展 最新進展 最新进展 進展情況說明 項目進展情況 项目进展情况 progress',
  problem: '問題 问题 存在問題 存在问题 存在的問題 存在的问题 困難問題 困难问题 堵點 堵点 problem problems',
  nextStep:
    '下步 下一步 下步打算 下一步打算 下步及時限 下步及时限 下步措施 下一步措施 下步計劃 下一步計劃 下步计划 下一步计划 下步工作 下一步工作 nextstep next',
  nextStepDue: '時限 时限 下步時限 下步时限 完成時限 完成时限 辦結時限 办结时限 due',
  contact: '聯繫人 联系人 聯絡人 联络人 聯絡員 联络员 聯繫人及電話 联系人及电话 contact',
  remark: '備註 备注 備注 附註 附注 說明 说明 remark remarks notes',
};

const FUND_NAMES: Record<FundField | 'serial', string> = {
  serial: LEDGER_NAMES.serial,
  title: LEDGER_NAMES.title,
  investor: LEDGER_NAMES.investor,
  on: '到位 到賬 到账 到資 到资 資金到位 资金到位 日期 時間 时间 到位月份 date paidon',
  amount:
    '金額 金额 到位金額 到位金额 到位資金 到位资金 到位資金額 到位资金额 到賬金額 到账金额 到位額 到位额 amount funds',
  status: '口徑 口径 狀態 状态 統計口徑 统计口径 核定 status',
  remark: LEDGER_NAMES.remark,
};

const byName = <F extends string>(names: Record<F, string>): ReadonlyMap<string, F> =>
  new Map(
    (Object.entries(names) as [F, string][]).flatMap(([field, list]) =>
      list.split(' ').map((name): [string, F] => [name, field]),
    ),
  );

const ledgerByName = byName(LEDGER_NAMES);
const fundByName: ReadonlyMap<string, FundField | DerivedField> = byName(FUND_NAMES);

/** 首次考察時間 → 首次考察; a name that is nothing else stays. */
const withoutDateWord = (name: string): string => name.replace(/(日期|時間|时间|月份|date)$/u, '') || name;

function fieldOf<F>(names: ReadonlyMap<string, F>, { name }: HeaderName): F | null {
  return names.get(name) ?? names.get(withoutDateWord(name)) ?? null;
}

/** The field a ledger column holds; null = not one of ours. */
export const ledgerFieldOf = (header: string): LedgerField | DerivedField | null =>
  fieldOf(ledgerByName, parseHeader(header));

/** The field a column of 到位資金 holds. */
export const fundFieldOf = (header: string): FundField | DerivedField | null =>
  fieldOf(fundByName, parseHeader(header));

export const isDerived = <F extends string>(field: F | DerivedField): field is DerivedField =>
  (DERIVED_FIELDS as readonly string[]).includes(field);
