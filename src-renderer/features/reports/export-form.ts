import type { SummaryExportRequest } from '#domain/ports/bridge';

export const EXPORT_FORMATS = ['pdf', 'xlsx', 'json'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export interface ExportForm {
  title: string;
  formats: readonly ExportFormat[];
  /** Wanted; without a destination the files stay on this machine all the same. */
  deliver: boolean;
}

export const initialForm = (title: string): ExportForm => ({
  title,
  formats: ['pdf', 'xlsx'],
  deliver: true,
});

/** A title nobody has changed follows the period. */
export const withPeriodTitle = (form: ExportForm, before: string, now: string): ExportForm =>
  form.title === before ? { ...form, title: now } : form;

export const withFormat = (form: ExportForm, format: ExportFormat, on: boolean): ExportForm => ({
  ...form,
  formats: EXPORT_FORMATS.filter((each) => (each === format ? on : form.formats.includes(each))),
});

/** What the host is asked for, or null while something is missing. */
export function acceptForm(
  { title, formats, deliver }: ExportForm,
  destination: string | null,
): Pick<SummaryExportRequest, 'title' | 'formats' | 'deliver'> | null {
  if (title.trim() === '' || formats.length === 0) return null;
  return { title: title.trim(), formats, deliver: deliver && destination !== null };
}
