import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';

const require = createRequire(import.meta.url);
const cache = resolve(import.meta.dirname, '../../node_modules/.cache');

/** A browser for tests: the program, and what must stand in its environment. */
export interface Browser {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
}

function makeOnce(folder: string, make: (folder: string) => void): string {
  if (existsSync(folder)) return folder;
  mkdirSync(dirname(folder), { recursive: true });
  const draft = mkdtempSync(`${folder}-`);
  make(draft);
  try {
    renameSync(draft, folder);
  } catch (error) {
    // Another process was first.
    if (!existsSync(folder)) throw error;
    rmSync(draft, { recursive: true });
  }
  return folder;
}

function unpackChromium(source: string, folder: string): void {
  const unpacked = (name: string): Buffer => brotliDecompressSync(readFileSync(join(source, name)));
  writeFileSync(join(folder, 'chromium'), unpacked('chromium.br'));
  chmodSync(join(folder, 'chromium'), 0o755);
  execFileSync('tar', ['-x', '-C', folder], { input: unpacked('al2023.tar.br') });
}

function packagedChromium(): Browser {
  if (process.platform !== 'linux' || process.arch !== 'x64') throw new Error('No browser for the tests: name one in the variable CHROMIUM (the packaged one runs on Linux x64 only)');
  const source = resolve(dirname(require.resolve('@sparticuz/chromium')), '..');
  const { version } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8')) as { version: string };
  const folder = makeOnce(join(cache, `chromium-${version}`), (draft) => unpackChromium(join(source, 'bin'), draft));
  const libraries = [join(folder, 'lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':');
  return { executablePath: join(folder, 'chromium'), env: { LD_LIBRARY_PATH: libraries } };
}

// One Chinese font for every family, so that pages look alike on every machine, those without Chinese fonts included.
function fontSettings(): string {
  const fonts = dirname(require.resolve('@expo-google-fonts/noto-sans-sc/package.json'));
  const folders = ['400Regular', '500Medium', '700Bold'].map((weight) => `<dir>${join(fonts, weight)}</dir>`);
  const settings = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${folders.join('')}<cachedir>${join(cache, 'fonts')}</cachedir></fontconfig>`;
  const file = join(cache, 'fonts.conf');
  mkdirSync(cache, { recursive: true });
  if (!existsSync(file) || readFileSync(file, 'utf8') !== settings) writeFileSync(file, settings);
  return file;
}

/** `CHROMIUM`, else the system's Chromium, else the one that an npm package brings (unpacked once, some 5 s). */
export function findBrowser(): Browser {
  const installed = [process.env['CHROMIUM'], '/usr/bin/chromium'].find((path) => path && existsSync(path));
  const { executablePath, env } = installed ? { executablePath: installed, env: {} } : packagedChromium();
  return { executablePath, env: { ...env, FONTCONFIG_FILE: fontSettings() } };
}
