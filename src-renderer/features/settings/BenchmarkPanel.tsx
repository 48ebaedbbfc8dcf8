import { Button, Select } from 'antd';
import { useId } from 'react';
import { useRun } from '../../acts';
import { Panel, useCommandRegistry } from '../../components';
import { useLanguage, useText } from '../../i18n';
import { useBenchmarks, useWorkspaceRecord } from '../../store/hooks';
import { Setting } from './Setting';

/** What deals are timed against when they name nothing themselves; the library has the rest. */
export function BenchmarkPanel() {
  const t = useText('settings');
  const language = useLanguage();
  const run = useRun();
  const commands = useCommandRegistry();
  const id = useId();
  const benchmarks = useBenchmarks() ?? [];
  const record = useWorkspaceRecord();
  const chosen = record?.fields.defaultBenchmark ?? benchmarks[0]?.id;
  return (
    <Panel
      title={t('benchmark.title')}
      actions={
        <Button size="small" onClick={() => commands.run('view.benchmarks')}>
          {t('benchmark.manage')}
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
    </Panel>
  );
}
