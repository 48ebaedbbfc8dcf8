/** A text whose `<b>…</b>` parts are set bold; figures in a sentence are emphasised by the catalogue, not by code. */
export function Rich({ text }: { text: string }) {
  const parts = text.split(/<b>(.*?)<\/b>/);
  return parts.map((part, index) => (index % 2 === 1 ? <b key={index}>{part}</b> : part));
}
