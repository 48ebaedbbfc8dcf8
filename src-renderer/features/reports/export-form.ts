import type { SummaryExportRequest } from '#domain/ports/bridge';

export const EXPORT_FORMATS = ['pdf', 'xlsx', 'json'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export interface ExportForm {
  title: string;
  formats: readonly ExportFormat[];
  /** null = not decided: to the destination, once there is one. */
  deliver: boolean | null;
}

export const initialForm = (title: string): ExportForm => ({
  title,
  formats: ['pdf', 'xlsx'],
  deliver: null,
});

/** A title nobody has changed follows the period. */
export const withPeriodTitle = (form: ExportForm, before: string, now: string): ExportForm =>
  form.title === before ? { ...form, title: now } : form;

export const withFormat = (form: ExportForm, format: ExportFormat, on: boolean): ExportForm => ({
  ...form,
  formats: EXPORT_FORMATS.filter((each) => (each === format ? on : form.formats.includes(each))),
});

/** Queued for delivery; without a destination it waits for one to be chosen. */
export const isDelivered = ({ deliver }: ExportForm, destination: string | null): boolean =>
  deliver ?? destination !== null;

/** What the host is asked for, or null while something is missing. */
export function acceptForm(
  form: ExportForm,
  destination: string | null,
): Pick<SummaryExportRequest, 'title' | 'formats' | 'deliver'> | null {
  const title = form.title.trim();
  if (title === '' || form.formats.length === 0) return null;
  return { title, formats: form.formats, deliver: isDelivered(form, destination) };
}
