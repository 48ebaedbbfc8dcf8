import { Tooltip } from 'antd';

/**
 * "—" with the reason on hover and focus. In grids, where the cell itself has the focus, pass `inGrid`: the reason is
 * then the cell's title and no further tab stop.
 */
export function Blank({ reason, inGrid = false }: { reason: string; inGrid?: boolean }) {
  if (inGrid) {
    return (
      <span className="kl-blank" title={reason}>
        <span aria-hidden="true">—</span>
        <span className="sr">{reason}</span>
      </span>
    );
  }
  return (
    <Tooltip title={reason} trigger={['hover', 'focus']}>
      <span className="kl-blank" tabIndex={0} role="note" aria-label={reason}>
        —
      </span>
    </Tooltip>
  );
}
