import { Button } from 'antd';
import { useMemo, useRef, useState } from 'react';
import type { Command } from '#domain/workspace/command';
import { EmptyState, Icon, Kbd, PageBody, PageHead, useToast, ViewTabs } from '../../components';
import { useFaultText, useLanguage } from '../../i18n';
import {
  useCommand,
  useCounts,
  useFacets,
  useSettings,
  type DealQuery,
  type DealWindow,
} from '../../store/hooks';
import type { CellWords } from './cell-text';
import { ColumnsDialog } from './ColumnsDialog';
import { FilterBar } from './FilterBar';
import { FindField } from './FindField';
import { fitSelection } from './grid-navigation';
import { CHOSEN_COLUMNS, columnsShown } from './ledger-columns';
import { asked, hasFilters, nextSort, withoutFilters, type LedgerView } from './ledger-view';
import './ledger.css';
import { LedgerGrid } from './LedgerGrid';
import { LedgerStatus } from './LedgerStatus';
import { useLedgerWindow } from './useLedgerWindow';
import { useLedgerWords } from './useLedgerWords';

export interface LedgerScreenProps {
  view: LedgerView;
  onView: (view: LedgerView) => void;
  /** The deal in the side sheet; the sheet then follows the rows. */
  openDeal: string | null;
  onOpen: (deal: string, how: 'sheet' | 'page') => void;
  onNewDeal: () => void;
  onImport: () => void;
}

const SCOPES = ['inHand', 'signed', 'funded', 'all'] as const;

/** 台賬: every deal as a row, to find, sort, mend and copy. */
export function LedgerScreen(props: LedgerScreenProps) {
  const { view, onView } = props;
  const { query } = view;
  const words = useLedgerWords();
  const { t } = words;
  const { settings, save } = useSettings();
  const chosen = settings?.ledgerColumns ?? null;
  const latin = useLanguage() === 'en';
  const columns = useMemo(() => columnsShown(chosen, latin), [chosen, latin]);
  const counts = useCounts();
  const facets = useFacets();
  const ledger = useLedgerWindow(query);
  const edit = useEditing();
  const [choosing, setChoosing] = useState(false);
  const body = useRef<HTMLDivElement>(null);
  const { totals } = ledger;

  const ask = (change: Partial<DealQuery>) => onView(asked(view, change));
  const focusGrid = () => body.current?.querySelector<HTMLElement>('[role="grid"]')?.focus();

  return (
    <>
      <PageHead
        title={t('title')}
        actions={
          <>
            <FindField
              label={t('find.label')}
              value={query.text}
              onChange={(text) => ask({ text })}
              onLeave={focusGrid}
            />
            <Button icon={<Icon name="columns" />} onClick={() => setChoosing(true)}>
              {t('acts.columns')}
            </Button>
            <Button icon={<Icon name="upload" />} aria-keyshortcuts="Control+O" onClick={props.onImport}>
              {t('acts.import')}
            </Button>
            <Button
              type="primary"
              icon={<Icon name="plus" />}
              aria-keyshortcuts="Control+N"
              onClick={props.onNewDeal}
            >
              {t('acts.newDeal')}
              <Kbd keys="Ctrl+N" />
            </Button>
          </>
        }
      >
        <ViewTabs
          label={t('scope.label')}
          value={query.scope === 'withdrawn' ? 'all' : query.scope}
          tabs={SCOPES.map((scope) => ({ value: scope, label: t(`scope.${scope}`), count: counts?.[scope] }))}
          onChange={(scope) => ask({ scope })}
        />
      </PageHead>
      <PageBody>
        <div ref={body} className="kl-ledger">
          {counts?.all === 0 ? null : (
            <FilterBar query={query} words={words} note={noteOf(query, totals, words)} onQuery={ask} />
          )}
          {!totals ? null : totals.total === 0 ? (
            <NothingHere {...props} empty={counts?.all === 0} words={words} />
          ) : (
            <LedgerGrid
              query={query}
              columns={columns}
              words={words}
              window={{ ...ledger, totals }}
              selection={fitSelection(view.selection, {
                rows: totals.total,
                columns: columns.length,
                page: 1,
              })}
              known={facets ?? {}}
              openDeal={props.openDeal}
              onSelect={(selection) => onView({ query, selection })}
              onSort={(column) =>
                column.sort ? ask({ sort: nextSort(query.sort, column.sort) }) : undefined
              }
              onOpen={(card, how) => props.onOpen(card.id, how)}
              onEdit={edit}
            />
          )}
        </div>
      </PageBody>
      <LedgerStatus ledger={ledger} selection={view.selection} words={words} />
      {choosing ? (
        <ColumnsDialog
          chosen={chosen}
          words={words}
          onClose={() => setChoosing(false)}
          onSave={(ledgerColumns) => {
            setChoosing(false);
            void save({ ledgerColumns });
          }}
        />
      ) : null}
    </>
  );
}

/** Saves an edited cell; what did not work is told. */
function useEditing(): (command: Command) => void {
  const run = useCommand();
  const toast = useToast();
  const faultText = useFaultText();
  return (command) =>
    void run(command).then((reply) => {
      if (!reply.ok) toast({ text: faultText(reply.error), tone: 'error' });
    });
}

/** 37 行 · 按紧要程度 · 冻结前 2 列 */
function noteOf(query: DealQuery, totals: DealWindow | undefined, { t }: CellWords): string {
  const sorted = CHOSEN_COLUMNS.find(({ sort }) => sort === query.sort.column);
  const order = sorted
    ? t('note.sorted', { column: t(sorted.label) })
    : query.sort.column === 'title'
      ? t('note.sorted', { column: t('column.title') })
      : t('note.urgency');
  return [t('note.rows', { count: totals?.total ?? 0 }), order, t('note.frozen')].join(' · ');
}

function NothingHere(props: LedgerScreenProps & { empty: boolean; words: CellWords }) {
  const { t } = props.words;
  const { query } = props.view;
  if (props.empty) {
    return (
      <EmptyState
        icon="ledger"
        title={t('empty.title')}
        hint={t('empty.text')}
        actions={
          <>
            <Button onClick={props.onImport}>{t('acts.import')}</Button>
            <Button onClick={props.onNewDeal}>{t('acts.newDeal')}</Button>
          </>
        }
      />
    );
  }
  if (hasFilters(query)) {
    return (
      <EmptyState
        icon="filter"
        title={t('noMatch.title')}
        actions={
          <Button onClick={() => props.onView(asked(props.view, withoutFilters(query)))}>
            {t('noMatch.clear')}
          </Button>
        }
      />
    );
  }
  const scope = t(`scope.${query.scope === 'withdrawn' ? 'all' : query.scope}`);
  return <EmptyState icon="ledger" title={t('scopeEmpty.title', { scope })} hint={t('scopeEmpty.text')} />;
}
