import { isLoopback } from './loopback.ts';

/** Where a clamd listens: a port of this machine, or a socket in its file system. */
export type ScannerAddress = { readonly host: string; readonly port: number } | { readonly path: string };

/** An address as it is set, `tcp://127.0.0.1:3310` or `unix:/run/clamav/clamd.ctl`; null when it cannot be read. Its protocol knows no encryption: it never leaves this machine. */
export function readScannerAddress(text: string): ScannerAddress | null {
  if (text.startsWith('unix:')) {
    const path = text.slice('unix:'.length).replace(/^\/\/(?=\/)/, '');
    return path.startsWith('/') ? { path } : null;
  }
  const url = URL.canParse(text) ? new URL(text) : null;
  const port = Number(url?.port);
  if (url?.protocol !== 'tcp:' || !port || !/^\/?$/.test(url.pathname + url.search) || !isLoopback(url.hostname)) return null;
  return { host: url.hostname.replace(/^\[(.*)\]$/, '$1'), port };
}
