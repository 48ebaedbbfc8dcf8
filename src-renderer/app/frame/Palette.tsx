import { Command } from 'cmdk';
import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { DealCard } from '#domain/workspace/deal-card';
import { Dialog, Amount, Icon, Kbd, useCommandRegistry, VerdictMark } from '../../components';
import { useText } from '../../i18n';
import { useSearch } from '../../store/hooks';
import { COMMANDS, type CommandSpec } from '../command-list';

interface PaletteProps {
  onOpenDeal: (deal: string) => void;
  onClose: () => void;
}

/** Search box and command palette in one: deals by name or pinyin, then what can be done. */
export function Palette({ onOpenDeal, onClose }: PaletteProps) {
  const t = useText('commands');
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState('');
  const wanted = text.trim();
  const found = useSearch(wanted, 12);
  const deals = wanted === '' ? [] : found.deals;
  const commands = useFoundCommands(wanted.toLowerCase());
  const items = [...deals.map(({ id }) => id), ...commands.map(({ spec }) => spec.id)];
  const act = (run: () => void) => {
    onClose();
    run();
  };
  const selected = items.includes(chosen) ? chosen : (items[0] ?? '');
  // Commands are there with the key; only deals are answered for.
  const isCommand = commands.some(({ spec }) => spec.id === selected);
  const waitFor = useEarlyEnter(wanted, found.text === wanted, isCommand, () => {
    const [deal] = deals;
    const [command] = commands;
    if (deal) act(() => onOpenDeal(deal.id));
    else if (command) act(command.run);
  });
  return (
    <Dialog
      closable={false}
      footer={null}
      width={560}
      className="kl-palette"
      title={t('palette.label')}
      onCancel={onClose}
    >
      <Command
        label={t('palette.label')}
        shouldFilter={false}
        loop
        // Answers come a moment after the key: Enter takes the first of those that are there now.
        value={selected}
        onValueChange={setChosen}
        onKeyDownCapture={waitFor}
      >
        <div className="kl-palette-input">
          <Icon name="search" />
          <Command.Input autoFocus value={text} onValueChange={setText} placeholder={t('palette.hint')} />
          <Kbd keys="Esc" />
        </div>
        <Command.List label={t('palette.results')}>
          <Command.Empty>{t('palette.none', { text })}</Command.Empty>
          {deals.length > 0 ? <Deals deals={deals} onOpen={(deal) => act(() => onOpenDeal(deal))} /> : null}
          {commands.length > 0 ? <Commands commands={commands} onRun={act} /> : null}
        </Command.List>
      </Command>
    </Dialog>
  );
}

/**
 * Enter pressed before the answer to what was typed is there waits for it, and then takes its first: what still
 * stands in the list belongs to fewer characters. What is sure (a command) is taken at once; more typing takes the Enter
 * back.
 */
function useEarlyEnter(wanted: string, answered: boolean, sure: boolean, takeFirst: () => void) {
  const [entered, setEntered] = useState<string | null>(null);
  const latest = useRef(takeFirst);
  useLayoutEffect(() => {
    latest.current = takeFirst;
  });
  const due = answered && entered === wanted;
  useEffect(() => {
    if (!due) return;
    setEntered(null);
    latest.current();
  }, [due]);
  return (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || answered || sure || wanted === '') return;
    event.preventDefault();
    event.stopPropagation();
    setEntered(wanted);
  };
}

function Deals({ deals, onOpen }: { deals: readonly DealCard[]; onOpen: (deal: string) => void }) {
  const t = useText('commands');
  return (
    <Command.Group heading={t('palette.deals')}>
      {deals.map((card) => (
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

interface FoundCommand {
  spec: CommandSpec;
  run: () => void;
}

/** Commands that can run now and whose name or keywords hold `wanted`, in lower case. */
function useFoundCommands(wanted: string): readonly FoundCommand[] {
  const t = useText('commands');
  const registry = useCommandRegistry();
  return COMMANDS.flatMap((spec) => {
    const run = spec.palette ? registry.handler(spec.id) : undefined;
    const words = `${t(`name.${spec.id}`)} ${t(`keywords.${spec.id}`)}`.toLowerCase();
    return run && words.includes(wanted) ? [{ spec, run }] : [];
  });
}

function Commands(props: { commands: readonly FoundCommand[]; onRun: (run: () => void) => void }) {
  const t = useText('commands');
  return (
    <Command.Group heading={t('palette.commands')}>
      {props.commands.map(({ spec, run }) => (
        <Command.Item key={spec.id} value={spec.id} onSelect={() => props.onRun(run)}>
          {spec.icon ? <Icon name={spec.icon} /> : <span className="kl-menu-gap" />}
          <span className="grow">{t(`name.${spec.id}`)}</span>
          {spec.keys ? <Kbd keys={spec.keys[0]!} /> : null}
        </Command.Item>
      ))}
    </Command.Group>
  );
}
