import { buildSchema } from 'graphql';
import { expect, test } from 'vitest';
import { labelsOf } from './labels.ts';

test('每个枚举一个常量，取值保持声明的次序，引号不破坏文件', () => {
  const schema = buildSchema(`
    type Query { kind: Kind }
    """种类"""
    enum Kind {
      """乙"""
      B
      """甲'"""
      A
    }
  `);
  expect(labelsOf(schema)).toBe(["// Generated from the graph by `pnpm generate`.\n", '/** 种类 */', 'export const Kind = {', "  B: '乙',", "  A: '甲\\'',", '} as const;', ''].join('\n'));
});
