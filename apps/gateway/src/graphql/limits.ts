import { PAGE_DEFAULT, PAGE_LIMIT } from '@gongqiao/kernel';
import { badInput } from '@gongqiao/query';
import type { DocumentNode, FieldNode, FragmentDefinitionNode, OperationDefinitionNode, SelectionSetNode } from 'graphql';

/** What one document may ask for. Tokens are counted by the parser, the rest here. */
export const limits = { tokens: 1_000, depth: 10, aliases: 15, rootFields: 10, directives: 5, cost: 5_000 } as const;

const names = { depth: '嵌套层数', aliases: '别名', rootFields: '顶层字段', directives: '指令' } as const;

interface Measure {
  readonly depth: number;
  readonly aliases: number;
  readonly rootFields: number;
  readonly directives: number;
  /** Objects that an answer may hold: a page counts as many times as it is long. A total counts as ten. */
  readonly cost: number;
  /** It selects the rows of a page. */
  readonly page: boolean;
}

const NOTHING: Measure = { depth: 0, aliases: 0, rootFields: 0, directives: 0, cost: 0, page: false };
const TOTAL_COST = 10;

function beside(a: Measure, b: Measure): Measure {
  return {
    depth: Math.max(a.depth, b.depth), aliases: a.aliases + b.aliases, rootFields: a.rootFields + b.rootFields, directives: a.directives + b.directives,
    cost: a.cost + b.cost, page: a.page || b.page,
  };
}

type Variables = Readonly<Record<string, unknown>>;

function argument(field: FieldNode, name: string, variables: Variables): number | null {
  const value = field.arguments?.find((each) => each.name.value === name)?.value;
  if (value?.kind === 'IntValue') return Number(value.value);
  const given = value?.kind === 'Variable' ? variables[value.name.value] : undefined;
  return typeof given === 'number' ? given : null;
}

// Whether a field is a page shows in what is selected of it: this runs for every request, without the schema.
function rowsOf(field: FieldNode, variables: Variables, page: boolean): number {
  const asked = argument(field, 'first', variables) ?? argument(field, 'last', variables);
  return asked === null ? (page ? PAGE_DEFAULT : 1) : Math.min(Math.max(asked, 1), PAGE_LIMIT);
}

/** Measures documents; each fragment once, however often it is spread, so that spreading fragments in fragments costs us nothing. */
class Ruler {
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #measured = new Map<string, Measure>();

  constructor(document: DocumentNode, readonly variables: Variables) {
    this.#fragments = new Map(document.definitions.flatMap((each) => (each.kind === 'FragmentDefinition' ? [[each.name.value, each]] : [])));
  }

  selections({ selections }: SelectionSetNode): Measure {
    return selections.map((each) => {
      const directives = { ...NOTHING, directives: each.directives?.length ?? 0 };
      if (each.kind === 'Field') return beside(directives, this.#field(each));
      return beside(directives, each.kind === 'InlineFragment' ? this.selections(each.selectionSet) : this.#fragment(each.name.value));
    }).reduce(beside, NOTHING);
  }

  #field(field: FieldNode): Measure {
    const name = field.name.value;
    const aliases = field.alias ? 1 : 0;
    // Introspection is on for developers only; it nests deeply and reads no row.
    if (name.startsWith('__')) return { ...NOTHING, depth: 1, rootFields: 1, aliases };
    const inner = field.selectionSet ? this.selections(field.selectionSet) : NOTHING;
    const own = name === 'totalCount' ? TOTAL_COST : field.selectionSet ? 1 : 0;
    return {
      depth: inner.depth + 1, aliases: inner.aliases + aliases, rootFields: 1, directives: inner.directives,
      cost: own + inner.cost * rowsOf(field, this.variables, inner.page), page: name === 'nodes' || name === 'edges',
    };
  }

  #fragment(name: string): Measure {
    const known = this.#measured.get(name);
    if (known) return known;
    const fragment = this.#fragments.get(name);
    const measure = fragment ? beside({ ...NOTHING, directives: fragment.directives?.length ?? 0 }, this.selections(fragment.selectionSet)) : NOTHING;
    this.#measured.set(name, measure);
    return measure;
  }
}

/** What an operation asks for. The document is valid: its fragments make no circle. */
export function measure(document: DocumentNode, operation: OperationDefinitionNode, variables: Variables): Measure {
  return beside({ ...NOTHING, directives: operation.directives?.length ?? 0 }, new Ruler(document, variables).selections(operation.selectionSet));
}

/** Throws BAD_USER_INPUT when an operation asks for more than is allowed. */
export function checkLimits(document: DocumentNode, operation: OperationDefinitionNode, variables: Variables): void {
  const found = measure(document, operation, variables);
  for (const name of Object.keys(names) as (keyof typeof names)[]) {
    if (found[name] > limits[name]) throw badInput(`查询的${names[name]}为 ${found[name]}，最多 ${limits[name]}。请拆成几次查询。`);
  }
  if (found.cost > limits.cost) throw badInput(`查询一次最多会读出 ${found.cost} 项内容，上限是 ${limits.cost}。请减小 first 或拆成几次查询。`);
}
