import { Button, Dropdown, type MenuProps } from 'antd';
import { MARK_RULES } from '#domain/timing/rule-marks';
import { FilterChip, Icon } from '../../components';
import { useFacets, type DealQuery } from '../../store/hooks';
import type { CellWords } from './cell-text';
import { hasFilters, withoutFilters } from './ledger-view';

const LISTS = ['originClass', 'county', 'industry', 'leader', 'tags'] as const;
type ListName = (typeof LISTS)[number];
const VERDICTS = ['over', 'watch', 'inside', 'unknown'] as const;
const STAGES = ['visit', 'negotiation', 'signing', 'landing', 'withdrawn'] as const;

interface FilterBarProps {
  query: DealQuery;
  words: CellWords;
  /** Rows, order, frozen columns, in words. */
  note: string;
  onQuery: (change: Partial<DealQuery>) => void;
}

/** The filters in force as chips, a menu to add more, and what the table shows. */
export function FilterBar({ query, words, note, onQuery }: FilterBarProps) {
  const { t } = words;
  const facets = useFacets();
  const nameOf = (list: ListName, value: string) =>
    list === 'originClass' && isOriginClass(value) ? t(`originClass.${value}`) : value;

  const toggle = (list: ListName, value: string) => {
    const now = query[list];
    onQuery({ [list]: now.includes(value) ? now.filter((one) => one !== value) : [...now, value] });
  };
  const items: MenuProps['items'] = [
    ...LISTS.map((list) => ({
      key: list,
      label: t(`filters.${list}`),
      popupClassName: 'kl-ledger-values',
      children: valuesOf(facets?.[list] ?? [], t('filters.none'), (value) => ({
        key: `${list}:${value}`,
        label: nameOf(list, value),
        icon: mark(query[list].includes(value)),
        onClick: () => toggle(list, value),
      })),
    })),
    {
      key: 'verdict',
      label: t('filters.verdict'),
      children: VERDICTS.map((verdict) => ({
        key: `verdict:${verdict}`,
        label: t(`verdict.${verdict}`),
        icon: mark(query.verdict === verdict),
        onClick: () => onQuery({ verdict: query.verdict === verdict ? null : verdict }),
      })),
    },
    {
      key: 'rule',
      label: t('filters.rule'),
      children: MARK_RULES.map((rule) => ({
        key: `rule:${rule}`,
        label: words.rule(rule),
        icon: mark(query.rule === rule),
        onClick: () => onQuery({ rule: query.rule === rule ? null : rule }),
      })),
    },
    {
      key: 'stage',
      label: t('filters.stage'),
      children: STAGES.map((stage) => ({
        key: `stage:${stage}`,
        label: t(`stage.${stage}`),
        icon: mark(query.stage === stage),
        onClick: () => onQuery({ stage: query.stage === stage ? null : stage }),
      })),
    },
    {
      key: 'missingSlot',
      label: t('filters.missingSlot'),
      ...(query.missingSlot ? { icon: mark(true) } : {}),
      onClick: () => onQuery({ missingSlot: !query.missingSlot }),
    },
  ];

  return (
    <div className="kl-ledger-filters" role="group" aria-label={t('filters.label')}>
      {LISTS.flatMap((list) =>
        query[list].map((value) => (
          <FilterChip
            key={`${list}:${value}`}
            label={nameOf(list, value)}
            onRemove={() => toggle(list, value)}
          />
        )),
      )}
      {query.verdict ? (
        <FilterChip label={t(`verdict.${query.verdict}`)} onRemove={() => onQuery({ verdict: null })} />
      ) : null}
      {query.rule ? (
        <FilterChip label={words.rule(query.rule)} onRemove={() => onQuery({ rule: null })} />
      ) : null}
      {query.stage ? (
        <FilterChip label={t(`stage.${query.stage}`)} onRemove={() => onQuery({ stage: null })} />
      ) : null}
      {query.missingSlot ? (
        <FilterChip label={t('filters.missingSlot')} onRemove={() => onQuery({ missingSlot: false })} />
      ) : null}
      <Dropdown
        menu={{ items, getPopupContainer: inLedger }}
        trigger={['click']}
        getPopupContainer={inLedger}
      >
        <Button type="text" size="small" icon={<Icon name="plus" />}>
          {t('filters.add')}
        </Button>
      </Dropdown>
      {hasFilters(query) ? (
        <Button type="link" size="small" onClick={() => onQuery(withoutFilters(query))}>
          {t('filters.clear')}
        </Button>
      ) : null}
      <span className="t3 sm ell">{note}</span>
    </div>
  );
}

/** The menu belongs to the page's main part, for screen readers. */
const inLedger = (trigger: HTMLElement): HTMLElement =>
  trigger.closest<HTMLElement>('.kl-ledger') ?? document.body;

const mark = (on: boolean) => (
  <span className="kl-ledger-mark">{on ? <Icon name="check" size={14} /> : null}</span>
);

const isOriginClass = (value: string): value is 'city' | 'province' | 'domestic' | 'overseas' =>
  ['city', 'province', 'domestic', 'overseas'].includes(value);

function valuesOf<T>(values: readonly string[], none: string, toItem: (value: string) => T) {
  return values.length > 0 ? values.map(toItem) : [{ key: 'none', label: none, disabled: true }];
}
