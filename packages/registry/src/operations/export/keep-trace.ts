import { type Context, inTransaction, newId } from '@gongqiao/kernel';
import { transactionSql } from '@gongqiao/query';
import { deedOf, eventColumns } from '../deed.ts';
import { insertRows } from '../write-organizations.ts';

/** 导出留痕: 谁, 何时, 导出了什么; 在送出之前, 中途断开的也算 */
export async function keepTrace(context: Context, exported: Readonly<Record<string, unknown>>, what = 'OrganizationExport'): Promise<void> {
  await inTransaction(context, () => insertRows(transactionSql(context), 'kernel_event', [{
    ...eventColumns(deedOf(context, { action: 'export' })), id: newId(), subject_type: what, subject_id: context.requestId, subject_version: 1, kind: 'ADVANCE',
    changes: Object.entries(exported).map(([field, after]) => ({ field, before: null, after })), scope: '',
  }]));
}
