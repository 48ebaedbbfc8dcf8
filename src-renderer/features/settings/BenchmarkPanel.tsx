import { Button, Select } from 'antd';
import { useId, useState } from 'react';
import type { Benchmark, TargetBenchmark } from '#domain/timing/benchmark';
import { useRun } from '../../acts';
import { Blank, Icon, Panel } from '../../components';
import { useLanguage, useText } from '../../i18n';
import { useBenchmarks, useWorkspaceRecord } from '../../store/hooks';
import { Setting } from './Setting';
import { blankTarget, TARGET_STAGES } from './target-form';
import { TargetDialog } from './TargetDialog';

/** What deals are timed against when they name nothing themselves, and the office's own targets. */
export function BenchmarkPanel() {
  const t = useText('settings');
  const language = useLanguage();
  const run = useRun();
  const id = useId();
  const benchmarks = useBenchmarks() ?? [];
  const record = useWorkspaceRecord();
  const [editing, setEditing] = useState<TargetBenchmark | null>(null);
  const own = benchmarks.filter(isOwnTarget);
  const chosen = record?.fields.defaultBenchmark ?? benchmarks[0]?.id;
  return (
    <Panel
      title={t('benchmark.title')}
      actions={
        <Button size="small" icon={<Icon name="plus" size={14} />} onClick={() => setEditing(blankTarget())}>
          {t('benchmark.add')}
        </Button>
      }
    >
      <div className="kl-settings-body">
        <Setting label={t('benchmark.default')} htmlFor={id} hint={t('benchmark.defaultHint')}>
          <Select
            id={id}
            style={{ width: '100%' }}
            {...(chosen ? { value: chosen } : {})}
            options={benchmarks.map((one) => ({ value: one.id, label: one.name[language] }))}
            onChange={(defaultBenchmark: string) => void run({ do: 'workspace.set', defaultBenchmark })}
          />
        </Setting>
      </div>
      {own.length === 0 ? (
        <p className="kl-settings-none t3">{t('benchmark.none')}</p>
      ) : (
        <TargetTable targets={own} onEdit={setEditing} />
      )}
      {editing ? <TargetDialog target={editing} onClose={() => setEditing(null)} /> : null}
    </Panel>
  );
}

const isOwnTarget = (one: Benchmark): one is TargetBenchmark => one.kind === 'target' && !one.builtIn;

interface TargetTableProps {
  targets: readonly TargetBenchmark[];
  onEdit: (target: TargetBenchmark) => void;
}

function TargetTable({ targets, onEdit }: TargetTableProps) {
  const t = useText('settings');
  const common = useText('common');
  const language = useLanguage();
  const days = (value: number | null) => value ?? <Blank inGrid reason={t('benchmark.noTarget')} />;
  return (
    <table className="kl-settings-table">
      <thead>
        <tr>
          <th>{t('benchmark.name')}</th>
          {TARGET_STAGES.map((stage) => (
            <th key={stage} className="num">
              {common(`stage.${stage}`)}
            </th>
          ))}
          <th className="num">{t('benchmark.total')}</th>
          <th>{t('benchmark.unit')}</th>
          <th>
            <span className="sr">{t('benchmark.acts')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {targets.map((target) => (
          <tr key={target.id}>
            <td className="ell">{target.name[language]}</td>
            {TARGET_STAGES.map((stage) => (
              <td key={stage} className="num">
                {days(target.stages[stage])}
              </td>
            ))}
            <td className="num">{days(target.total)}</td>
            <td className="t3">{t(`benchmark.${target.basis}`)}</td>
            <td>
              <Button
                type="text"
                size="small"
                aria-label={t('benchmark.edit', { name: target.name[language] })}
                icon={<Icon name="edit" size={14} />}
                onClick={() => onEdit(target)}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
