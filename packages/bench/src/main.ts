import { compare } from './compare.ts';
import { grow } from './grow.ts';
import { readOptions } from './options.ts';

const options = readOptions(process.argv.slice(2));
await (options.grow ? grow(options) : compare(options));
