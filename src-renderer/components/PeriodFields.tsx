import { Select } from 'antd';
import { useText } from '../i18n';
import { DateField } from './DateField';
import { PERIOD_PRESETS, periodOf, type PeriodChoice, type PeriodPreset } from './period';
import { useToday } from './today';
import './period-fields.css';

interface PeriodFieldsProps {
  choice: PeriodChoice;
  onChange: (choice: PeriodChoice) => void;
}

/** A named period, or two dates; typing a date makes it a period of one's own. */
export function PeriodFields({ choice, onChange }: PeriodFieldsProps) {
  const t = useText('reports');
  const today = useToday();
  const { from, to } = periodOf(choice, today);
  const choose = (preset: PeriodPreset) => onChange(preset === 'custom' ? { preset, from, to } : { preset });
  return (
    <div className="kl-period" role="group" aria-label={t('screen.period.label')}>
      <Select<PeriodPreset>
        aria-label={t('screen.period.label')}
        value={choice.preset}
        popupMatchSelectWidth={false}
        options={PERIOD_PRESETS.map((preset) => ({
          value: preset,
          label: t(`screen.period.preset.${preset}`),
        }))}
        onChange={choose}
      />
      <DateField
        label={t('screen.period.from')}
        value={from}
        max={to}
        onChange={(date) => (date ? onChange({ preset: 'custom', from: date, to }) : undefined)}
      />
      <span aria-hidden="true">–</span>
      <DateField
        label={t('screen.period.to')}
        value={to}
        min={from}
        onChange={(date) => (date ? onChange({ preset: 'custom', from, to: date }) : undefined)}
      />
    </div>
  );
}
