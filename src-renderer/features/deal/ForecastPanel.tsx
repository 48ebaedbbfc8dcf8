import type { ReactNode } from 'react';
import type { DealOutlook } from '#domain/forecast/deal-outlook';
import { forecastReason } from '#domain/forecast/forecast-words';
import type { AssumedLedgers } from '#domain/forecast/ledger-forecast';
import { LEFT_OUT } from '#domain/forecast/observations';
import { Blank, Panel } from '../../components';
import { useFormats, useText, type Text } from '../../i18n';
import { useOutlook } from '../../store/hooks';
import { SurvivalCurve } from './SurvivalCurve';

/** T10: how likely an open deal is to sign within its benchmark, from how many deals, and the curve it is read from. */
export function ForecastPanel({ deal }: { deal: string }) {
  const t = useText('timing');
  const outlook = useOutlook(deal);
  if (!outlook) return null;
  const { count, signed, period } = outlook;
  return (
    <Panel
      title={t('forecast.title')}
      note={period ? t('forecast.about', { count, signed, ...period }) : undefined}
      className="kl-deal-forecast"
    >
      <div className="kl-forecast">
        <div>
          <Figures outlook={outlook} />
          <Words outlook={outlook} />
        </div>
        <SurvivalCurve outlook={outlook} />
      </div>
    </Panel>
  );
}

function Figures({ outlook: { forecast, by } }: { outlook: DealOutlook }) {
  const t = useText('timing');
  const formats = useFormats();
  const reason = forecastReason(forecast, t) ?? '';
  const { probability, medianRemaining } = forecast;
  return (
    <dl>
      <Figure name={by === null ? t('forecast.probabilityBlank') : t('forecast.probability', { by })}>
        {probability === null ? <Blank reason={reason} /> : <b>{formats.percent(probability * 100)}</b>}
      </Figure>
      <Figure name={t('forecast.median')}>
        {medianRemaining === null ? (
          <Blank reason={reason} />
        ) : medianRemaining === 'not reached' ? (
          <span title={t('forecast.medianNotReachedWhy')}>{t('forecast.medianNotReached')}</span>
        ) : (
          <b>{t('forecast.medianDays', { days: medianRemaining })}</b>
        )}
      </Figure>
    </dl>
  );
}

function Figure({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** The interval and n, why there is none, and which deals were left out. */
function Words({ outlook: { forecast, leftOut, assumed } }: { outlook: DealOutlook }) {
  const t = useText('timing');
  const formats = useFormats();
  const { low, high, n, age, reason } = forecast;
  const percent = (share: number): string => formats.percent(share * 100);
  const left = LEFT_OUT.filter((why) => leftOut[why] > 0).map((why) =>
    t(`forecast.left.${why}`, { count: leftOut[why] }),
  );
  return (
    <>
      {low !== null && high !== null ? (
        <p className="sm t2">{t('forecast.interval', { low: percent(low), high: percent(high) })}</p>
      ) : (
        <p className="sm t2">{reason === null ? t('forecast.noInterval') : forecastReason(forecast, t)}</p>
      )}
      {age !== null && reason !== 'tooFew' ? <p className="sm t3">{t('forecast.n', { n, age })}</p> : null}
      {assumed.length > 0 ? (
        <p className="sm t3">
          {t('forecast.assumed.title', {
            list: assumed.map((one) => assumedWords(one, t)).join(t('forecast.listJoin')),
          })}
        </p>
      ) : null}
      {left.length > 0 ? (
        <p className="sm t3">{t('forecast.leftOut', { list: left.join(t('forecast.listJoin')) })}</p>
      ) : null}
    </>
  );
}

/** How many deals count from their first visit, how many from the day of recording, and who says so. */
function assumedWords({ treatment, declared, deals: count }: AssumedLedgers, t: Text<'timing'>): string {
  return treatment === 'signedOnly'
    ? t('forecast.assumed.signedOnly', { count })
    : t(`forecast.assumed.${treatment}.${declared ? 'declared' : 'judged'}`, { count });
}
