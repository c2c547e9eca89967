export { graphql } from './graphql.ts';
export { type FragmentOf, readFragment, type ResultOf, type TadaDocumentNode, type VariablesOf } from 'gql.tada';
export { type EnumName, type EnumValue, optionsOf } from './enumerations.ts';
export * as labels from './labels.ts';
