import { escapeHtml } from './html';

/** Head and foot are drawn by the printer outside the page's own style. What is too long ends in an ellipsis. */
export function runningLine(left: string, right: string, middle = ''): string {
  const line = 'min-width:0;overflow:hidden;text-overflow:ellipsis';
  const sides = middle ? [`flex:1;${line}`, `flex:1;${line}`] : ['flex:none', `flex:1;${line}`];
  return `<div style="width:100%;min-width:0;margin:0 20mm;display:flex;gap:4mm;white-space:nowrap;font:8pt 'Noto Sans CJK SC','Microsoft YaHei',sans-serif;color:#495263"><span style="${sides[0]}">${escapeHtml(left)}</span><span>${middle}</span><span style="${sides[1]};text-align:right">${escapeHtml(right)}</span></div>`;
}
