import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buildSchema, isObjectType, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { documentsFor, FIELDS, type Scope } from './directory.ts';

const contract = buildSchema(readFileSync(path.resolve(import.meta.dirname, '../../schema/src/partner.graphql'), 'utf8'));
const scopes: readonly (readonly Scope[])[] = [['DIRECTORY'], ['DIRECTORY', 'SERVICES'], ['DIRECTORY', 'STANDING'], ['DIRECTORY', 'SERVICES', 'STANDING']];

describe('程序发出的查询', () => {
  it.each(scopes.map((each) => [each]))('合乎合作方约定：%s', (each) => {
    for (const document of Object.values(documentsFor(each))) expect(validate(contract, parse(document))).toEqual([]);
  });

  it('每个范围取的，正是约定里标着它的', () => {
    const type = contract.getType('Organization');
    const fields = isObjectType(type) ? Object.values(type.getFields()) : [];
    for (const scope of Object.keys(FIELDS) as Scope[]) {
      const marked = fields.filter(({ description }) => description?.endsWith(`〔${scope}〕`)).map(({ name }) => name);
      const asked = FIELDS[scope].replace(/\{[^}]*\}/g, '').split(/\s+/).filter((name) => name !== '' && name !== 'id');
      expect(asked.sort()).toEqual(marked.sort());
    }
  });
});
