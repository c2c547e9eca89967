import { Field, ObjectType } from 'type-graphql';
import { type Filter, matches, propertiesOf } from './filter.ts';
import type { RowRule } from './policy.ts';
import { may, type Viewer, withinScope } from './viewer.ts';

/** What a viewer may do with a row now; frontends draw their buttons from it. */
@ObjectType({ description: '现在可以办理的事项' })
export class Offer {
  @Field(() => String, { description: '动作' }) action!: string;
  @Field(() => String, { description: '名称' }) label!: string;
  @Field(() => Boolean, { description: '现在可以办' }) enabled!: boolean;
  @Field(() => [String], { description: '还缺哪些内容' }) missing!: readonly string[];
}

export interface Action<Permission extends string = string, Property extends string = string> {
  /** What staff read. */
  readonly label: string;
  /** What the public and applicants read, where it differs. */
  readonly publicLabel?: string;
  readonly permission: Permission;
  /** Which rows it may be done to, beside being seen; those in the scopes of the permission, unless told. */
  readonly rows?: RowRule;
  /** Properties that must be filled first. */
  readonly needs?: readonly Property[];
}

/** Actions on a noun without states: `actionsFor<Organization, RegistryPermission>()({ correct: { label: '更正', ... } })`. */
export function actionsFor<Noun, Permission extends string>() {
  return <const Table extends Readonly<Record<string, Action<Permission, Extract<keyof Noun, string>>>>>(table: Table): Table => table;
}

/** The filter of rows on which a viewer may do an action. */
export const rowsFor = ({ permission, rows = (someone) => withinScope(someone, permission) }: Action, viewer: Viewer): Filter => may(viewer, permission) && rows(viewer);

/** The properties that `offersOf` reads for a viewer. */
export function propertiesForOffers(actions: Readonly<Record<string, Action>>, viewer: Viewer): string[] {
  return [...new Set(Object.values(actions).flatMap((action) => [...(action.needs ?? []), ...propertiesOf(rowsFor(action, viewer))]))];
}

const isEmpty = (value: unknown): boolean => value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** What an action still needs of a row before it can be done. */
export function missingFor(action: Action, row: Readonly<Record<string, unknown>>): string[] {
  return (action.needs ?? []).filter((property) => isEmpty(row[property]));
}

/** The actions a viewer may do with this row; one with missing contents is offered, but not enabled. */
export function offersOf(actions: Readonly<Record<string, Action>>, row: Readonly<Record<string, unknown>>, viewer: Viewer, state: (action: string) => boolean = () => true): Offer[] {
  return Object.entries(actions)
    .filter(([name, action]) => state(name) && matches(rowsFor(action, viewer), row))
    .map(([name, action]) => {
      const missing = missingFor(action, row);
      return { action: name, label: viewer.kind === 'STAFF' ? action.label : (action.publicLabel ?? action.label), enabled: missing.length === 0, missing };
    });
}
