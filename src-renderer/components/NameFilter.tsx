import { MultiSelect } from './MultiSelect';
import './period-fields.css';

interface NameFilterProps {
  label: string;
  all: string;
  values: readonly string[];
  options: { value: string; label: string }[];
  onChange: (values: string[]) => void;
}

/** Several names of one kind; none chosen means all. */
export function NameFilter({ label, all, values, options, onChange }: NameFilterProps) {
  return (
    <MultiSelect
      className={`kl-names${values.length > 0 ? ' is-set' : ''}`}
      aria-label={label}
      prefix={label}
      placeholder={all}
      value={values}
      options={options}
      maxTagCount={1}
      maxTagTextLength={14}
      popupMatchSelectWidth={false}
      onChange={onChange}
    />
  );
}
