import { Button, Input, Popover, Select } from 'antd';
import type { OriginClass } from '#domain/records/deal';
import { FilterChip, Icon, Kbd } from '../../components';
import { useText, type Text } from '../../i18n';
import { useFacets } from '../../store/hooks';
import { isFiltered, type BoardFilter, type BoardViewState } from './board-view';

const LISTS = ['county', 'industry', 'originClass', 'leader', 'tags'] as const;
type ListName = (typeof LISTS)[number];

/** The filter button of the head with its panel; `/` opens it. */
export function BoardFilterButton(props: {
  view: BoardViewState;
  open: boolean;
  onOpen: (open: boolean) => void;
}) {
  const t = useText('board');
  const { filter } = props.view;
  return (
    <Popover
      open={props.open}
      trigger="click"
      placement="bottomRight"
      destroyOnHidden
      onOpenChange={props.onOpen}
      content={<FilterPanel view={props.view} onClose={() => props.onOpen(false)} />}
    >
      <Button
        icon={<Icon name="filter" />}
        aria-keyshortcuts="/"
        aria-expanded={props.open}
        className={isFiltered(filter) ? 'is-filtered' : ''}
      >
        {t('filter.open')}
        <Kbd keys="/" />
      </Button>
    </Popover>
  );
}

function FilterPanel({ view, onClose }: { view: BoardViewState; onClose: () => void }) {
  const t = useText('board');
  const facets = useFacets();
  const nameOf = useValueName();
  const set = (part: Partial<BoardFilter>): void => view.setFilter({ ...view.filter, ...part });
  return (
    <div
      className="kl-board-filter"
      role="dialog"
      aria-label={t('filter.open')}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.nativeEvent.isComposing) onClose();
      }}
    >
      <Input
        autoFocus
        allowClear
        aria-label={t('filter.text')}
        placeholder={t('filter.text')}
        value={view.filter.text}
        onChange={(event) => set({ text: event.target.value })}
      />
      {LISTS.map((list) => (
        <Select
          key={list}
          mode="multiple"
          aria-label={t(`filter.${list}`)}
          prefix={<span className="t3">{t(`filter.${list}`)}</span>}
          placeholder={t('filter.any')}
          maxTagCount="responsive"
          value={[...view.filter[list]]}
          options={(facets?.[list] ?? []).map((value) => ({ value, label: nameOf(list, value) }))}
          onChange={(value: string[]) => set({ [list]: value })}
        />
      ))}
      <Button disabled={!isFiltered(view.filter)} onClick={view.clear}>
        {t('filter.clear')}
      </Button>
    </div>
  );
}

/** The filters in force, each with a cross; nothing when there are none. */
export function FilterChips({ view }: { view: BoardViewState }) {
  const t = useText('board');
  const nameOf = useValueName();
  const { filter, setFilter } = view;
  if (!isFiltered(filter)) return null;
  const chip = (key: string, label: string, rest: Partial<BoardFilter>) => (
    <FilterChip key={key} label={label} onRemove={() => setFilter({ ...filter, ...rest })} />
  );
  return (
    <div className="kl-board-chips row">
      {filter.text.trim() === '' ? null : chip('text', `“${filter.text}”`, { text: '' })}
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

/** Values as the ledger wrote them, except the classes of origin, which have names of their own. */
function useValueName(): (list: ListName, value: string) => string {
  const workspace: Text<'workspace'> = useText('workspace');
  return (list, value) =>
    list === 'originClass' ? workspace(`originClasses.${value as OriginClass}`) : value;
}
