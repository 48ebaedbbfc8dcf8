import { Select } from 'antd';
import type { Benchmark } from '#domain/timing/benchmark';
import { useAct } from '../../acts';
import { useToast } from '../../components';
import { useFaultText, useLanguage, useText } from '../../i18n';
import { DEFAULT_BENCHMARK } from '#domain/records/workspace-schemas';
import { useBenchmarks, useWorkspaceRecords } from '../../store/hooks';

/** What deals are timed against when they name no benchmark of their own; choosing another can be undone. */
export function BenchmarkSelect() {
  const t = useText('board');
  const language = useLanguage();
  const benchmarks = useBenchmarks();
  const chosen = useDefaultBenchmark();
  const act = useAct();
  const toast = useToast();
  const faultText = useFaultText();
  const choose = async (defaultBenchmark: string): Promise<void> => {
    const refused = await act({ do: 'workspace.set', defaultBenchmark });
    if (refused) toast({ text: faultText(refused), tone: 'error' });
  };
  const options = (benchmarks ?? []).map((one: Benchmark) => ({
    value: one.id,
    label: one.name[language],
  }));
  return (
    <Select
      className="kl-board-benchmark"
      aria-label={t('benchmark.label')}
      title={t('benchmark.hint')}
      prefix={<span className="t3">{t('benchmark.label')}</span>}
      popupMatchSelectWidth={false}
      value={benchmarks ? chosen : null}
      options={options}
      onChange={(id: string | null) => {
        if (id !== null) void choose(id);
      }}
    />
  );
}

/** The workspace's choice; the case the article gives until somebody chooses. */
function useDefaultBenchmark(): string {
  const records = useWorkspaceRecords();
  const workspace = records?.find((record) => record.kind === 'workspace');
  return workspace?.fields.defaultBenchmark ?? DEFAULT_BENCHMARK;
}
