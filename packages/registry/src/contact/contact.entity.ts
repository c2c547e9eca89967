import { Noun, One, Row, Text } from '@gongqiao/kernel';
import { Organization } from '../organization/organization.entity.ts';
import { contactFilters } from './contact.filters.ts';
import { contactSearch } from './contact.search.ts';

/** A post at an organization through which it is reached: post or surname and office telephone, business data for staff in scope. */
@Noun('Contact', '联系人', { table: 'registry_contact', search: contactSearch, filters: contactFilters, defaultOrder: 'position' })
export class Contact extends Row {
  @One(() => Organization, '社会组织') organization!: Organization;
  @Text('称呼或职务', { order: true }) position!: string;
  @Text('办公电话', { nullable: true }) officePhone!: string | null;
}
