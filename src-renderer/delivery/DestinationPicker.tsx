import { useTold } from '../acts';
import { FolderPicker } from '../components';
import { useText } from '../i18n';
import { useFolders } from '../store/hooks';

/** Chooses the folder exports are delivered to; it is a setting, so the next export knows it. */
export function DestinationPicker({ start, onDone }: { start: string | null; onDone: () => void }) {
  const t = useText('reports');
  const folders = useFolders();
  const told = useTold();
  const choose = async (path: string) => {
    if (told(await folders.choose(path))) onDone();
  };
  return (
    <FolderPicker
      title={t('screen.exporting.pick')}
      start={start}
      list={folders.list}
      onChoose={(path) => void choose(path)}
      onCancel={onDone}
    />
  );
}
