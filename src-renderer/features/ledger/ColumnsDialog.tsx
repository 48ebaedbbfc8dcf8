import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { Dialog, Icon } from '../../components';
import type { CellWords } from './cell-text';
import { CHOSEN_COLUMNS, columnsShown, DEFAULT_COLUMNS, FROZEN_COLUMNS } from './ledger-columns';

interface ColumnsDialogProps {
  chosen: readonly string[] | null;
  words: CellWords;
  onSave: (columns: readonly string[] | null) => void;
  onClose: () => void;
}

/** Shown columns first, in their order, then the others: what is ticked is shown. */
function listed(chosen: readonly string[] | null): readonly { id: string; shown: boolean }[] {
  const shown = columnsShown(chosen)
    .slice(FROZEN_COLUMNS.length)
    .map(({ id }) => id);
  const others = CHOSEN_COLUMNS.map(({ id }) => id).filter((id) => !shown.includes(id));
  return [...shown.map((id) => ({ id, shown: true })), ...others.map((id) => ({ id, shown: false }))];
}

const labelOf = new Map(CHOSEN_COLUMNS.map(({ id, label }) => [id, label]));

/** Which columns, and in which order. */
export function ColumnsDialog({ chosen, words, onSave, onClose }: ColumnsDialogProps) {
  const { t } = words;
  const [entries, setEntries] = useState(() => listed(chosen));
  const name = (id: string) => t(labelOf.get(id) ?? 'column.title');
  const move = (at: number, by: 1 | -1) => {
    const next = [...entries];
    const [entry] = next.splice(at, 1);
    if (entry) next.splice(at + by, 0, entry);
    setEntries(next);
  };
  const tick = (id: string) =>
    setEntries(entries.map((entry) => (entry.id === id ? { id, shown: !entry.shown } : entry)));
  const save = () => {
    const shown = entries.filter((entry) => entry.shown).map(({ id }) => id);
    onSave(shown.join() === DEFAULT_COLUMNS.join() ? null : shown);
  };
  return (
    <Dialog
      width={440}
      title={t('columns.title')}
      onCancel={onClose}
      footer={
        <div className="row">
          <Button type="text" onClick={() => setEntries(listed(null))}>
            {t('columns.reset')}
          </Button>
          <span className="grow" />
          <Button onClick={onClose}>{t('columns.cancel')}</Button>
          <Button type="primary" onClick={save}>
            {t('columns.save')}
          </Button>
        </div>
      }
    >
      <p className="t3 sm">{t('columns.hint')}</p>
      <ul className="kl-ledger-choice">
        {entries.map(({ id, shown }, at) => (
          <li key={id} className="row">
            <Checkbox checked={shown} onChange={() => tick(id)}>
              {name(id)}
            </Checkbox>
            <span className="grow" />
            <Button
              type="text"
              size="small"
              disabled={at === 0}
              aria-label={t('columns.up', { column: name(id) })}
              icon={<Icon name="up" size={14} />}
              onClick={() => move(at, -1)}
            />
            <Button
              type="text"
              size="small"
              disabled={at === entries.length - 1}
              aria-label={t('columns.down', { column: name(id) })}
              icon={<Icon name="down" size={14} />}
              onClick={() => move(at, 1)}
            />
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
