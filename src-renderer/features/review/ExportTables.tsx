import { Button } from 'antd';
import { useState } from 'react';
import { Icon, useToast } from '../../components';
import { useFaultText, useText } from '../../i18n';
import { useExportTables, useSettings, useStoreStatus } from '../../store/hooks';
import type { TableCells } from './review-tsv';

export interface NamedTable {
  name: string;
  cells: TableCells;
}

interface ExportTablesProps {
  /** What they stand on: period, count, filters. */
  contents: string;
  /** Worked out when pressed. */
  tables: () => readonly NamedTable[];
}

/** Every table of the view as one workbook: kept in the documents, and sent where exports go if that is chosen. */
export function ExportTables({ contents, tables }: ExportTablesProps) {
  const t = useText('review');
  const toast = useToast();
  const faultText = useFaultText();
  const send = useExportTables();
  const { settings } = useSettings();
  const { revision } = useStoreStatus();
  const [busy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    const title = t('export.title', { contents: contents.split(' · ')[0]! });
    const sheets = tables().map(({ name, cells: [head = [], ...rows] }) => ({
      name,
      head: head.map(String),
      rows,
    }));
    const deliver = settings?.destination != null;
    const reply = await send({ title, contents, tables: sheets, revision, deliver });
    setBusy(false);
    if (!reply.ok) toast({ text: faultText(reply.error), tone: 'error' });
    else toast({ text: t(deliver ? 'export.sent' : 'export.kept', { file: reply.value[0]?.file ?? title }) });
  };
  return (
    <Button icon={<Icon name="download" />} loading={busy} onClick={() => void save()}>
      {t('export.button')}
    </Button>
  );
}
