import { useCallback } from 'react';
import type { Theme } from '#domain/ports/bridge';
import type { ActLabel } from '#domain/workspace/decision';
import { useCommands, useToast } from '../components';
import { useCodeText, useFaultText, useText } from '../i18n';
import { useBackups, useSettings, useUndo } from '../store/hooks';
import { useGoTo } from './navigation';

/** The commands that work in every view. */
export function useAppCommands(): void {
  const goTo = useGoTo();
  const { save } = useSettings();
  const { undo, redo } = useUndoActs();
  const backUp = useBackUp();
  const theme = (name: Theme) => () => void save({ theme: name });
  useCommands({
    'edit.undo': undo,
    'edit.redo': redo,
    'backup.make': backUp,
    'view.today': () => goTo.view('/today'),
    'view.board': () => goTo.view('/board'),
    'view.ledger': () => goTo.view('/ledger'),
    'view.timelines': () => goTo.view('/timelines'),
    'view.review': () => goTo.view('/review'),
    'view.reports': () => goTo.view('/reports'),
    'view.outbox': () => goTo.view('/reports/outbox'),
    'view.benchmarks': () => goTo.view('/benchmarks'),
    'view.settings': () => goTo.view('/settings'),
    'theme.light': theme('light'),
    'theme.dark': theme('dark'),
    'theme.system': theme('system'),
    'help.about': () => goTo.view('/settings'),
  });
}

/** Undo and redo say what they took back or brought again. */
function useUndoActs() {
  const { canUndo, canRedo, undoLabel, redoLabel, undo, redo } = useUndo();
  const t = useText('commands');
  const codeText = useCodeText();
  const faultText = useFaultText();
  const toast = useToast();
  const act = async (can: boolean, label: ActLabel | null, way: 'undo' | 'redo') => {
    if (!can) return toast({ text: t(`undo.${way}None`) });
    const words = label ? codeText('history', label.code, label.params) : '';
    const reply = await (way === 'undo' ? undo() : redo());
    if (!reply.ok) return toast({ text: faultText(reply.error), tone: 'error' });
    return toast({ text: t(`undo.${way}`, { act: words }) });
  };
  return {
    undo: () => void act(canUndo, undoLabel, 'undo'),
    redo: () => void act(canRedo, redoLabel, 'redo'),
  };
}

function useBackUp() {
  const { create } = useBackups();
  const t = useText('commands');
  const faultText = useFaultText();
  const toast = useToast();
  return useCallback(async () => {
    const reply = await create(null);
    toast(
      reply.ok
        ? { text: t('backup.made', { file: reply.value.file }) }
        : { text: faultText(reply.error), tone: 'error' },
    );
  }, [create, t, faultText, toast]);
}
