import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

function textScalar(name: string, description: string, isValid: (text: string) => boolean, expected: string): GraphQLScalarType<string, string> {
  const check = (value: unknown): string => {
    if (typeof value === 'string' && isValid(value)) return value;
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

// What reads back as it was written is a day of the calendar: 2018-02-31 reads as 2018-03-03.
const isDay = (text: string): boolean => /^(?!0000)\d{4}-\d\d-\d\d$/.test(text) && new Date(Date.parse(text) || 0).toISOString().startsWith(text);

/** Money in integer fen, written as digits; up to 90 million million yuan either way, beyond which a JavaScript number would not be exact. */
export const Fen = textScalar('Fen', '金额（分）', (text) => /^-?\d{1,16}$/.test(text) && Number.isSafeInteger(Number(text)), '整数分，例如 "123400"');

/** A point in time, ISO 8601 in UTC with milliseconds. */
export const Instant = textScalar('Instant', '时刻', (text) => INSTANT.test(text) && isDay(text.slice(0, 10)) && !Number.isNaN(Date.parse(text)), '2018-11-30T08:00:00Z');
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

/** A calendar date in Asia/Shanghai. */
export const LocalDate = textScalar('LocalDate', '日期', isDay, '2018-11-30');

/** A date of which only the year, or year and month, may be known: no day is invented. */
export const PartialDate = textScalar('PartialDate', '日期（可只到年或月）', (text) => /^\d{4}(-\d\d){0,2}$/.test(text) && isDay(`${text}-01-01`.slice(0, 10)), '2018、2018-11 或 2018-11-30');
