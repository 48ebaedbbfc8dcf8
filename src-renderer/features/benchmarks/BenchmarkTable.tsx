import { Button } from 'antd';
import type { Benchmark, VerdictState } from '#domain/timing/benchmark';
import type { BenchmarkUse } from '#domain/workspace/benchmark-effects';
import { useTell } from '../../acts';
import { Blank, Chip, VerdictGlyph } from '../../components';
import { useLanguage, useText } from '../../i18n';
import { copyOf } from './benchmark-form';
import { useBenchmarkWords } from './benchmark-words';

interface BenchmarkTableProps {
  benchmarks: readonly Benchmark[];
  uses: Readonly<Record<string, BenchmarkUse>>;
  retired: readonly string[];
  /** Id of the workspace's default. */
  standard: string | null;
  onEdit: (benchmark: Benchmark) => void;
}

/** One line a benchmark: what it allows, for which deals, how they stand, where it is known from. */
export function BenchmarkTable({ benchmarks, ...rest }: BenchmarkTableProps) {
  const t = useText('benchmarks');
  return (
    <table className="kl-benchmarks-table">
      <thead>
        <tr>
          <th>{t('column.name')}</th>
          <th>{t('column.allowance')}</th>
          <th>{t('column.endsOn')}</th>
          <th>{t('column.scope')}</th>
          <th className="num">{t('column.deals')}</th>
          <th>{t('column.stand')}</th>
          <th>{t('column.source')}</th>
          <th>
            <span className="sr">{t('column.acts')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {benchmarks.map((benchmark) => (
          <BenchmarkLine key={benchmark.id} benchmark={benchmark} {...rest} />
        ))}
      </tbody>
    </table>
  );
}

function BenchmarkLine(props: Omit<BenchmarkTableProps, 'benchmarks'> & { benchmark: Benchmark }) {
  const { benchmark, uses, retired, standard, onEdit } = props;
  const t = useText('benchmarks');
  const common = useText('common');
  const language = useLanguage();
  const words = useBenchmarkWords();
  const use = uses[benchmark.id];
  const gone = retired.includes(benchmark.id);
  const name = benchmark.name[language];
  return (
    <tr className={gone ? 'is-retired' : ''}>
      <td>
        <span className="b">{name}</span>{' '}
        {benchmark.id === standard ? <Chip tone="accent">{t('standard')}</Chip> : null}
        {gone ? <Chip>{t('retired')}</Chip> : null}
      </td>
      <td>{words.allowance(benchmark)}</td>
      <td>{common(`contract.${benchmark.endsOn}`)}</td>
      <td>
        {words.scope(benchmark.appliesTo) ?? (
          <span className="t3">{t(benchmark.id === standard ? 'everyOther' : 'whereChosen')}</span>
        )}
      </td>
      <td className="num">{use?.deals ?? 0}</td>
      <td>{use ? <Standing use={use} /> : null}</td>
      <td className="kl-benchmarks-source">
        <Source benchmark={benchmark} />
      </td>
      <td className="kl-benchmarks-acts">
        <LineActs {...props} name={name} gone={gone} onEdit={onEdit} />
      </td>
    </tr>
  );
}

const STATES: readonly VerdictState[] = ['over', 'watch', 'inside', 'unknown'];

export function Standing({ use }: { use: Pick<BenchmarkUse, 'verdicts'> }) {
  const common = useText('common');
  return (
    <span className="kl-benchmarks-standing">
      {STATES.filter((state) => use.verdicts[state] > 0).map((state) => (
        <span key={state} className={`kl-verdict is-${state}`}>
          <VerdictGlyph state={state} />
          {common(`verdict.${state}`)} {use.verdicts[state]}
        </span>
      ))}
    </span>
  );
}

function Source({ benchmark }: { benchmark: Benchmark }) {
  const t = useText('benchmarks');
  if (benchmark.kind !== 'case')
    return <span className="t3">{t(benchmark.builtIn ? 'source.builtIn' : 'source.office')}</span>;
  const { source, signedOn, amountText } = benchmark;
  const parts = [
    signedOn && t('source.signedOn', { on: signedOn }),
    amountText,
    source.text === '' ? null : source.text,
    source.on,
  ].filter((part) => part !== null && part !== '');
  return parts.length === 0 ? <Blank reason={t('source.none')} inGrid /> : <>{parts.join(' · ')}</>;
}

interface LineActsProps extends Omit<BenchmarkTableProps, 'benchmarks'> {
  benchmark: Benchmark;
  name: string;
  gone: boolean;
}

function LineActs({ benchmark, standard, name, gone, onEdit }: LineActsProps) {
  const t = useText('benchmarks');
  const tell = useTell();
  const act = (key: 'setStandard' | 'edit' | 'copy' | 'retire' | 'revive', run: () => void) => (
    <Button type="text" size="small" aria-label={t(`act.${key}Of`, { name })} onClick={run}>
      {t(`act.${key}`)}
    </Button>
  );
  if (gone) return act('revive', () => tell({ do: 'benchmark.save', benchmark }));
  return (
    <>
      {benchmark.id === standard
        ? null
        : act('setStandard', () => tell({ do: 'workspace.set', defaultBenchmark: benchmark.id }))}
      {benchmark.builtIn ? null : act('edit', () => onEdit(benchmark))}
      {act('copy', () => onEdit(copyOf(benchmark)))}
      {benchmark.builtIn || benchmark.id === standard
        ? null
        : act('retire', () => tell({ do: 'benchmark.retire', benchmark: benchmark.id }))}
    </>
  );
}
