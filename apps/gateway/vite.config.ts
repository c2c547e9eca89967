import { existsSync, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import path from 'node:path';
import { defineConfig, type Plugin } from 'vite';
import { ownDocuments } from './src/graphql/own-documents.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** The list of documents that production answers, beside the program that reads it. */
const documentList: Plugin = {
  name: 'document-list',
  writeBundle({ dir }) {
    const names = [...ownDocuments(root)].map(([hash, { name }]) => [hash, name]);
    writeFileSync(path.join(dir!, 'documents.json'), `${JSON.stringify(Object.fromEntries(names), null, 1)}\n`);
  },
};

/** The worker that reads imports is a program of its own here, beside the one that starts it. */
const workerProgram: Plugin = {
  name: 'worker-program',
  enforce: 'pre',
  transform(code, id) {
    if (!id.endsWith('/import/read-in-worker.ts')) return null;
    if (!code.includes("'./worker.ts'")) throw new Error('read-in-worker.ts no longer names its worker as ./worker.ts');
    return { code: code.replace("'./worker.ts'", "['./import-worker', 'js'].join('.')"), map: null };
  },
};

const ours = /^@gongqiao\//;
const dist = path.join(import.meta.dirname, 'dist');

// It calls a file CommonJS that is none, so that Node cannot load it from its place.
const bundled = new Set(['chinese-days']);

/**
 * Our packages become one program; what they depend on stays where it was installed. A package that only one of ours depends on cannot be
 * found from here by its name, so it is named by its place.
 */
const dependencies: Plugin = {
  name: 'dependencies',
  enforce: 'pre',
  async resolveId(source, importer) {
    if (!importer || /^(\.|\/|node:|\0)/.test(source) || ours.test(source) || isBuiltin(source) || bundled.has(source)) return null;
    const [scope = '', name = ''] = source.split('/');
    if (existsSync(path.join(import.meta.dirname, 'node_modules', scope.startsWith('@') ? `${scope}/${name}` : scope))) return { id: source, external: true };
    const found = await this.resolve(source, importer, { skipSelf: true });
    if (!found) throw new Error(`${importer} imports ${source}, which is not installed for it`);
    const place = path.relative(dist, found.id.split('?', 1)[0]!).split(path.sep).join('/');
    return { id: place, external: true };
  },
};

export default defineConfig({
  plugins: [dependencies, documentList, workerProgram],
  // As Node itself would find them: CommonJS before what only bundlers read.
  resolve: { mainFields: ['main'], extensions: ['.js', '.ts', '.json', '.node'] },
  ssr: { target: 'node', noExternal: true },
  oxc: { decorator: { legacy: true, emitDecoratorMetadata: false }, keepNames: true } as never,
  build: {
    ssr: true, outDir: 'dist', emptyOutDir: true, target: 'node22', minify: false, sourcemap: true,
    rolldownOptions: {
      input: { main: 'src/main.ts', cli: 'src/cli.ts', 'import-worker': '../../packages/registry/src/import/worker.ts' },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js', keepNames: true },
    },
  },
});
