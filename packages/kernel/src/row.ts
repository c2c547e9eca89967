import { Entity } from '@mikro-orm/decorators/legacy';
import { ObjectType } from 'type-graphql';
import { Id, Integer, Moment, Text } from './columns.ts';
import { newId } from './identifier.ts';

/** What every noun with a life of its own has: an opaque id, a version that guards updates, and the scope that row rules and row-level security read. */
@Entity({ abstract: true })
@ObjectType({ description: '记录' })
export abstract class Row {
  @Id('标识', { public: true }) id: string = newId();
  @Integer('版本', { silent: true }) version: number = 1;
  @Text('范围', { hidden: true, silent: true }) scope: string = '';
  @Moment('建立时间', { silent: true }) createdAt!: Date;
  @Moment('更新时间', { silent: true }) updatedAt!: Date;
}
