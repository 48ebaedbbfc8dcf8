import type { SummaryExportRequest } from '#domain/ports/bridge';
import { isDelivered, type DeliveryWish } from '../../delivery/delivery-wish';

export const EXPORT_FORMATS = ['pdf', 'xlsx', 'json'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export interface ExportForm extends DeliveryWish {
  title: string;
  formats: readonly ExportFormat[];
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

/** What the host is asked for, or null while something is missing. */
export function acceptForm(
  form: ExportForm,
  destination: string | null,
): Pick<SummaryExportRequest, 'title' | 'formats' | 'deliver'> | null {
  const title = form.title.trim();
  if (title === '' || form.formats.length === 0) return null;
  return { title, formats: form.formats, deliver: isDelivered(form, destination) };
}
