import { ReadMany } from '@gongqiao/kernel';
import { Resolver } from 'type-graphql';
import { Contact } from './contact.entity.ts';

@Resolver()
export class ContactResolver {
  @ReadMany(() => Contact, '各社会组织的联系人', 'registry.read') contacts!: never;
}
