import type { ReactNode } from 'react';
import type { Fault } from '#domain/result';
import { Dialog, Icon, Kbd } from '../../components';
import { useFaultText, useText } from '../../i18n';

interface CaptureDialogProps {
  title: string;
  save: string;
  busy: boolean;
  /** What is still missing, in words; null = it can be saved. */
  missing: string | null;
  fault: Fault | null;
  onSave: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** A form that saves on Ctrl+Enter, says what is missing, and keeps every word when it is refused. */
export function CaptureDialog(props: CaptureDialogProps) {
  const common = useText('common');
  const t = useText('capture');
  const faultText = useFaultText();
  return (
    <Dialog
      onSave={() => (props.missing === null && !props.busy ? props.onSave() : undefined)}
      width={640}
      title={props.title}
      okText={
        <>
          {props.save}
          <Kbd keys="Ctrl+Enter" />
        </>
      }
      cancelText={common('cancel')}
      okButtonProps={{
        loading: props.busy,
        disabled: props.missing !== null,
        'aria-keyshortcuts': 'Control+Enter',
      }}
      onOk={props.onSave}
      onCancel={props.onClose}
      footer={(buttons) => (
        <div className="kl-capture-foot">
          <span className="t3 sm">{props.missing ?? t('offline')}</span>
          <span className="grow" />
          {buttons}
        </div>
      )}
    >
      <div className="kl-capture">
        {props.children}
        {props.fault ? (
          <p className="kl-capture-fault" role="alert">
            <Icon name="warning" />
            {faultText(props.fault)}
          </p>
        ) : null}
      </div>
    </Dialog>
  );
}

/** A label with its control; `half` stands beside its neighbour. */
export function Field(props: {
  label: string;
  htmlFor?: string;
  hint?: ReactNode;
  half?: boolean;
  children: ReactNode;
}) {
  return (
    <div className={`field${props.half ? ' is-half' : ''}`}>
      {props.htmlFor ? <label htmlFor={props.htmlFor}>{props.label}</label> : <span>{props.label}</span>}
      <div>
        {props.children}
        {props.hint ? <p className="hint t3 sm">{props.hint}</p> : null}
      </div>
    </div>
  );
}
