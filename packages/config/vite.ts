import react from '@vitejs/plugin-react';
import { defineConfig, type UserConfig } from 'vite';
import { manuals } from './manual.ts';

/** Stands in built pages where the gateway writes the nonce of each answer. */
const NONCE_PLACEHOLDER = '__CSP_NONCE__';

const gateway = `http://127.0.0.1:${process.env['PORT'] ?? '8080'}`;
const served = ['/graphql', '/auth', '/uploads', '/download'];

// Without this list the first page of a dev server reloads several times while Vite discovers them.
const staffDependencies = ['antd', '@ant-design/icons', 'react-router', 'zod'];
const dependencies = ['react', 'react-dom/client', 'react/jsx-runtime', 'urql', '@urql/core', 'gql.tada'];

/**
 * The build of one frontend: `defineDepartmentApp('legal-affairs')` is served under `/legal-affairs/`, the portal under `/`.
 * Its dev server passes requests on to a gateway on `PORT` (8080 when unset).
 */
export function defineDepartmentApp(id: string): UserConfig {
  const isPortal = id === 'portal';
  return defineConfig({
    base: isPortal ? '/' : `/${id}/`,
    plugins: [react(), manuals()],
    html: { cspNonce: NONCE_PLACEHOLDER },
    // A data: address would need an exception in the content security policy.
    build: { outDir: 'dist', emptyOutDir: true, manifest: true, assetsInlineLimit: 0, chunkSizeWarningLimit: 700, modulePreload: { polyfill: false }, rolldownOptions: { output: { codeSplitting: { groups: [framework] } } } },
    server: { host: '127.0.0.1', proxy: Object.fromEntries(served.map((path) => [path, { target: gateway }])) },
    optimizeDeps: { include: isPortal ? dependencies : [...dependencies, ...staffDependencies] },
  });
}

// The same from release to release, so that a browser keeps it.
const framework = { name: 'framework', test: /node_modules[\\/](?:react|react-dom|scheduler|urql|@urql|wonka|@0no-co)[\\/]/ };
