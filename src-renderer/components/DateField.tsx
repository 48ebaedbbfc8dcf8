import { Button, Input, Popover } from 'antd';
import { useId, useRef, useState, type KeyboardEvent } from 'react';
import type { InputRef } from 'antd';
import { readDateEntry } from '#domain/timing/date-entry';
import type { PlainDate } from '#domain/timing/plain-date';
import { useFormats, useText } from '../i18n';
import { Calendar } from './Calendar';
import { Icon } from './Icon';
import { useToday } from './today';

interface DateFieldProps {
  id?: string;
  /** What the date is, for screen readers; left out where a label element names the field. */
  label?: string;
  value: PlainDate | null;
  onChange: (value: PlainDate | null) => void;
  /** Last day allowed, inclusive; pass today where the future is not (T6). */
  max?: PlainDate | undefined;
  min?: PlainDate | undefined;
  autoFocus?: boolean;
  disabled?: boolean;
}

/** A date typed in any office form, or picked: Alt+↓ or the button opens the month. */
export function DateField(props: DateFieldProps) {
  const { value, onChange } = props;
  const t = useText('common');
  const formats = useFormats();
  const today = useToday();
  const input = useRef<InputRef>(null);
  const hint = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const problem = typed === null ? null : problemOf(typed, today, props);

  const commit = () => {
    if (typed === null || problem) return;
    setTyped(null);
    const date = typed.trim() === '' ? null : readDateEntry(typed, today);
    if (date !== value) onChange(date);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') commit();
    if (event.key !== 'ArrowDown' || !event.altKey) return;
    event.preventDefault();
    setOpen(true);
  };
  const close = () => {
    setOpen(false);
    input.current?.focus();
  };
  return (
    <div className="kl-date">
      <Input
        ref={input}
        id={props.id}
        aria-label={props.label}
        aria-invalid={problem !== null}
        aria-describedby={hint}
        status={problem ? 'error' : ''}
        value={typed ?? value ?? ''}
        placeholder={t('date.placeholder')}
        autoFocus={props.autoFocus ?? false}
        disabled={props.disabled ?? false}
        autoComplete="off"
        onChange={(event) => setTyped(event.target.value)}
        onFocus={(event) => event.target.select()}
        onBlur={commit}
        onKeyDown={onKeyDown}
        suffix={
          <Popover
            open={open}
            trigger="click"
            placement="bottomRight"
            onOpenChange={setOpen}
            destroyOnHidden
            content={
              <Calendar
                value={value}
                min={props.min}
                max={props.max}
                onEscape={close}
                onPick={(date) => {
                  setTyped(null);
                  onChange(date);
                  close();
                }}
              />
            }
          >
            <Button
              type="text"
              size="small"
              disabled={props.disabled ?? false}
              aria-label={t('date.open')}
              icon={<Icon name="calendar" />}
            />
          </Popover>
        }
      />
      <span id={hint} className={problem ? 'kl-date-problem' : 'sr'}>
        {problem
          ? t(`date.${problem.key}`, problem.params)
          : value
            ? formats.withWeekday(value)
            : t('date.hint')}
      </span>
    </div>
  );
}

type Problem = { key: 'unreadable' | 'tooLate' | 'tooEarly'; params: Record<string, string> };

function problemOf(
  typed: string,
  today: PlainDate,
  { min, max }: Pick<DateFieldProps, 'min' | 'max'>,
): Problem | null {
  if (typed.trim() === '') return null;
  const date = readDateEntry(typed, today);
  if (!date) return { key: 'unreadable', params: { value: typed.trim() } };
  if (max && date > max) return { key: 'tooLate', params: { date, max } };
  if (min && date < min) return { key: 'tooEarly', params: { date, min } };
  return null;
}
