import { InputNumber } from 'antd';
import './period-fields.css';

interface WanFieldProps {
  label: string;
  prefix: string;
  unit: string;
  step: number;
  value: number;
  onChange: (wan: number) => void;
}

/** A threshold in 萬元; empty or 0 is none. */
export function WanField({ label, prefix, unit, step, value, onChange }: WanFieldProps) {
  return (
    <InputNumber<number>
      className="kl-wan"
      aria-label={label}
      title={label}
      prefix={prefix}
      suffix={unit}
      min={0}
      step={step}
      value={value}
      onChange={(next) => onChange(next ?? 0)}
    />
  );
}
