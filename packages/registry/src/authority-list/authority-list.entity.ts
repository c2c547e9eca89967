import { CalendarDate, Choice, Flag, Integer, Noun, Row, Text, type ValueOf } from '@gongqiao/kernel';
import { AuthorityListKind } from './authority-list.enums.ts';

/** One copy of a list that a registration authority has published: which, of which day, and from where. */
@Noun('AuthorityList', '名单副本', { table: 'registry_authority_list', defaultOrder: 'asOf' })
export class AuthorityList extends Row {
  @Choice(AuthorityListKind, '名单', { filter: true }) kind!: ValueOf<typeof AuthorityListKind>;
  @Text('公布的登记管理机关', { filter: true }) authority!: string;
  @Text('公布的网址') sourceUrl!: string;
  @CalendarDate('公布日期', { order: true }) asOf!: string;
  @Integer('年度', { nullable: true }) reportYear!: number | null;
  @Flag('是完整的名单') complete!: boolean;
  @Text('文件名') fileName!: string;
  @Text('文件摘要', { hidden: true, silent: true }) fileHash!: string;
  @Integer('读到的行数') total!: number;
  @Integer('库中有的行数') matched!: number;
  @Integer('库中没有或者认不准的行数，没有保存') unmatched!: number;
  @Integer('由此得知已移出的', { silent: true }) ended!: number;
  @Text('上传人') senderName!: string;
}
