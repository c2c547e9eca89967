import type { ColumnMeta } from '@gongqiao/kernel';
import { publicColumns } from './public-organizations.ts';

type JsonSchema = Readonly<Record<string, unknown>>;

const DATE = '^\\d{4}(-\\d\\d(-\\d\\d)?)?$';

function typeOf({ kind, enumeration }: ColumnMeta): JsonSchema {
  const values = enumeration ? { enum: enumeration.values } : {};
  switch (kind) {
    case 'integer': return { type: 'integer' };
    case 'boolean': return { type: 'boolean' };
    case 'partialDate': return { type: 'string', pattern: DATE };
    case 'date': return { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\d$' };
    case 'textList': return { type: 'array', items: { type: 'string', minLength: 1 } };
    case 'enumList': return { type: 'array', items: { type: 'string', ...values }, uniqueItems: true };
    default: return { type: 'string', ...values };
  }
}

function described(column: ColumnMeta): JsonSchema {
  const labels = column.enumeration ? `：${Object.entries(column.enumeration.labels).map(([value, label]) => `${value} ${label}`).join('，')}` : '';
  const schema = { description: `${column.title}${labels}`, ...typeOf(column) };
  if (!column.nullable) return schema;
  const { enum: values, type, ...rest } = schema as { enum?: readonly string[]; type?: string };
  return { ...rest, type: [type, 'null'], ...(values && { enum: [...values, null] }) };
}

/** The JSON Schema (2020-12) of one organization, made from the noun itself: a field that becomes public is in it. */
export function organizationSchema(): JsonSchema {
  const columns = publicColumns();
  const properties = {
    id: { description: '本平台的标识，不随名称、代码改变', type: 'string', format: 'uuid' },
    ...Object.fromEntries(columns.map((column) => [column.property, described(column)])),
    regionCode: { description: '所属区市代码（GB/T 2260）', type: ['string', 'null'] },
    regionName: { description: '所属区市名称', type: ['string', 'null'] },
  };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema', title: '社会组织公开名录的一条', type: 'object', additionalProperties: false, required: Object.keys(properties), properties,
  };
}
