import type { ReactNode } from 'react';

interface SettingProps {
  label: string;
  /** Of the field below, so that the label names it. */
  htmlFor?: string;
  hint?: ReactNode;
  children: ReactNode;
}

/** A label of fixed width, a control, a remark under it. */
export function Setting({ label, htmlFor, hint, children }: SettingProps) {
  return (
    <div className="kl-setting">
      {htmlFor ? <label htmlFor={htmlFor}>{label}</label> : <span className="kl-setting-label">{label}</span>}
      <div>
        <div className="kl-setting-control">{children}</div>
        {hint ? <p className="t3 sm">{hint}</p> : null}
      </div>
    </div>
  );
}
