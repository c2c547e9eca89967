import { Noun, Row, Text } from '@gongqiao/kernel';

@Noun('Person', '个人', { table: 'clubs_person', defaultOrder: 'name' })
export class Person extends Row {
  @Text('姓名', { public: true, order: true }) name!: string;
  @Text('电话', { nullable: true, permission: 'clubs.telephones' }) telephone!: string | null;
}

@Noun('Company', '公司', { table: 'clubs_company', defaultOrder: 'title' })
export class Company extends Row {
  @Text('名称', { public: true, order: true }) title!: string;
}
