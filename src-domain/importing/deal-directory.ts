import type { PlainDate } from '../timing/plain-date';

/** A deal of this plan by its place, or one that is already in the workspace by its id. */
export type DealRef = { kind: 'planned'; index: number } | { kind: 'existing'; id: string };

/** What the workspace already holds, as far as an import must know it. */
export interface ExistingDeal {
  id: string;
  title: string;
  investor: string | null;
  fundings: readonly { on: PlainDate; yuan: number }[];
}

export type DealSearch = { kind: 'one'; deal: DealRef } | { kind: 'none' } | { kind: 'several' };

/** Same project: 項目名稱 + 投資方, whatever their width, case and spaces. */
const nameKey = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '').toLowerCase();
const dealKey = (title: string, investor: string | null): string =>
  `${nameKey(title)}|${nameKey(investor ?? '')}`;

interface Entry {
  ref: DealRef;
  investor: string;
}

/** Which deals and fundings are known, so that nothing is imported twice. */
export class DealDirectory {
  private readonly deals = new Map<string, DealRef>();
  private readonly byTitle = new Map<string, Entry[]>();
  /** How many entries of one project, day and amount the workspace holds that this file has not yet named. */
  private readonly fundings = new Map<string, number>();

  constructor(existing: Iterable<ExistingDeal>) {
    for (const deal of existing) {
      const ref: DealRef = { kind: 'existing', id: deal.id };
      this.add(deal.title, deal.investor, ref);
      for (const { on, yuan } of deal.fundings) {
        const key = fundingKey(ref, on, yuan);
        this.fundings.set(key, (this.fundings.get(key) ?? 0) + 1);
      }
    }
  }

  /** false: this project is known already. */
  add(title: string, investor: string | null, ref: DealRef): boolean {
    const key = dealKey(title, investor);
    if (this.deals.has(key)) return false;
    this.deals.set(key, ref);
    const name = nameKey(title);
    const entries = this.byTitle.get(name) ?? [];
    entries.push({ ref, investor: nameKey(investor ?? '') });
    this.byTitle.set(name, entries);
    return true;
  }

  has(title: string, investor: string | null): boolean {
    return this.deals.has(dealKey(title, investor));
  }

  find(title: string, investor: string | null): DealSearch {
    const entries = this.byTitle.get(nameKey(title)) ?? [];
    const wanted = investor === null ? null : nameKey(investor);
    const fitting = wanted === null ? entries : entries.filter((entry) => entry.investor === wanted);
    const [first, ...others] = fitting;
    if (!first) return { kind: 'none' };
    return others.length > 0 ? { kind: 'several' } : { kind: 'one', deal: first.ref };
  }

  /**
   * true: the workspace has this entry already. Two equal entries in one file are two payments (half-year ledgers
   * hold such), so each known one answers for one row of the file: the same file again still adds nothing.
   */
  takeFunding(deal: DealRef, on: PlainDate, yuan: number): boolean {
    const key = fundingKey(deal, on, yuan);
    const known = this.fundings.get(key) ?? 0;
    if (known > 0) this.fundings.set(key, known - 1);
    return known > 0;
  }
}

const fundingKey = (deal: DealRef, on: PlainDate, yuan: number): string =>
  `${deal.kind === 'existing' ? deal.id : deal.index}|${on}|${yuan}`;
