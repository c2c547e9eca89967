import { todayText } from '@gongqiao/ui';

/** One line of the sheet, as it is typed; the key stays with it, so that sending it twice keeps it once. */
export interface SheetRow {
  readonly entryKey: string;
  readonly residency: string;
  readonly heldOn: string;
  readonly topic: string;
  readonly mentorName: string;
  readonly minutes: string;
  readonly attendance: string;
}

/** A key that works on plain-http intranets too, where `crypto.randomUUID` does not. */
function newKey(): string {
  const digits = [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-4${digits.slice(13, 16)}-8${digits.slice(17, 20)}-${digits.slice(20)}`;
}

/** A new line that repeats what is likely the same as in the one before. */
export const newRow = (residency: string, before?: SheetRow): SheetRow => ({ heldOn: todayText(), topic: '', mentorName: '', minutes: '', ...before, entryKey: newKey(), residency, attendance: '' });

export const rowInput = ({ minutes, attendance, ...row }: SheetRow) => ({ ...row, minutes: Number(minutes) || 0, attendance: Number(attendance) || 0 });
