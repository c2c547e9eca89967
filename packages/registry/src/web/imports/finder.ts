import { graphql, labels } from '@gongqiao/schema';
import { defineFinder } from '@gongqiao/ui';
import { batchPath } from './import-words.ts';

const FoundBatchesDocument = graphql(`
  query FoundImportBatches($text: String!) {
    importBatches(filter: { search: $text }, orderBy: { field: CREATED_AT, direction: DESC }, first: 6) { nodes { id fileName state unit { id name } } }
  }
`);

export const batchFinder = defineFinder({
  title: '导入', document: FoundBatchesDocument, variables: (text) => ({ text }),
  hits: ({ importBatches }) => importBatches.nodes.map(({ id, fileName, state, unit }) => ({
    key: id, title: fileName, note: [unit?.name, labels.ImportState[state]].filter(Boolean).join('　'), path: batchPath(id),
  })),
});
