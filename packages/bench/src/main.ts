import { audit } from './audit.ts';
import { burst } from './burst.ts';
import { compare } from './compare.ts';
import { figures } from './figures.ts';
import { grow } from './grow.ts';
import { heavy } from './heavy.ts';
import { readOptions } from './options.ts';
import { wall } from './wall.ts';
import { work } from './work.ts';

const options = readOptions(process.argv.slice(2));
await (options.grow ? grow : options.figures ? figures : options.heavy ? heavy : options.audit ? audit : options.wall ? wall : options.work ? work : options.burst ? burst : compare)(options);
