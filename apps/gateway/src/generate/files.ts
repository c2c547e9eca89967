import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Graph } from '@gongqiao/kernel';
import { partnerSchemaOf } from '@gongqiao/partners';
import { diagramOf } from './diagram.ts';
import { type GraphQLSchema, Kind, parse, print, printSchema, type TypeSystemDefinitionNode } from 'graphql';
import { glossaryOf } from './glossary.ts';
import { labelsOf } from './labels.ts';
import { partnerFile } from './partner-breaks.ts';
import { permissionsOf } from './permissions.ts';

/** Path from the repository's root -> contents. */
type Files = ReadonlyMap<string, string>;

const flowFolder = 'docs/flows';

/** Everything that is derived from the graph alone. */
export function filesOf(graph: Graph): Files {
  const flows = graph.modules.flatMap((module) => (module.flows ?? []).map((flow) => [`${flowFolder}/${module.name}-${flow.name}.mmd`, diagramOf(flow)] as const));
  return new Map([
    ['packages/schema/src/schema.graphql', sdlOf(graph.schema)],
    [partnerFile, sdlOf(partnerSchemaOf(graph.schema))],
    ['packages/schema/src/labels.ts', labelsOf(graph.schema)],
    ['docs/glossary.md', glossaryOf(graph)],
    ['docs/permissions.md', permissionsOf(graph)],
    ...flows,
  ]);
}

const nameOf = (definition: TypeSystemDefinitionNode): string => ('name' in definition ? definition.name.value : '');

/** The schema with its types by name: in the order of their discovery, one new noun would move a thousand lines. Fields and values keep their order. */
function sdlOf(schema: GraphQLSchema): string {
  const definitions = parse(printSchema(schema)).definitions as readonly TypeSystemDefinitionNode[];
  return `${print({ kind: Kind.DOCUMENT, definitions: [...definitions].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1)) })}\n`;
}

const contentsOf = (path: string): string | null => (existsSync(path) ? readFileSync(path, 'utf8') : null);

function strayFlows(root: string, files: Files): string[] {
  const folder = join(root, flowFolder);
  const found = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.mmd')) : [];
  return found.map((name) => `${flowFolder}/${name}`).filter((path) => !files.has(path));
}

/** The files that are not as the graph would have them, stray diagrams included. */
export function outdated(root: string, files: Files): string[] {
  const different = [...files].filter(([path, contents]) => contentsOf(join(root, path)) !== contents).map(([path]) => path);
  return [...different, ...strayFlows(root, files)];
}

/** Writes what is outdated, and removes diagrams of flows that are no more. */
export function write(root: string, files: Files): void {
  for (const path of outdated(root, files)) {
    const contents = files.get(path);
    mkdirSync(dirname(join(root, path)), { recursive: true });
    if (contents === undefined) rmSync(join(root, path));
    else writeFileSync(join(root, path), contents);
  }
}
