import { Command } from 'cmdk';
import { useState } from 'react';
import { Dialog, Amount, Icon, Kbd, useCommandRegistry, VerdictMark } from '../../components';
import { useText } from '../../i18n';
import { useSearch } from '../../store/hooks';
import { COMMANDS } from '../command-list';

interface PaletteProps {
  onOpenDeal: (deal: string) => void;
  onClose: () => void;
}

/** Search box and command palette in one: deals by name or pinyin, then what can be done. */
export function Palette({ onOpenDeal, onClose }: PaletteProps) {
  const t = useText('commands');
  const [text, setText] = useState('');
  const act = (run: () => void) => {
    onClose();
    run();
  };
  return (
    <Dialog
      closable={false}
      footer={null}
      width={560}
      className="kl-palette"
      title={t('palette.label')}
      onCancel={onClose}
    >
      <Command label={t('palette.label')} shouldFilter={false} loop>
        <div className="kl-palette-input">
          <Icon name="search" />
          <Command.Input autoFocus value={text} onValueChange={setText} placeholder={t('palette.hint')} />
          <Kbd keys="Esc" />
        </div>
        <Command.List label={t('palette.results')}>
          <Command.Empty>{t('palette.none', { text })}</Command.Empty>
          <Deals text={text.trim()} onOpen={(deal) => act(() => onOpenDeal(deal))} />
          <Commands text={text.trim()} onRun={act} />
        </Command.List>
      </Command>
    </Dialog>
  );
}

function Deals({ text, onOpen }: { text: string; onOpen: (deal: string) => void }) {
  const t = useText('commands');
  const found = useSearch(text, 12);
  if (text === '' || !found?.length) return null;
  return (
    <Command.Group heading={t('palette.deals')}>
      {found.map((card) => (
        <Command.Item key={card.id} value={card.id} onSelect={() => onOpen(card.id)}>
          <VerdictMark state={card.verdict.state} />
          <span className="b ell">{card.title}</span>
          <span className="t3 ell grow">{[card.investor, card.county].filter(Boolean).join(' · ')}</span>
          <Amount money={card.amount} unit="yi" kind={card.kind} />
        </Command.Item>
      ))}
    </Command.Group>
  );
}

function Commands({ text, onRun }: { text: string; onRun: (run: () => void) => void }) {
  const t = useText('commands');
  const registry = useCommandRegistry();
  const wanted = text.toLowerCase();
  const found = COMMANDS.flatMap((spec) => {
    const run = spec.palette ? registry.handler(spec.id) : undefined;
    const words = `${t(`name.${spec.id}`)} ${t(`keywords.${spec.id}`)}`.toLowerCase();
    return run && words.includes(wanted) ? [{ spec, run }] : [];
  });
  if (found.length === 0) return null;
  return (
    <Command.Group heading={t('palette.commands')}>
      {found.map(({ spec, run }) => (
        <Command.Item key={spec.id} value={spec.id} onSelect={() => onRun(run)}>
          {spec.icon ? <Icon name={spec.icon} /> : <span className="kl-menu-gap" />}
          <span className="grow">{t(`name.${spec.id}`)}</span>
          {spec.keys ? <Kbd keys={spec.keys[0]!} /> : null}
        </Command.Item>
      ))}
    </Command.Group>
  );
}
