import type { DomainModule, Graph } from '@gongqiao/kernel';
import { type GraphQLNamedType, isEnumType, isObjectType } from 'graphql';

const machinery = /^(__|Query$|Mutation$)|(Connection|Edge|OrderField|OrderDirection|PageInfo)$/;

const isWord = (type: GraphQLNamedType): boolean => (isObjectType(type) || isEnumType(type)) && !machinery.test(type.name);

function wordRow(type: GraphQLNamedType): string {
  const values = isEnumType(type) ? type.getValues().map((value) => value.description).join('、') : '';
  return `| ${type.description} | \`${type.name}\` | ${values} |`;
}

function termRows({ terms }: DomainModule): string[] {
  return Object.entries(terms ?? {}).map(([word, term]) => `| ${word} | ${term.english} | ${term.meaning} | ${(term.avoid ?? []).join('、')} |`);
}

/** The words of the graph, and those that the domains explain in their terms. */
export function glossaryOf(graph: Graph): string {
  const words = Object.values(graph.schema.getTypeMap()).filter(isWord).sort((one, other) => (one.name < other.name ? -1 : 1));
  const terms = graph.modules.flatMap(termRows);
  const explained = terms.length === 0 ? [] : ['', '## 用语', '', '| 中文 | 代码中 | 含义 | 不用 |', '| --- | --- | --- | --- |', ...terms];
  return ['# 词汇表', '', '| 中文 | 代码中 | 取值 |', '| --- | --- | --- |', ...words.map(wordRow), ...explained, ''].join('\n');
}
