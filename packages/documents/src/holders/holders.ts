import { type Class, Many, nounOf, rowsSeen, type Viewer, type Visibility } from '@gongqiao/kernel';
import { type Parameters, whereSql } from '@gongqiao/query';

/** The nouns on whose rows something hangs by `holderType` and `holderId`: whoever sees the row sees what hangs on it. */
export class Holders {
  readonly #types = new Set<Class>();
  readonly #hung: () => Class;

  constructor(hung: () => Class) {
    this.#hung = hung;
  }

  /** The field of a holder: a connection of what hangs on it. */
  field(title: string, options: Visibility = {}): PropertyDecorator {
    return (prototype, key) => {
      this.#types.add(prototype.constructor as Class);
      Many(this.#hung, 'holderId', title, options)(prototype, key);
    };
  }

  has(type: Function): boolean {
    return this.#types.has(type as Class);
  }

  /** SQL for whether the row that `hung`, an alias, hangs on is one that this viewer sees, whatever its noun. */
  sql(viewer: Viewer, parameters: Parameters, hung: string): string {
    const cases = [...this.#types].map((type) => {
      const noun = nounOf(type);
      const rule = whereSql(rowsSeen(type, viewer), { noun, alias: 'h', parameters });
      return `(${hung}.holder_type = ${parameters.add(noun.name)} and exists (select from ${noun.table} h where h.id = ${hung}.holder_id and (${rule})))`;
    });
    return cases.length > 0 ? `(${cases.join(' or ')})` : 'false';
  }
}
