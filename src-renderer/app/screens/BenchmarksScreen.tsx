import { BenchmarksPage } from '../../features/benchmarks/BenchmarksPage';
import { useGoTo } from '../navigation';

export function BenchmarksScreen() {
  const goTo = useGoTo();
  return <BenchmarksPage onBack={goTo.back} />;
}
