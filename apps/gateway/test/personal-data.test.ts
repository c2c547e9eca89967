import path from 'node:path';
import { createWorld, type World } from '@gongqiao/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { domains } from '../src/domains.ts';
import { readPersonalData } from '../src/generate/security.ts';

const { pattern, personal, excluded } = readPersonalData(path.resolve(import.meta.dirname, '../../..'));
const listed = [...personal, ...excluded].flatMap(({ columns }) => columns);

let world: World;
let columns: { name: string; holdsNobody: boolean }[];
beforeAll(async () => {
  world = await createWorld({ domains });
  // Parts of a table are the table.
  const { rows } = await world.orm.pool.query(`
    select c.relname || '.' || a.attname as name, format_type(a.atttypid, null) in ('integer', 'bigint', 'smallint', 'boolean', 'timestamp with time zone') as "holdsNobody"
    from pg_class c join pg_attribute a on a.attrelid = c.oid where c.relkind in ('r', 'p') and not c.relispartition and c.relnamespace = 'public'::regnamespace and a.attnum > 0 and not a.attisdropped`);
  columns = rows;
});
afterAll(() => world.close());

describe('个人信息清单', () => {
  it('名字像是人的信息的每一列，都在清单里，或者写明为什么不是', () => {
    const suspect = columns.filter(({ name, holdsNobody }) => !holdsNobody && new RegExp(pattern).test(name.split('.')[1]!)).map(({ name }) => name);
    expect(suspect.length).toBeGreaterThan(100);
    expect(suspect.filter((name) => !listed.includes(name))).toEqual([]);
  });

  it('新的列漏不掉：手机、姓名、证件号、住址、邮箱', () => {
    for (const name of ['mobile_phone', 'full_name', 'id_number', 'home_address', 'email', 'next_of_kin_name', 'bank_account', 'photo', 'birth_date']) expect(name).toMatch(new RegExp(pattern));
  });

  it('清单里的每一列都在，一列只在一处', () => {
    expect(listed.filter((name) => !columns.some((column) => column.name === name))).toEqual([]);
    expect(new Set(listed).size).toBe(listed.length);
  });

  it('每项都写明目的、依据、期限、谁看得到、怎样更正', () => {
    expect(personal.filter((group) => [group.what, group.purpose, group.basis, group.kept, group.seenBy, group.corrected].some((text) => !text) || group.columns.length === 0)).toEqual([]);
    expect(excluded.filter(({ reason }) => !reason)).toEqual([]);
  });
});
