import type { ValueOf } from '@gongqiao/kernel';
import { Field, InputType } from 'type-graphql';
import { refuse } from '../refusals.ts';
import { isList } from './lists.ts';
import { ViewAudience } from './saved-view.entity.ts';
import { viewQuery } from './view-query.ts';

const TITLE_MOST = 30;
// As much as fits into an address that every browser and proxy takes.
const QUERY_MOST = 4_000;

@InputType({ description: '新的视图' })
export class SavedViewInput {
  @Field(() => String, { description: '列表' }) list!: string;
  @Field(() => String, { description: '名称' }) title!: string;
  @Field(() => String, { description: '列表网址中的参数' }) query!: string;
  @Field(() => ViewAudience.graphql, { description: '给谁用' }) audience!: ValueOf<typeof ViewAudience>;
}

export function listStated(list: string): string {
  if (!isList(list)) throw refuse('VIEW_LIST_UNKNOWN', {}, ['list']);
  return list;
}

export function titleStated(given: string): string {
  const title = given.trim().replaceAll(/\s+/g, ' ');
  const length = [...title].length;
  if (length === 0) throw refuse('VIEW_TITLE_MISSING', {}, ['title']);
  if (length > TITLE_MOST) throw refuse('VIEW_TITLE_LONG', { most: TITLE_MOST, length }, ['title']);
  return title;
}

export function queryStated(given: string): string {
  const query = viewQuery(given);
  if (query.length > QUERY_MOST) throw refuse('VIEW_QUERY_LONG', {}, ['query']);
  return query;
}
