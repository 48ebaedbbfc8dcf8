import {
  LEDGER_COMPLETENESS,
  LEDGER_MINIMUM,
  type LedgerCompleteness,
  type LedgerStanding,
} from '#domain/forecast/ledger-standing';
import { useTell } from '../../acts';
import { Panel, Segmented } from '../../components';
import { useFormats, useText } from '../../i18n';
import { useLedgers } from '../../store/hooks';

/** T10: which ledgers hold every deal that was begun; what is not declared is judged, and the panel says why. */
export function LedgersPanel() {
  const t = useText('settings');
  const ledgers = useLedgers() ?? [];
  const named = ledgers.filter(isNamed);
  const others = ledgers.filter((one) => !isNamed(one));
  const deals = others.reduce((sum, { total }) => sum + total, 0);
  return (
    <Panel title={t('ledgers.title')} note={t('ledgers.note')}>
      {named.length === 0 ? (
        <p className="kl-settings-none t3">{t('ledgers.none')}</p>
      ) : (
        <ul className="kl-settings-list kl-ledgers">
          {named.map((one) => (
            <Ledger key={one.ledger} standing={one} />
          ))}
        </ul>
      )}
      {named.length > 0 && deals > 0 ? (
        <p className="kl-settings-none t3 sm">{t('ledgers.others', { ledgers: others.length, deals })}</p>
      ) : null}
    </Panel>
  );
}

/** Deals recorded singly make no ledger anybody would speak of, unless something was declared of them. */
const isNamed = ({ total, declaration }: LedgerStanding): boolean =>
  total >= LEDGER_MINIMUM || declaration !== 'judged';

function Ledger({ standing }: { standing: LedgerStanding }) {
  const t = useText('settings');
  const formats = useFormats();
  const tell = useTell();
  const { ledger, recordedOn, actors, count, total, declaration, treatment } = standing;
  return (
    <li>
      <div className="row">
        <span className="b">{t('ledgers.what', { on: recordedOn, total: formats.integer(total) })}</span>
        <span className="t3 sm ell grow">{t('ledgers.who', { actors: actors.join('、') })}</span>
        <Segmented<LedgerCompleteness>
          label={t('ledgers.choice', { on: recordedOn })}
          value={declaration}
          options={CHOICES.map((value) => ({ value, label: t(`ledgers.${value}`) }))}
          onChange={(completeness) => tell({ do: 'ledger.declare', ledger, completeness })}
        />
      </div>
      <p className="sm">
        <span className="b">{t(`ledgers.as.${treatment}`)}</span>
        {' · '}
        <Why standing={standing} />
      </p>
      <p className="sm t3">{t('ledgers.count', { ...count })}</p>
    </li>
  );
}

const CHOICES = ['judged', ...LEDGER_COMPLETENESS.filter((one) => one !== 'judged')] as const;

function Why({ standing: { declared, treatment, judged, because } }: { standing: LedgerStanding }) {
  const t = useText('settings');
  const words =
    declared && treatment !== 'signedOnly'
      ? t('ledgers.declared', { word: t(`ledgers.${treatment}`), judged: t(`ledgers.as.${judged}`) })
      : t(`ledgers.because.${because}`, { least: LEDGER_MINIMUM });
  return <span className="t2">{words}</span>;
}
