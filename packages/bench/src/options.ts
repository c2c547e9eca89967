import { parseArgs } from 'node:util';

export interface Options {
  readonly organizations: number;
  readonly json: boolean;
  /** Seconds of load for each way in each round. */
  readonly seconds: number;
  readonly rounds: number;
  readonly connections: number;
  /** How answers slow down as the registry grows, up to `to` organizations. */
  readonly grow: boolean;
  readonly to: number;
  /** How long the figures of the picture take. */
  readonly figures: boolean;
  /** Imports, exports, and what provenance costs. */
  readonly heavy: boolean;
  /** What the audit chain costs, and how long it takes to verify. */
  readonly audit: boolean;
  /** What row-level security costs. */
  readonly wall: boolean;
  /** How long the work centre takes. */
  readonly work: boolean;
  /** What others notice of an address that is refused. */
  readonly burst: boolean;
  /** Rows of the import among these. */
  readonly imported: number;
}

export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: args.filter((each) => each !== '--'),
    options: { organizations: { type: 'string', default: '200000' }, json: { type: 'boolean', default: false }, seconds: { type: 'string', default: '5' }, rounds: { type: 'string', default: '3' }, connections: { type: 'string', default: '8' },
      grow: { type: 'boolean', default: false }, to: { type: 'string', default: '1000000' }, figures: { type: 'boolean', default: false }, heavy: { type: 'boolean', default: false }, audit: { type: 'boolean', default: false }, wall: { type: 'boolean', default: false }, work: { type: 'boolean', default: false }, burst: { type: 'boolean', default: false }, imported: { type: 'string', default: '100000' },
    },
  });
  return {
    organizations: Number(values.organizations), json: values.json, seconds: Number(values.seconds), rounds: Number(values.rounds), connections: Number(values.connections),
    grow: values.grow, to: Number(values.to), figures: values.figures, heavy: values.heavy, audit: values.audit, wall: values.wall, work: values.work, burst: values.burst, imported: Number(values.imported),
  };
}
