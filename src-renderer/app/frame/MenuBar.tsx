import { Dropdown, type MenuProps } from 'antd';
import { useRef, useState, type KeyboardEvent } from 'react';
import { Icon, Kbd, useCommandRegistry, type CommandRegistry } from '../../components';
import { useText, type Text } from '../../i18n';
import { COMMANDS, MENUS, withKeys, type CommandSpec, type MenuId } from '../command-list';

/** 文件 編輯 視圖 項目 工具 幫助, out of the one list; arrows move along, ↓ opens. */
export function MenuBar() {
  const t = useText('commands');
  const bar = useRef<HTMLDivElement>(null);
  const registry = useCommandRegistry();
  const [open, setOpen] = useState<MenuId | null>(null);
  const [current, setCurrent] = useState<MenuId>('file');

  const moveTo = (menu: MenuId) => {
    setCurrent(menu);
    setOpen((was) => (was ? menu : null));
    bar.current?.querySelector<HTMLElement>(`[data-menu="${menu}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      moveTo(MENUS[(MENUS.indexOf(current) + step + MENUS.length) % MENUS.length]!);
    } else if (event.key === 'ArrowDown' && !open) {
      event.preventDefault();
      setOpen(current);
    }
  };
  return (
    <div ref={bar} className="kl-menubar" role="menubar" aria-label={t('menu.label')} onKeyDown={onKeyDown}>
      {MENUS.map((menu) => (
        <Dropdown
          key={menu}
          trigger={['click']}
          autoFocus
          destroyOnHidden
          open={open === menu}
          onOpenChange={(next) => setOpen(next ? menu : null)}
          menu={{ items: itemsOf(menu, registry, t), onClick: () => setOpen(null) }}
        >
          <button
            type="button"
            role="menuitem"
            data-menu={menu}
            aria-haspopup="menu"
            aria-expanded={open === menu}
            tabIndex={menu === current ? 0 : -1}
            onFocus={() => setCurrent(menu)}
            onMouseEnter={() => open && setOpen(menu)}
          >
            {t(`menu.${menu}`)}
          </button>
        </Dropdown>
      ))}
    </div>
  );
}

function itemsOf(
  menu: MenuId,
  registry: CommandRegistry,
  t: Text<'commands'>,
): NonNullable<MenuProps['items']> {
  const specs = COMMANDS.filter((spec) => spec.menu === menu);
  return specs.flatMap((spec, at) => {
    const before = specs[at - 1];
    const act = registry.handler(spec.id);
    const item = {
      key: spec.id,
      disabled: !act,
      icon: spec.icon ? <Icon name={spec.icon} /> : <span className="kl-menu-gap" />,
      label: t(`name.${spec.id}`),
      extra: spec.keys && hasKeys(spec, registry) ? <Kbd keys={spec.keys[0]!} /> : null,
      onClick: () => act?.(),
    };
    return before && before.group !== spec.group ? [{ type: 'divider' as const }, item] : [item];
  });
}

/** Its keys are its own now, and not those of another command that comes before it. */
const hasKeys = (spec: CommandSpec, registry: CommandRegistry): boolean =>
  withKeys(
    (printed) => printed === spec.keys?.[0],
    (id) => registry.handler(id) !== undefined,
  ) === spec;
