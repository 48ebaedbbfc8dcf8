import type { LaneRows } from '../../store/hooks';
import { Rich, StatusBar } from '../../components';
import { useFormats, useText } from '../../i18n';
import { LegendItems } from './Legend';

/** How many lanes stand there, and how to read them. */
export function TimelinesStatus({ lanes }: { lanes: LaneRows | undefined }) {
  const t = useText('timelines');
  const formats = useFormats();
  if (!lanes) return <StatusBar />;
  const { shown, totals } = lanes.head;
  return (
    <StatusBar right={<span>{t('status.keys')}</span>}>
      <span>
        <Rich
          text={t('status.shown', { shown: formats.integer(shown), total: formats.integer(totals.total) })}
        />
      </span>
      <LegendItems short />
    </StatusBar>
  );
}
