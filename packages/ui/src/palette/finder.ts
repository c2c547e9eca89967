import type { TadaDocumentNode } from '@gongqiao/schema';
import type { Client } from 'urql';

/** What the palette offers to open; `path` is relative to the app. */
export interface Hit {
  readonly key: string;
  readonly title: string;
  readonly note?: string;
  readonly path: string;
}

/** The hits of one kind, under its title. */
export interface Group {
  readonly title: string;
  readonly hits: readonly Hit[];
}

/** One kind of thing that the palette finds. */
export interface Finder {
  readonly title: string;
  readonly find: (client: Client, text: string) => Promise<readonly Hit[]>;
}

interface Finding<Data, Variables> {
  readonly title: string;
  readonly document: TadaDocumentNode<Data, Variables>;
  readonly variables: (text: string) => Variables;
  readonly hits: (data: Data, text: string) => readonly Hit[];
}

/** A query for what was typed, and what of its answer can be opened. */
export function defineFinder<Data, Variables extends Record<string, unknown>>({ title, document, variables, hits }: Finding<Data, Variables>): Finder {
  return {
    title,
    find: async (client, text) => {
      const { data, error } = await client.query(document, variables(text), { requestPolicy: 'network-only' }).toPromise();
      if (error) throw error;
      return data ? hits(data, text) : [];
    },
  };
}
