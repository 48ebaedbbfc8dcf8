import type { Money } from '../money/money';
import type { PlainDate } from '../timing/plain-date';

/** 考察 visit → 洽談 negotiation → 簽約 signing → 落地 landing. */
export const STAGES = ['visit', 'negotiation', 'signing', 'landing'] as const;
export type Stage = (typeof STAGES)[number];

/** Where a transition can lead: a stage, or out (終止). */
export type Step = Stage | 'withdrawn';

/** 意向 / 框架 / 正式 (T7). */
export const CONTRACTS = ['intent', 'framework', 'formal'] as const;
export type Contract = (typeof CONTRACTS)[number];

/** 來源類別: 市內 / 省內 / 省外 / 境外 (港澳臺 included). */
export const ORIGIN_CLASSES = ['city', 'province', 'domestic', 'overseas'] as const;
export type OriginClass = (typeof ORIGIN_CLASSES)[number];

/** 引資、引技、引智、引所、引校、引機構 (S11); only `capital` is summed. */
export const DEAL_KINDS = [
  'capital',
  'technology',
  'talent',
  'institute',
  'university',
  'organisation',
] as const;
export type DealKind = (typeof DEAL_KINDS)[number];

/** What is known of a deal; null and [] mean "not recorded", never 0. Names stay as the ledger wrote them. */
export interface DealFields {
  title: string;
  investor: string | null;
  /** 來源地, as written. */
  origin: string | null;
  originClass: OriginClass | null;
  industry: string | null;
  kind: DealKind | null;
  /** 項目性質: 新建, 續建, 增資 … as written. */
  nature: string | null;
  /** 建設內容. */
  construction: string | null;
  /** 計劃總投資. */
  amount: Money | null;
  /** 承接單位 (縣市區、園區). */
  county: string | null;
  park: string | null;
  /** 責任部門. */
  department: string | null;
  /** 包靠領導. */
  leader: string | null;
  tags: readonly string[];
  /** 招商活動: the event or meeting it came from (S2, S23). */
  event: string | null;
  /** 招商來源 (S19). */
  source: string | null;
  /** 合作方式 (S21). */
  cooperation: string | null;
  contact: string | null;
  /** 進展. */
  progress: string | null;
  /** 問題. */
  problem: string | null;
  remark: string | null;
  /** Stage the deal is known to be in although the day it entered is not recorded; a recorded one outranks it. */
  knownStage: Stage | null;
  /** Benchmark chosen for this deal; null = the workspace's default. */
  benchmark: string | null;
  /** A made-up deal of the sample workspace (示例). */
  sample: boolean;
}

export type DealField = keyof DealFields;

/** T1. `recordedAt`, `actor`, `device` come from the op that created the record. */
export interface TransitionFields {
  stage: Step;
  effectiveOn: PlainDate;
  /** Only on `signing`; null elsewhere. */
  contract: Contract | null;
  /** Amount signed with this contract; null = the deal's amount. */
  amount: Money | null;
  relation: SigningRelation | null;
  reason: string | null;
  evidence: string | null;
}

/** How a signing relates to earlier ones of the same deal (no double counting). */
export const SIGNING_RELATIONS = ['first', 'upgrade', 'increase', 'transfer'] as const;
export type SigningRelation = (typeof SIGNING_RELATIONS)[number];

/** T5: the paused days are (from, to]; `to` null = still paused. */
export interface PauseFields {
  from: PlainDate;
  to: PlainDate | null;
  reason: string;
}

export interface FundingFields {
  on: PlainDate;
  amount: Money;
  /** 初步 / 核定. */
  status: 'preliminary' | 'verified';
  remark: string | null;
}

/** 下步及時限. */
export interface NextStepFields {
  text: string;
  due: PlainDate | null;
  owner: string | null;
  doneOn: PlainDate | null;
}

/** "Not before that day": one reminder of a deal is put off. `about` names it by its key (reminders/SPEC.md, N5). */
export interface SnoozeFields {
  about: string;
  until: PlainDate;
}

export const ACTIVITY_KINDS = ['visit', 'round', 'call', 'note'] as const;
export type ActivityKind = (typeof ACTIVITY_KINDS)[number];

export interface ActivityFields {
  kind: ActivityKind;
  on: PlainDate;
  text: string;
  people: string | null;
  place: string | null;
}
