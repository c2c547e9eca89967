import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A built file of a frontend; its bytes stay on disk until somebody asks. */
export interface SiteFile {
  readonly file: string;
  readonly type: string;
  /** Its name holds the hash of its content: it never changes. */
  readonly immutable: boolean;
  readonly compressible: boolean;
}

/** A page of a frontend, whose placeholder each answer fills with a nonce of its own. */
export class Page {
  readonly #parts: readonly string[];
  readonly hash: string;

  constructor(html: string) {
    const placeholder = /<meta[^>]+property="?csp-nonce"?[^>]+nonce="([^"]+)"/.exec(html)?.[1];
    this.#parts = placeholder ? html.split(placeholder) : [html];
    this.hash = createHash('sha256').update(html).digest('base64url').slice(0, 16);
  }

  with(nonce: string): string {
    return this.#parts.join(nonce);
  }
}

/** The built frontends: pages in memory by the path of their app, files by their whole path. */
export interface Site {
  readonly pages: ReadonlyMap<string, Page>;
  readonly files: ReadonlyMap<string, SiteFile>;
}

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.svg': 'image/svg+xml', '.png': 'image/png', '.jpg': 'image/jpeg', '.webp': 'image/webp', '.ico': 'image/x-icon',
  '.woff2': 'font/woff2', '.json': 'application/json; charset=utf-8', '.webmanifest': 'application/manifest+json', '.txt': 'text/plain; charset=utf-8',
};
const packed = new Set(['.png', '.jpg', '.webp', '.woff2']);

function filesOf(dist: string, base: string): [string, SiteFile][] {
  const entries = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return entries.flatMap((entry) => {
    const file = path.join(entry.parentPath, entry.name);
    const relative = path.relative(dist, file).split(path.sep).join('/');
    const extension = path.extname(entry.name);
    const type = types[extension];
    // Only what a browser has use for: no page (it needs its nonce), no list of the build.
    if (!type || relative.startsWith('.')) return [];
    return [[`${base}${relative}`, { file, type, immutable: relative.startsWith('assets/'), compressible: !packed.has(extension) }]];
  });
}

/** Reads what was built of the apps in a folder such as `apps`; the portal is served at `/`, each other app under its own name. */
export function readSite(appsFolder: string): Site {
  const apps = readdirSync(appsFolder).filter((app) => existsSync(path.join(appsFolder, app, 'dist/index.html')));
  const bases = apps.map((app) => ({ dist: path.join(appsFolder, app, 'dist'), base: app === 'portal' ? '/' : `/${app}/` }));
  return {
    pages: new Map(bases.map(({ dist, base }) => [base, new Page(readFileSync(path.join(dist, 'index.html'), 'utf8'))])),
    files: new Map(bases.flatMap(({ dist, base }) => filesOf(dist, base))),
  };
}
