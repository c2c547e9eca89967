import { graphql, type ResultOf } from '@gongqiao/schema';

export const FiguresDocument = graphql(`
  query OrganizationFigures($filter: OrganizationFilter, $by: [OrganizationDimension!]!) {
    organizationFigures(filter: $filter, by: $by) { dimension key label count missing asOf }
  }
`);

export const CrossFiguresDocument = graphql(`
  query OrganizationCrossFigures($filter: OrganizationFilter, $rows: OrganizationDimension!, $columns: OrganizationDimension!) {
    organizationCrossFigures(filter: $filter, rows: $rows, columns: $columns) {
      rowDimension columnDimension total asOf
      rows { key label count }
      columns { key label count }
      cells { row column count }
    }
  }
`);

export type Figure = ResultOf<typeof FiguresDocument>['organizationFigures'][number];
export type Dimension = Figure['dimension'];
export type CrossFigures = ResultOf<typeof CrossFiguresDocument>['organizationCrossFigures'];
