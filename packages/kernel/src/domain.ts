import type { Readable } from 'node:stream';
import type { Context } from './context.ts';
import type { Flow, FlowHandler } from './flow.ts';
import type { Class } from './noun.ts';
import type { Policy } from './policy.ts';

/** A file that the gateway sends: streamed, named in Chinese where people read it; `rows` are a list's. */
export interface Download {
  readonly fileName: string;
  readonly contentType: string;
  readonly body: Readable | Buffer;
  readonly rows?: number;
}

/** `GET /download/<domain>/<name>?…`: `allow` is a permission or a marker of policy.ts. */
export interface DownloadRoute {
  readonly allow: string;
  readonly handle: (context: Context, query: Readonly<Record<string, string | undefined>>) => Promise<Download>;
}

/** One domain package: everything the gateway needs to put it into the graph. */
export interface DomainModule {
  /** Tables and permissions begin with it. */
  readonly name: string;
  readonly title: string;
  /** The clause of the policy it serves, such as `4.3`. */
  readonly clause?: string;
  /** Names of the domains it builds upon. */
  readonly requires: readonly string[];
  readonly entities: readonly Class[];
  readonly policies: readonly Policy[];
  readonly resolvers: readonly Function[];
  readonly flows?: readonly Flow[];
  readonly flowHandler?: FlowHandler;
  readonly permissions: Readonly<Record<string, string>>;
  /** Role -> the permissions of this domain that it holds. */
  readonly grants?: Readonly<Record<string, readonly string[]>>;
  /** Permissions that the anonymous public holds everywhere. */
  readonly publicGrants?: readonly string[];
  readonly refusals?: Readonly<Record<string, string>>;
  /** Word of the trade -> what it is called in code, what it means, which words not to use for it: the glossary. */
  readonly terms?: Readonly<Record<string, { readonly english: string; readonly meaning: string; readonly avoid?: readonly string[] }>>;
  readonly downloads?: Readonly<Record<string, DownloadRoute>>;
  /** Work that falls due by itself, such as a month's file: asked for every hour, so repeatable; in transactions of its own. `grants`: role -> permissions, in the whole graph. */
  readonly upkeep?: (context: Context, graph: { readonly grants: ReadonlyMap<string, readonly string[]> }) => Promise<unknown>;
  /** Data needed in production too; must be repeatable. */
  readonly seed?: (context: Context) => Promise<void>;
}

export const defineDomain = (module: DomainModule): DomainModule => module;
