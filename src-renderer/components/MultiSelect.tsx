import { Select, type SelectProps } from 'antd';

type MultiSelectProps<V extends string> = Omit<
  SelectProps<V[], { value: V; label: string }>,
  'mode' | 'showSearch' | 'value'
> & { value: readonly V[] };

/** Several of a list, found by their labels. Tab goes on; it takes back no choice just made, as the list would. */
export function MultiSelect<V extends string>({ value, ...rest }: MultiSelectProps<V>) {
  return (
    <div
      className="kl-multi-select"
      onKeyDownCapture={(event) => {
        if (event.key === 'Tab') event.stopPropagation();
      }}
    >
      <Select<V[], { value: V; label: string }>
        mode="multiple"
        showSearch={{ optionFilterProp: 'label' }}
        value={[...value]}
        {...rest}
      />
    </div>
  );
}
