import type { PlainDate } from '../timing/plain-date';
import { parseOfficeDate } from './cell-values';

const DATE_IN_TEXT = /(?:19|20)\d{2}\s*[-./年]\s*\d{1,2}\s*[-./月]\s*\d{1,2}\s*日?/u;

/** 召開專題會（2018-08-30前）: the day a next step is due often stands inside it. */
export function dateIn(text: string): PlainDate | null {
  const match = DATE_IN_TEXT.exec(text);
  const parsed = match ? parseOfficeDate(match[0]) : null;
  return parsed?.ok ? parsed.value : null;
}

/** 補簽協議 2018-08-30 → what and by when; a day in the middle of a sentence stays in it. */
export function splitNextStep(text: string): { text: string; due: PlainDate | null } {
  const due = dateIn(text);
  if (due === null) return { text, due };
  const match = DATE_IN_TEXT.exec(text)?.[0] ?? '';
  const rest = text.startsWith(match)
    ? text.slice(match.length)
    : text.endsWith(match)
      ? text.slice(0, -match.length)
      : text;
  const what = rest.replace(/^[\s,，、:：]+|[\s,，、:：]+$/gu, '');
  return { text: what === '' ? text : what, due };
}
