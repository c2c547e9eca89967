import { ReadMany, ReadOne } from '@gongqiao/kernel';
import { Resolver } from 'type-graphql';
import { JournalEntry } from './journal-entry.entity.ts';

@Resolver()
export class JournalResolver {
  @ReadMany(() => JournalEntry, '分录', 'funds.read') journalEntries!: never;
  @ReadOne(() => JournalEntry, '一笔分录', 'funds.read') journalEntry!: never;
}
