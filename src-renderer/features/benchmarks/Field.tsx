import type { ReactNode } from 'react';

/** A label at the left, one or more controls beside it, a remark under them. */
export function Field(props: { label: string; htmlFor?: string; hint?: string; children: ReactNode }) {
  const { label, htmlFor, hint, children } = props;
  return (
    <div className="field">
      {htmlFor ? <label htmlFor={htmlFor}>{label}</label> : <span>{label}</span>}
      <div>
        <div className="kl-benchmark-controls">{children}</div>
        {hint ? <p className="t3 sm">{hint}</p> : null}
      </div>
    </div>
  );
}
