import { MapperKind, mapSchema, pruneSchema } from '@graphql-tools/utils';
import { nounNamed } from '@gongqiao/kernel';
import { assertValidSchema, GraphQLError, type GraphQLFieldConfig, type GraphQLSchema, isObjectType, type ValidationRule } from 'graphql';
import { PartnerScope, type PartnerScopeValue } from '../partner.ts';

const scopeOf = ({ extensions }: { readonly extensions?: unknown }): PartnerScopeValue | null => ((extensions as { partner?: PartnerScopeValue } | undefined)?.partner ?? null);

// Pages, and where one is in them, hold no facts of their own.
const isPage = (typeName: string): boolean => typeName === 'PageInfo' || nounNamed(typeName.replace(/(Connection|Edge)$/, '')) !== null && /(Connection|Edge)$/.test(typeName);
const isKey = (typeName: string, field: string): boolean => nounNamed(typeName)?.key === field;

const COMBINING = new Set(['and', 'or', 'not']);
const camelCase = (text: string): string => text.toLowerCase().replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

/** What scopes allow of the graph: an allow-list, by which nothing is seen, filtered by or sorted by that is not marked. */
class Cut {
  readonly #schema: GraphQLSchema;
  readonly #scopes: ReadonlySet<PartnerScopeValue>;

  constructor(schema: GraphQLSchema, scopes: readonly PartnerScopeValue[]) {
    this.#schema = schema;
    this.#scopes = new Set(scopes);
  }

  field(config: GraphQLFieldConfig<unknown, unknown>, name: string, typeName: string): GraphQLFieldConfig<unknown, unknown> | null {
    if (name.startsWith('__') || isPage(typeName) || isKey(typeName, name)) return config;
    const scope = scopeOf(config);
    return scope && this.#scopes.has(scope) ? { ...config, description: `${config.description ?? ''}〔${scope}〕` } : null;
  }

  /** What a list is filtered by is a field of its noun, or a range of one. */
  filtered(input: string, name: string): boolean {
    const typeName = input.replace(/Filter$/, '');
    if (typeName === input) return true;
    const fields = name === 'search' ? ['name'] : [name, `${name}s`, name.replace(/(From|To)$/, '')];
    return COMBINING.has(name) || fields.some((field) => this.#shows(typeName, field));
  }

  ordered(enumeration: string, value: string): boolean {
    const typeName = enumeration.replace(/OrderField$/, '');
    return typeName === enumeration || this.#shows(typeName, camelCase(value));
  }

  #shows(typeName: string, name: string): boolean {
    if (isKey(typeName, name)) return true;
    const type = this.#schema.getType(typeName);
    const field = isObjectType(type) ? type.getFields()[name] : undefined;
    const scope = field ? scopeOf(field) : null;
    return scope !== null && this.#scopes.has(scope);
  }
}

/** The partner contract: what of the graph partners with these scopes may ask for, and of its types only those that are reached. */
export function partnerSchemaOf(schema: GraphQLSchema, scopes: readonly PartnerScopeValue[] = PartnerScope.values): GraphQLSchema {
  const cut = new Cut(schema, scopes);
  const contract = pruneSchema(mapSchema(schema, {
    [MapperKind.MUTATION]: () => null,
    [MapperKind.OBJECT_FIELD]: (config, name, typeName) => cut.field(config as never, name, typeName) as never,
    [MapperKind.INPUT_OBJECT_FIELD]: (config, name, typeName) => (cut.filtered(typeName, name) ? config : null),
    [MapperKind.ENUM_VALUE]: (config, typeName, _schema, value) => (cut.ordered(typeName, String(value)) ? config : null),
  }));
  assertValidSchema(contract);
  return contract;
}

/** Tells which scope a field wants that the agreement has not; beside the rule of the language itself, which only says that there is no such field. */
export function scopeRule(contract: GraphQLSchema): ValidationRule {
  return (context) => ({
    Field(node) {
      const parent = context.getParentType();
      const name = node.name.value;
      if (!parent || !isObjectType(parent) || parent.getFields()[name]) return;
      const whole = contract.getType(parent.name);
      const field = isObjectType(whole) ? whole.getFields()[name] : undefined;
      const scope = field ? scopeOf(field) : null;
      if (scope) context.reportError(new GraphQLError(`${parent.name}.${name} 属于共享范围 ${scope}（${PartnerScope.labels[scope]}），贵方的协议不含这一范围。需要时请与市总工会办公室联系。`, { nodes: node }));
    },
  });
}
