import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import type { Benchmark, OwnHistoryBenchmark } from '#domain/timing/benchmark';
import { Icon, PageBody, PageHead, Panel, StatusBar } from '../../components';
import { useLanguage, useText } from '../../i18n';
import { useBenchmarkUses, useLibrary } from '../../store/hooks';
import { BenchmarkDialog } from './BenchmarkDialog';
import { blankBenchmark, type BenchmarkKind } from './benchmark-form';
import { BenchmarkTable } from './BenchmarkTable';
import { useBenchmarkWords } from './benchmark-words';
import './benchmarks.css';
import { OrderPanel } from './OrderPanel';
import { OwnHistoryTable } from './OwnHistoryTable';
import { RuleTable } from './RuleTable';

const KINDS: readonly BenchmarkKind[] = ['target', 'case', 'ownHistory'];

interface BenchmarksPageProps {
  onBack: () => void;
}

/** The library of what deals are timed against (S1, S28, T9): the office's own, the built-in, and the rules for all. */
export function BenchmarksPage({ onBack }: BenchmarksPageProps) {
  const t = useText('benchmarks');
  const library = useLibrary(null);
  const uses = useBenchmarkUses() ?? {};
  const [editing, setEditing] = useState<Benchmark | null>(null);
  const all = library?.benchmarks ?? [];
  const table = (benchmarks: readonly Benchmark[]) => (
    <BenchmarkTable
      benchmarks={benchmarks}
      uses={uses}
      retired={library?.retired ?? []}
      standard={library?.defaultBenchmark ?? null}
      onEdit={setEditing}
    />
  );
  const language = useLanguage();
  const words = useBenchmarkWords();
  const own = all.filter(({ builtIn }) => !builtIn);
  return (
    <>
      <PageHead
        title={t('title')}
        actions={
          <>
            <Button icon={<Icon name="left" />} onClick={onBack}>
              {t('back')}
            </Button>
            <Dropdown
              trigger={['click']}
              menu={{
                items: KINDS.map((kind) => ({ key: kind, label: t(`kind.${kind}`) })),
                onClick: ({ key }) => setEditing(blankBenchmark(key as BenchmarkKind)),
              }}
            >
              <Button type="primary" icon={<Icon name="plus" />}>
                {t('add')}
              </Button>
            </Dropdown>
          </>
        }
      >
        <span className="t3 sm">{t('about')}</span>
      </PageHead>
      <PageBody scroll>
        <div className="kl-benchmarks">
          <Panel title={t('own.title')} note={t('own.note')}>
            {own.length === 0 ? <p className="kl-benchmarks-none t3">{t('own.none')}</p> : table(own)}
          </Panel>
          {library ? <OrderPanel library={library} /> : null}
          <Panel title={t('builtIn.title')} note={t('builtIn.note')}>
            {table(all.filter(({ builtIn }) => builtIn))}
          </Panel>
          {all
            .filter(isOwnHistory)
            .filter(({ id }) => !library?.retired.includes(id))
            .map((one) => (
              <Panel
                key={one.id}
                title={t('history.title', { name: one.name[language] })}
                note={words.allowance(one)}
              >
                <OwnHistoryTable scope={one.scope} />
              </Panel>
            ))}
          <Panel title={t('rules.title')} note={t('rules.note')}>
            <RuleTable />
          </Panel>
        </div>
      </PageBody>
      <StatusBar />
      {editing ? <BenchmarkDialog benchmark={editing} onClose={() => setEditing(null)} /> : null}
    </>
  );
}

const isOwnHistory = (one: Benchmark): one is OwnHistoryBenchmark => one.kind === 'ownHistory';
