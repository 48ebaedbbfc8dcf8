/** The look of printed documents: readable in black and white, A4, Chinese without automatic spacing. */
export const documentStyle = `
@page { size: A4; margin: 22mm 20mm 20mm; }
* { box-sizing: border-box; }
html { text-autospace: no-autospace; font-variant-numeric: tabular-nums; }
body {
  margin: 0;
  color: #000;
  font: 10.5pt/1.75 'Noto Serif CJK SC', 'Songti SC', SimSun, 'Noto Serif', Georgia, serif;
}
html[lang='en'] body { font-family: 'Noto Serif', Georgia, 'Times New Roman', 'Liberation Serif', 'DejaVu Serif', 'Noto Serif CJK SC', serif; }
html[lang='zh-TW'] body { font-family: 'Noto Serif CJK TC', 'Songti TC', PMingLiU, serif; }
h1, h2, th, figcaption { font-family: 'Noto Sans CJK SC', 'Microsoft YaHei', 'PingFang SC', sans-serif; }
html[lang='zh-TW'] :is(h1, h2, th, figcaption) { font-family: 'Noto Sans CJK TC', 'Microsoft JhengHei', sans-serif; }
h1 { margin: 0 0 4pt; font-size: 18pt; line-height: 1.4; text-align: center; }
h2 { margin: 14pt 0 4pt; font-size: 12pt; break-after: avoid; }
.by { margin: 0 0 10pt; padding-bottom: 8pt; border-bottom: 0.75pt solid #000; text-align: center; }
.text { margin: 0 0 6pt; text-indent: 2em; text-align: justify; }
html[lang='en'] .text { text-indent: 0; }
.note { margin: 3pt 0 0; font-size: 8.5pt; line-height: 1.5; color: #333; }
.unit { margin: 0 0 2pt; font-size: 8.5pt; text-align: right; }
table { width: 100%; border-collapse: collapse; font-size: 9pt; line-height: 1.5; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th { padding: 3pt 4pt; border-top: 0.75pt solid #000; border-bottom: 0.75pt solid #000; font-weight: 600; text-align: left; }
td { padding: 2.5pt 4pt; border-bottom: 0.4pt solid #bbb; }
tbody tr:last-child td { border-bottom: 0.75pt solid #000; }
.num { text-align: right; white-space: nowrap; }
.middle { text-align: center; white-space: nowrap; }
.verdict { white-space: nowrap; }
.verdict small { white-space: normal; font-size: 7pt; }
.sum { break-before: avoid; }
.sum td { border-top: 0.75pt solid #000; font-weight: 600; }
.ranking .bars { width: 30%; }
.ranking .rank { width: 8%; }
.ranking .name, .ranking .tier { width: 22%; }
.ranking .tier { white-space: nowrap; }
.list .project { width: 26%; }
.list td, .list th { padding-inline: 3pt; font-size: 8.5pt; }
svg.bar { display: block; width: 100%; height: 7pt; }
svg.bar rect { fill: #a4aee2; }
figure { margin: 6pt 0 0; break-inside: avoid; }
figcaption { font-size: 9pt; font-weight: 600; }
svg.days { display: block; width: 100%; }
svg.days .first { fill: #3a469d; }
svg.days .rest { fill: #a4aee2; }
svg.days rect { stroke: #3a469d; stroke-width: 0.75; }
svg.days path { stroke: #000; stroke-width: 0.75; }
svg.days text { font: 10px 'Noto Sans CJK SC', 'Microsoft YaHei', sans-serif; }
svg.days .q { fill: #495263; }
`;
