import { buildSchema, GraphQLError, type GraphQLObjectType, parse, printSchema, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import type { PartnerScopeValue } from '../partner.ts';
import { partnerSchemaOf, scopeRule } from './partner-schema.ts';

/** A small graph with marks: type, field, scope. */
function marked(marks: readonly (readonly [string, string, PartnerScopeValue])[]) {
  const schema = buildSchema(`
    type Query { clubs(filter: ClubFilter, orderBy: ClubOrderField): [Club] secret: Secret }
    type Mutation { close: Boolean }
    type Club { name: String members: Int founded: String }
    type Secret { text: String }
    input ClubFilter { and: [ClubFilter!] name: String membersFrom: Int membersTo: Int search: String unrelated: Boolean }
    enum ClubOrderField { NAME MEMBERS }
  `);
  for (const [type, field, partner] of marks) (schema.getType(type) as GraphQLObjectType).getFields()[field]!.extensions = { partner };
  return schema;
}

const base = [['Query', 'clubs', 'DIRECTORY'], ['Club', 'name', 'DIRECTORY'], ['Club', 'members', 'STANDING']] as const;
const fieldsOf = (schema: ReturnType<typeof marked>, type: string): string[] => Object.keys((schema.getType(type) as GraphQLObjectType | undefined)?.getFields() ?? {}).sort();

describe('合作方约定', () => {
  it('只有标了的字段；没有标的，加了也看不到；不能办理', () => {
    const contract = partnerSchemaOf(marked(base));
    expect([fieldsOf(contract, 'Query'), fieldsOf(contract, 'Club'), contract.getMutationType(), contract.getType('Secret')]).toEqual([['clubs'], ['members', 'name'], undefined, undefined]);
  });

  it('筛选和排序也只按看得到的', () => {
    const contract = partnerSchemaOf(marked(base), ['DIRECTORY']);
    expect(fieldsOf(contract, 'ClubFilter')).toEqual(['and', 'name', 'search']);
    expect(printSchema(contract)).not.toMatch(/MEMBERS|members|unrelated/);
    expect(fieldsOf(partnerSchemaOf(marked(base)), 'ClubFilter')).toEqual(['and', 'membersFrom', 'membersTo', 'name', 'search']);
  });

  it('说出字段属于哪个范围', () => {
    const whole = partnerSchemaOf(marked(base));
    const own = partnerSchemaOf(marked(base), ['DIRECTORY']);
    const messages = validate(own, parse('{ clubs { members } }'), [scopeRule(whole)]).map(({ message }: GraphQLError) => message);
    expect(messages).toEqual([expect.stringContaining('Club.members 属于共享范围 STANDING')]);
    expect(validate(own, parse('{ clubs { founded name } }'), [scopeRule(whole)])).toEqual([]);
  });

  it('一个入口也没有，就不成约定', () => {
    expect(() => partnerSchemaOf(marked(base), ['STANDING'])).toThrow('Query root type must be provided');
  });
});
