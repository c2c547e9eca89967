import { ReadMany, ReadOne } from '@gongqiao/kernel';
import { Resolver } from 'type-graphql';
import { ImportBatch } from './import-batch.entity.ts';

@Resolver()
export class ImportBatchResolver {
  @ReadMany(() => ImportBatch, '导入批次', 'registry.import') importBatches!: never;
  @ReadOne(() => ImportBatch, '一个导入批次', 'registry.import') importBatch!: never;
}
