import { Choice, Computed, Event, Flag, Many, Noun, Offer, offersOf, propertiesForOffers, Row, Text, type ValueOf } from '@gongqiao/kernel';
import { JournalAccount } from '../journal/journal.enums.ts';
import { ledgerAccountActions } from './ledger-account.actions.ts';

/** What an account of the journal is called in the accounting software: of entries that move cash, and of those that are for reference alone. */
@Noun('LedgerAccount', '会计科目', { table: 'funds_ledger_account', defaultOrder: 'code' })
export class LedgerAccount extends Row {
  @Choice(JournalAccount, '分录的账户') account!: ValueOf<typeof JournalAccount>;
  @Flag('用于收付款的凭证') cash!: boolean;
  @Text('科目代码', { order: true }) code!: string;
  @Text('科目名称') name!: string;
  @Text('依据') basis!: string;
  @Flag('已核对') verified!: boolean;
  @Many(() => Event, 'subjectId', '修改记录', { permission: 'kernel.history' }) readonly events!: never;
  @Computed(() => [Offer], '现在可以办理的事项', {
    needs: (viewer) => propertiesForOffers(ledgerAccountActions, viewer), compute: (row, viewer) => offersOf(ledgerAccountActions, row, viewer),
  }) readonly offers!: Offer[];
}
