import { Dialog, Kbd } from '../../components';
import { useText } from '../../i18n';
import { COMMANDS, MENUS } from '../command-list';

const inLists = ['move', 'open', 'advance', 'edit', 'copy', 'save', 'back'] as const;
const listKeys: Record<(typeof inLists)[number], string> = {
  move: '← ↑ → ↓',
  open: 'Enter',
  advance: 'Ctrl+Shift+← →',
  edit: 'F2',
  copy: 'Ctrl+C',
  save: 'Ctrl+Enter',
  back: 'Esc',
};

/** F1: every key of the app on one sheet. */
export function ShortcutSheet({ onClose }: { onClose: () => void }) {
  const t = useText('commands');
  return (
    <Dialog width={760} footer={null} title={t('name.help.shortcuts')} onCancel={onClose}>
      <div className="kl-keys">
        {MENUS.map((menu) => {
          const specs = COMMANDS.filter((spec) => spec.menu === menu && spec.keys);
          if (specs.length === 0) return null;
          return (
            <section key={menu}>
              <h3>{t(`menu.${menu}`)}</h3>
              <dl>
                {specs.map((spec) => (
                  <div key={spec.id}>
                    <dt>{t(`name.${spec.id}`)}</dt>
                    <dd>
                      {spec.keys!.map((keys) => (
                        <Keys key={keys} keys={keys} />
                      ))}
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          );
        })}
        <section>
          <h3>{t('keys.title')}</h3>
          <dl>
            {inLists.map((name) => (
              <div key={name}>
                <dt>{t(`keys.${name}`)}</dt>
                <dd>
                  <Keys keys={listKeys[name]} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
    </Dialog>
  );
}

/** Here the keys are the content: screen readers hear them. */
function Keys({ keys }: { keys: string }) {
  return (
    <>
      <Kbd keys={keys} />
      <span className="sr">{keys}</span>
    </>
  );
}
