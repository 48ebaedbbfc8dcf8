import { Button, Input, Popover, Select } from 'antd';
import type { ReactNode } from 'react';
import type { OriginClass } from '#domain/records/deal';
import { MARK_NAMES, MARK_RULES, type MarkRule } from '#domain/timing/rule-marks';
import { isFiltered, noFilter, type DealFilter, type Facets } from '#domain/workspace/deal-query';
import { useLanguage, useText, type Text } from '../i18n';
import { FilterChip } from './Chip';
import './deal-filter.css';
import { MultiSelect } from './MultiSelect';
import { Icon } from './Icon';
import { Kbd } from './Kbd';

const LISTS = ['county', 'industry', 'originClass', 'leader', 'tags'] as const;
type ListName = (typeof LISTS)[number];

interface DealFilterProps {
  filter: DealFilter;
  onFilter: (filter: DealFilter) => void;
}

interface DealFilterButtonProps extends DealFilterProps {
  /** The values in use; undefined = not read yet. */
  facets: Facets | undefined;
  open: boolean;
  onOpen: (open: boolean) => void;
  /** Takes away these filters and whatever else narrows the view. */
  onClear: () => void;
  /** Something else is narrowed by what stands in `children`. */
  narrowed?: boolean;
  /** Further choices of the view, above the lists. */
  children?: ReactNode;
}

/** The filter button of a view's head with its panel; `/` opens it. */
export function DealFilterButton(props: DealFilterButtonProps) {
  const t = useText('board');
  const isOn = isFiltered(props.filter) || props.narrowed === true;
  return (
    <Popover
      open={props.open}
      trigger="click"
      placement="bottomRight"
      destroyOnHidden
      onOpenChange={props.onOpen}
      content={<FilterPanel {...props} isOn={isOn} />}
    >
      <Button
        icon={<Icon name="filter" />}
        aria-keyshortcuts="/"
        aria-expanded={props.open}
        className={isOn ? 'is-filtered' : ''}
      >
        {t('filter.open')}
        <Kbd keys="/" />
      </Button>
    </Popover>
  );
}

function FilterPanel({
  filter,
  facets,
  onFilter,
  onOpen,
  onClear,
  isOn,
  children,
}: DealFilterButtonProps & { isOn: boolean }) {
  const t = useText('board');
  const nameOf = useValueName();
  const ruleName = useRuleName();
  const set = (part: Partial<DealFilter>): void => onFilter({ ...filter, ...part });
  return (
    <div
      className="kl-deal-filter"
      role="dialog"
      aria-label={t('filter.open')}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.nativeEvent.isComposing) onOpen(false);
      }}
    >
      <Input
        autoFocus
        allowClear
        aria-label={t('filter.text')}
        placeholder={t('filter.text')}
        value={filter.text}
        onChange={(event) => set({ text: event.target.value })}
      />
      {children}
      <Select
        allowClear
        aria-label={t('filter.rule')}
        prefix={<span className="t3">{t('filter.rule')}</span>}
        placeholder={t('filter.any')}
        value={filter.rule}
        options={MARK_RULES.map((value) => ({ value, label: ruleName(value) }))}
        onChange={(rule: MarkRule | undefined) => set({ rule: rule ?? null })}
      />
      {LISTS.map((list) => (
        <MultiSelect
          key={list}
          aria-label={t(`filter.${list}`)}
          prefix={<span className="t3">{t(`filter.${list}`)}</span>}
          placeholder={t('filter.any')}
          maxTagCount="responsive"
          value={filter[list]}
          options={(facets?.[list] ?? []).map((value) => ({ value, label: nameOf(list, value) }))}
          onChange={(value: string[]) => set({ [list]: value })}
        />
      ))}
      <Button disabled={!isOn} onClick={onClear}>
        {t('filter.clear')}
      </Button>
    </div>
  );
}

/** The filters in force, each with a cross; nothing when there are none. */
export function DealFilterChips({ filter, onFilter }: DealFilterProps) {
  const t = useText('board');
  const nameOf = useValueName();
  const ruleName = useRuleName();
  if (!isFiltered(filter)) return null;
  const chip = (key: string, label: string, rest: Partial<DealFilter>) => (
    <FilterChip key={key} label={label} onRemove={() => onFilter({ ...filter, ...rest })} />
  );
  return (
    <div className="kl-filter-chips row">
      {filter.text.trim() === '' ? null : chip('text', `“${filter.text}”`, { text: noFilter.text })}
      {filter.rule === null ? null : chip('rule', ruleName(filter.rule), { rule: null })}
      {LISTS.flatMap((list) =>
        filter[list].map((value) =>
          chip(
            `${list}/${value}`,
            t('filter.shown', { label: t(`filter.${list}`), value: nameOf(list, value) }),
            { [list]: filter[list].filter((other) => other !== value) },
          ),
        ),
      )}
    </div>
  );
}

function useRuleName(): (rule: MarkRule) => string {
  const language = useLanguage();
  return (rule) => MARK_NAMES[rule][language];
}

/** Values as the ledger wrote them, except the classes of origin, which have names of their own. */
function useValueName(): (list: ListName, value: string) => string {
  const workspace: Text<'workspace'> = useText('workspace');
  return (list, value) =>
    list === 'originClass' ? workspace(`originClasses.${value as OriginClass}`) : value;
}
