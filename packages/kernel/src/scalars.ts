import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

function textScalar(name: string, description: string, pattern: RegExp, expected: string): GraphQLScalarType<string, string> {
  const check = (value: unknown): string => {
    if (typeof value === 'string' && pattern.test(value)) return value;
    throw new GraphQLError(`${description}应写作 ${expected}`, { extensions: { code: 'BAD_USER_INPUT' } });
  };
  return new GraphQLScalarType<string, string>({
    name,
    description,
    serialize: (value) => (value instanceof Date ? value.toISOString() : String(value)),
    parseValue: check,
    parseLiteral: (node) => check(node.kind === Kind.STRING || node.kind === Kind.INT ? node.value : null),
  });
}

/** Money in integer fen, written as digits: a JavaScript number would lose large sums. */
export const Fen = textScalar('Fen', '金额（分）', /^-?\d{1,18}$/, '整数分，例如 "123400"');

/** A point in time, ISO 8601 in UTC with milliseconds. */
export const Instant = textScalar('Instant', '时刻', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/, '2018-11-30T08:00:00Z');

/** A calendar date in Asia/Shanghai. */
export const LocalDate = textScalar('LocalDate', '日期', /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, '2018-11-30');

/** A date of which only the year, or year and month, may be known: no day is invented. */
export const PartialDate = textScalar('PartialDate', '日期（可只到年或月）', /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, '2018、2018-11 或 2018-11-30');
