import type { IconName } from '../../components';

/** What a first start can become, in the order of the keys 1–4. */
export const CHOICES = ['new', 'import', 'restore', 'sample'] as const;
export type Choice = (typeof CHOICES)[number];

export const choiceIcons: Record<Choice, IconName> = {
  new: 'plus',
  import: 'upload',
  restore: 'restore',
  sample: 'eye',
};

export interface StartForm {
  /** The office whose ledger this is; only for a new workspace. */
  office: string;
  actor: string;
  deviceName: string;
  /** A backup's path; only to restore. */
  backup: string;
}

export type FormField = keyof StartForm;

export const fieldsOf: Record<Choice, readonly FormField[]> = {
  new: ['office', 'actor', 'deviceName'],
  import: ['office', 'actor', 'deviceName'],
  restore: ['backup', 'actor', 'deviceName'],
  sample: ['actor', 'deviceName'],
};

/** Fields that must not be empty; the office can be named later. */
export function missingFields(choice: Choice, form: StartForm): readonly FormField[] {
  return fieldsOf[choice].filter((field) => field !== 'office' && form[field].trim() === '');
}
