import { GraphQLError } from 'graphql';
import { describe, expect, it } from 'vitest';
import { isOutage, isTooSlow, maskError } from './masking.ts';

const masked = (error: GraphQLError) => maskError(error.toJSON(), error);
const databaseError = (code: string) => Object.assign(new Error('insert into registry_organization (name) values (\'某某\') - duplicate key'), { code });

describe('错误的遮盖', () => {
  it.each(['UNAUTHENTICATED', 'FORBIDDEN', 'BAD_USER_INPUT'])('我们自己说的 %s 原样说出', (code) => {
    expect(masked(new GraphQLError('请先登录。', { extensions: { code } }))).toEqual({ message: '请先登录。', extensions: { code } });
  });

  it.each([
    ['程序的错误', new GraphQLError("Cannot read properties of undefined (reading 'x')", { originalError: new TypeError('x') })],
    ['数据库的错误', new GraphQLError('duplicate key', { originalError: databaseError('23505') })],
    ['冒充的代码', new GraphQLError('select 1', { originalError: databaseError('23505'), extensions: { code: 'BAD_USER_INPUT' } })],
    ['没有代码', new GraphQLError('at /srv/app/x.js:1')],
  ])('%s 只说出了错', (_, error) => {
    const { message, extensions } = masked(error);
    expect([message.slice(0, 5), extensions]).toEqual(['系统出错了', { code: 'INTERNAL' }]);
  });

  it('附加的内容不外传', () => {
    const error = new GraphQLError('没有', { extensions: { code: 'FORBIDDEN', table: 'identity_account', stacktrace: ['at'] } });
    expect(masked(error).extensions).toEqual({ code: 'FORBIDDEN' });
  });

  it('写错的查询只指出位置', () => {
    const error = new GraphQLError('Syntax Error: Expected Name, found "secret".', { extensions: { code: 'GRAPHQL_PARSE_FAILED' } });
    expect(maskError({ ...error.toJSON(), locations: [{ line: 2, column: 7 }] }, error).message).toBe('查询语句写法有误：第 2 行第 7 列。');
  });
});

it.each(['22021', '22P02', '22003', '22008'])('数据库读不懂的值（%s）是送来的人的错', (code) => {
  expect(masked(new GraphQLError('x', { originalError: databaseError(code) }))).toEqual({ message: '输入的内容里有系统不能识别的值，请检查后再试。', extensions: { code: 'BAD_USER_INPUT' } });
});

describe('数据库不在', () => {
  it.each(['ECONNREFUSED', 'ECONNRESET', '57P01', '57P03', '08006', '53300'])('%s 是暂时的', (code) => {
    const error = new GraphQLError('x', { originalError: new Error('driver', { cause: databaseError(code) }) });
    expect(isOutage(error)).toBe(true);
    expect(masked(error).extensions).toEqual({ code: 'UNAVAILABLE' });
  });

  it('语句用时过长也请稍后再试', () => {
    expect(isTooSlow(databaseError('57014'))).toBe(true);
    expect(isOutage(databaseError('23505'))).toBe(false);
  });
});
