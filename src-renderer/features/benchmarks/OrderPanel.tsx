import { Button } from 'antd';
import { inOrder } from '#domain/workspace/benchmark-for';
import { useTell } from '../../acts';
import { Icon, Panel } from '../../components';
import { useLanguage, useText } from '../../i18n';
import type { BenchmarkLibrary } from '../../store/hooks';
import { useBenchmarkWords } from './benchmark-words';

/** Of several benchmarks that are for a deal the first here applies; nothing to order below two. */
export function OrderPanel({ library }: { library: BenchmarkLibrary }) {
  const t = useText('benchmarks');
  const language = useLanguage();
  const words = useBenchmarkWords();
  const tell = useTell();
  const ordered = inOrder({
    benchmarks: new Map(library.benchmarks.map((one) => [one.id, one])),
    retired: new Set(library.retired),
    order: library.order,
  });
  if (ordered.length < 2) return null;
  const move = (at: number, by: -1 | 1) => {
    const ids = ordered.map(({ id }) => id);
    const [moved = ''] = ids.splice(at, 1);
    tell({ do: 'benchmark.order', order: ids.toSpliced(at + by, 0, moved) });
  };
  return (
    <Panel title={t('order.title')} note={t('order.note')}>
      <ol className="kl-benchmarks-order">
        {ordered.map((benchmark, at) => (
          <li key={benchmark.id} className="row">
            <span className="num t3">{at + 1}</span>
            <span className="b">{benchmark.name[language]}</span>
            <span className="t2 ell grow">{words.scope(benchmark.appliesTo)}</span>
            {([-1, 1] as const).map((by) => (
              <Button
                key={by}
                type="text"
                size="small"
                disabled={ordered[at + by] === undefined}
                aria-label={t(by < 0 ? 'order.up' : 'order.down', { name: benchmark.name[language] })}
                icon={<Icon name={by < 0 ? 'up' : 'down'} size={14} />}
                onClick={() => move(at, by)}
              />
            ))}
          </li>
        ))}
      </ol>
    </Panel>
  );
}
