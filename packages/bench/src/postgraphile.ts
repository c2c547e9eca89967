import { createServer } from 'node:http';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';

// What one would pick instead: its recommended preset, in production, on the same database and role.
const [url = '', port = '0'] = process.argv.slice(2);
const service = postgraphile({
  extends: [PostGraphileAmberPreset],
  pgServices: [makePgService({ connectionString: url, schemas: ['public'], poolConfig: { max: 10 } } as never)],
  grafserv: { graphiql: false, watch: false },
  grafast: { explain: false },
} as never).createServ(grafserv);
const server = createServer();
await service.addTo(server);
server.listen(Number(port), '127.0.0.1');
