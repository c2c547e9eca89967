import { type Context, LocalDate, today, type ValueOf } from '@gongqiao/kernel';
import { Field, InputType, Int } from 'type-graphql';
import { properText } from '../import/normalize/text.ts';
import { refuse } from '../refusals.ts';
import { AuthorityListKind } from './authority-list.enums.ts';

@InputType({ description: '登记管理机关公布的一份名单' })
export class AuthorityListInput {
  @Field(() => AuthorityListKind.graphql, { description: '名单' }) kind!: ValueOf<typeof AuthorityListKind>;
  @Field(() => String, { description: '公布的登记管理机关' }) authority!: string;
  @Field(() => String, { description: '公布的网址' }) sourceUrl!: string;
  @Field(() => LocalDate, { description: '公布日期' }) asOf!: string;
  @Field(() => Boolean, { description: '是完整的名单' }) complete!: boolean;
  @Field(() => Int, { nullable: true, description: '年度，年度报告结果必填' }) reportYear?: number | null;
}

const ADDRESS_CHARACTERS = 500;
const FIRST_YEAR = 1999;

function checkedAddress(text: string): string {
  const address = URL.parse(text.trim());
  if (!address || !/^https?:$/.test(address.protocol) || address.username !== '' || address.href.length > ADDRESS_CHARACTERS) throw refuse('LIST_SOURCE_INVALID', {}, ['sourceUrl']);
  return address.href;
}

/** What people state of a list, tidied; refuses what cannot be. */
export function statedList(input: AuthorityListInput, { clock }: Context) {
  const { kind, asOf, complete } = input;
  const authority = properText(input.authority);
  const reportYear = kind === 'ANNUAL_REPORT' ? (input.reportYear ?? 0) : null;
  if (authority === '') throw refuse('LIST_AUTHORITY_MISSING', {}, ['authority']);
  if (asOf > today(clock)) throw refuse('SINCE_IN_FUTURE', {}, ['asOf']);
  if (reportYear !== null && (reportYear < FIRST_YEAR || reportYear > Number(today(clock).slice(0, 4)))) throw refuse('LIST_YEAR_INVALID', {}, ['reportYear']);
  return { kind, authority, sourceUrl: checkedAddress(input.sourceUrl), asOf, complete, reportYear };
}
