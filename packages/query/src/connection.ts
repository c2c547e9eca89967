import { all, type ConnectionArguments, COUNT_LIMIT, type Filter, type NounMeta, rowsSeen } from '@gongqiao/kernel';
import type { FieldNode } from 'graphql';
import { argumentsOf } from './arguments.ts';
import { badInput } from './faults.ts';
import { jsonArray, jsonLiteral, jsonObject } from './json.ts';
import { objectSql } from './object.ts';
import { pageOf } from './page.ts';
import { looksAhead, pageInfoSql } from './page-info.ts';
import { fieldKey, type Plan } from './plan.ts';
import { cursorOf, type Frame, RowExpressions, rowsSql } from './rows.ts';
import { type Fields, fieldsOf } from './selection.ts';
import { visibleFilter } from './visibility.ts';
import { scopesOfRule, takeSearch } from './search.ts';
import { keyColumn, whereSql } from './where.ts';

/** SQL for the JSON of a connection that the type `declaring` has. `join` gives the condition that ties its rows to the row above, if there is one. */
export function connectionSql(noun: NounMeta, nodes: readonly FieldNode[], plan: Plan, declaring: string, join: (alias: string) => string = () => 'true'): string {
  const args = argumentsOf(declaring, nodes[0]!, plan) as ConnectionArguments;
  const rule = all(rowsSeen(noun.type, plan.viewer), visibleFilter(noun, args.filter, plan.viewer));
  const fields = fieldsOf(nodes, `${noun.name}Connection`, plan.request);
  const page = pageOf(noun, args, plan.viewer);
  const ahead = [...fields.values()].some((each) => each[0]!.name.value === 'pageInfo' && looksAhead(each, page, plan.request));
  const frame: Frame = { plan, page, looksAhead: ahead, numbered: ahead || page.backward, alias: plan.alias(), rows: new RowExpressions(), rule, join };
  const entries = new Map<string, string>();
  for (const [responseKey, fieldNodes] of fields) {
    const name = fieldNodes[0]!.name.value;
    entries.set(name === '__typename' ? responseKey : fieldKey(plan, responseKey), entrySql(noun, name, fieldNodes, frame));
  }
  const answer = jsonObject(entries);
  return frame.rows.empty && !ahead ? answer : `(select ${answer} from (${rowsSql(noun, frame)}) p)`;
}

function entrySql(noun: NounMeta, name: string, nodes: readonly FieldNode[], frame: Frame): string {
  const { alias, plan } = frame;
  switch (name) {
    case 'nodes': return listSql(objectSql(noun, fieldsOf(nodes, noun.name, plan.request), alias, plan), frame);
    case 'edges': return listSql(edgeSql(noun, fieldsOf(nodes, `${noun.name}Edge`, plan.request), frame), frame);
    case 'pageInfo': return pageInfoSql(noun, fieldsOf(nodes, 'PageInfo', plan.request), frame);
    case 'totalCount': return countSql(noun, nodes, frame);
    default: return jsonLiteral(`${noun.name}Connection`);
  }
}

function edgeSql(noun: NounMeta, fields: Fields, { plan, alias, page }: Frame): string {
  return jsonObject(new Map([...fields].map(([responseKey, nodes]) => {
    switch (nodes[0]!.name.value) {
      case 'node': return [fieldKey(plan, responseKey), objectSql(noun, fieldsOf(nodes, noun.name, plan.request), alias, plan)];
      case 'cursor': return [fieldKey(plan, responseKey), `'"' || ${cursorOf(noun, page, alias)} || '"'`];
      default: return [responseKey, jsonLiteral(`${noun.name}Edge`)];
    }
  })));
}

function listSql(rowJson: string, { rows, page, looksAhead }: Frame): string {
  return jsonArray(rows.add(rowJson), page.backward ? ' order by p.n desc' : '', looksAhead ? ` filter (where p.n <= ${page.size})` : '');
}

function countSql(noun: NounMeta, nodes: readonly FieldNode[], { plan, rule, join }: Frame): string {
  const { upTo } = argumentsOf(`${noun.name}Connection`, nodes[0]!, plan) as { upTo?: number | null };
  if (upTo != null && upTo < 1) throw badInput('upTo 应为正整数。');
  const alias = plan.alias();
  const limit = upTo == null ? String(COUNT_LIMIT) : plan.parameters.add(upTo);
  const counted = (filter: Filter, from = `${noun.table} ${alias}`): string =>
    `(select count(*) from (select 1 from ${from} where ${join(alias)} and (${whereSql(filter, { noun, alias, parameters: plan.parameters })}) limit ${limit}) counted)`;
  const { text, rest } = takeSearch(rule);
  if (text === null) return counted(rule);
  const found = plan.found(noun, text, scopesOfRule(rest));
  // The first finds mostly reach the limit already: one after the other, so that no more are read.
  const atHand = counted(rest, `unnest(f.keys) k (key) join ${noun.table} ${alias} on ${alias}.${keyColumn(noun)} = k.key`);
  return `(select case when f.few or c.n >= ${limit} then c.n else ${counted(rule)} end from ${found} f, lateral (select ${atHand} as n) c)`;
}
