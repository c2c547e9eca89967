import { policyFor, withinScope } from '@gongqiao/kernel';
import { JournalEntry } from './journal-entry.entity.ts';
import { JournalLine } from './journal-line.entity.ts';

export const journalEntryPolicy = policyFor(JournalEntry, { see: (viewer) => withinScope(viewer, 'funds.read') });
export const journalLinePolicy = policyFor(JournalLine, { see: (viewer) => withinScope(viewer, 'funds.read') });
