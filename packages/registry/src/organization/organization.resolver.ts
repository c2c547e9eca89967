import { ReadMany, ReadOne } from '@gongqiao/kernel';
import { Resolver } from 'type-graphql';
import { Organization } from './organization.entity.ts';

@Resolver()
export class OrganizationResolver {
  @ReadMany(() => Organization, '社会组织名录', 'registry.directory') organizations!: never;
  @ReadOne(() => Organization, '一个社会组织', 'registry.directory') organization!: never;
}
