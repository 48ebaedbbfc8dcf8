/** "8", "8:5", "08：30", "2030" as "08:30"; null = no time of day. */
export function readTimeEntry(typed: string): string | null {
  const match = /^(\d{1,2})(?:[:：.]?(\d{1,2}))?$/.exec(typed.trim());
  if (!match) return null;
  const [hour, minute] = [Number(match[1]), Number(match[2] ?? 0)];
  if (hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
