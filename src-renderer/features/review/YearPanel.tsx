import type { Spread } from '#domain/spread/spread';
import { Panel } from '../../components';
import { datesText } from '../../components/period';
import { CopyTable } from './CopyTable';
import type { Drill } from './drill';
import { Figure } from './Figure';
import { figuresTable } from './review-tables';
import type { ReviewWords } from './review-words';

interface YearPanelProps {
  spread: Spread;
  words: ReviewWords;
  onDrill: (drill: Drill) => void;
}

/** What changed against the same dates a year before, span by span. */
export function YearPanel({ spread, words, onDrill }: YearPanelProps) {
  const { t, formats } = words;
  const { contract } = spread.query;
  const integer = (value: number | null | undefined) => (value == null ? null : formats.integer(value));
  return (
    <Panel
      title={t('panel.year')}
      note={datesText(spread.previous)}
      actions={
        <CopyTable
          name={t('panel.year')}
          table={() =>
            figuresTable(
              spread.spans.map(({ span, all }) => ({ name: words.span(span, contract), row: all })),
              t('table.span'),
              spread,
              words,
            )
          }
        />
      }
    >
      <table className="kl-rev-table is-year">
        <thead>
          <tr>
            <th>{t('table.span')}</th>
            <th className="num">{t('table.n')}</th>
            <th className="num">{t('table.before')}</th>
            <th className="num">{t('table.median')}</th>
            <th className="num">{t('table.medianBefore')}</th>
            <th className="num" title={t('table.changeHint')}>
              {t('table.change')}
            </th>
          </tr>
        </thead>
        <tbody>
          {spread.spans.map(({ span, all: { figures, previous, change } }) => {
            const drill = (kind: Drill['kind']) => () => onDrill({ span, group: undefined, kind });
            return (
              <tr key={span}>
                <th scope="row">
                  <button
                    type="button"
                    className="kl-rev-group"
                    title={words.span(span, contract)}
                    onClick={drill('before')}
                  >
                    {words.span(span, contract)}
                  </button>
                </th>
                <td className="num">
                  <Figure blank="" onOpen={drill('finished')}>
                    {integer(figures.n)}
                  </Figure>
                </td>
                <td className="num">
                  <Figure blank={t('table.noYear')} onOpen={drill('before')}>
                    {integer(previous?.n)}
                  </Figure>
                </td>
                <td className="num b">
                  <Figure blank={t('table.noMedian')} onOpen={drill('finished')}>
                    {integer(figures.p50)}
                  </Figure>
                </td>
                <td className="num">
                  <Figure blank={t('table.noBefore')} onOpen={drill('before')}>
                    {integer(previous?.p50)}
                  </Figure>
                </td>
                <td className="num b">
                  <Figure blank={t('table.noBefore')} onOpen={drill('before')}>
                    {change === null ? null : words.change(change)}
                  </Figure>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Panel>
  );
}
