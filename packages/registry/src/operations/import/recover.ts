import type { Context } from '@gongqiao/kernel';
import { BATCH_LOCK } from './jobs.ts';

/**
 * Batches that a crash left in the middle. Nothing was written of them, each being one transaction: those that were read must be sent again,
 * those that were imported or undone are where they were before. Batches that another process works on are locked and left alone.
 */
export async function recoverImports({ sql, clock }: Context): Promise<void> {
  await sql.query(`
    with stuck as materialized (select id from registry_import_batch where state in ('READING', 'APPLYING')),
      free as materialized (select id from stuck where pg_try_advisory_xact_lock(${BATCH_LOCK('id')}))
    update registry_import_batch b set version = version + 1, updated_at = $1,
      state = case when state = 'READING' then 'REFUSED' when applied_at is null then 'READY' else 'APPLIED' end,
      message = case when state = 'READING' then '读取时服务中断。请重新上传此文件。' when applied_at is null then '导入时服务中断，没有写入任何内容。请再点“导入”。' else '撤销时服务中断，库中内容没有变化。请再撤销一次。' end
    from free where b.id = free.id`, [clock.now()]);
  await sql.query(`
    with stuck as materialized (select id from registry_register_file where state = 'READING'),
      free as materialized (select id from stuck where pg_try_advisory_xact_lock(${BATCH_LOCK('id')}))
    update registry_register_file f set version = version + 1, updated_at = $1, state = 'REFUSED', message = '读取时服务中断。请重新上传此文件。'
    from free where f.id = free.id`, [clock.now()]);
}
