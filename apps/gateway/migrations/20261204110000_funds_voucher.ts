import type { Migration } from '@gongqiao/database';
import { guarded, unguarded } from './row-security.ts';

const row = `
      id uuid primary key,
      version integer not null default 1,
      scope text not null default '',
      created_at timestamptz not null,
      updated_at timestamptz not null`;

const UNION = '《工会会计制度》（财会〔2021〕7号）';
const OWN = '本平台的备查科目，不在《工会会计制度》里';

// 代码和名称是凭记忆写的，财务部核对以后改过来（verified）
const accounts: readonly (readonly [account: string, cash: boolean, code: string, name: string, basis: string])[] = [
  ['SOURCE', false, 'B01', '预算来源（备查）', OWN],
  ['AVAILABLE', false, 'B02', '可用预算（备查）', OWN],
  ['COMMITTED', false, 'B03', '已承诺预算（备查）', OWN],
  ['PAID', true, '504', '维权支出', UNION],
  ['COMMITTED', true, '102', '银行存款', UNION],
];

/** The accounts of the accounting software that entries are exported by, and the numbers that entries got as vouchers. */
export const fundsVoucher: Migration = {
  name: '20261204110000_funds_voucher',
  up: [
    `create table funds_ledger_account (${row},
      account text not null check (account in ('SOURCE', 'AVAILABLE', 'COMMITTED', 'PAID')),
      cash boolean not null,
      code text not null check (btrim(code) <> ''),
      name text not null check (btrim(name) <> ''),
      basis text not null check (btrim(basis) <> ''),
      verified boolean not null,
      unique (account, cash)
    )`,
    'create index funds_ledger_account_code on funds_ledger_account (code, id)',
    ...accounts.map(([account, cash, code, name, basis]) => `insert into funds_ledger_account (id, created_at, updated_at, account, cash, code, name, basis, verified) values (gen_random_uuid(), now(), now(), '${account}', ${cash}, '${code}', '${name}', '${basis}', false)`),
    `create table funds_voucher (${row},
      entry_id uuid not null unique references funds_journal_entry,
      month text not null check (month ~ '^\\d{4}-\\d\\d$'),
      cash boolean not null,
      number integer not null check (number > 0),
      unique (month, cash, number)
    )`,
    // 编过的号不再改，也不收回
    'create trigger funds_voucher_stands before update or delete on funds_voucher for each row execute function funds_journal_stands()',
    'create trigger funds_voucher_stays before truncate on funds_voucher for each statement execute function funds_journal_stands()',
    ...guarded('funds_ledger_account'), ...guarded('funds_voucher'),
  ],
  down: [...unguarded('funds_voucher'), ...unguarded('funds_ledger_account'), 'drop table funds_voucher', 'drop table funds_ledger_account'],
};
