import { Button } from 'antd';
import { Icon, useToast } from '../../components';
import { useText } from '../../i18n';
import { toTsv, type TableCells } from './review-tsv';

interface CopyTableProps {
  /** What is copied, for screen readers. */
  name: string;
  /** Head and rows, worked out when pressed. */
  table: () => TableCells;
}

/** Copies a panel's table as it stands. */
export function CopyTable({ name, table }: CopyTableProps) {
  const t = useText('review');
  const toast = useToast();
  const copy = () => {
    const cells = table();
    navigator.clipboard.writeText(toTsv(cells)).then(
      () => toast({ text: t('panel.copied', { rows: cells.length - 1 }) }),
      (error: unknown) => toast({ text: t('panel.copyFailed', { message: String(error) }), tone: 'error' }),
    );
  };
  return (
    <Button
      type="text"
      size="small"
      icon={<Icon name="copy" />}
      aria-label={t('panel.copyOf', { name })}
      title={t('panel.copy')}
      onClick={copy}
    />
  );
}
