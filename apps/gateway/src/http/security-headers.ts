/** Of everything but pages: nothing in it may run or be framed, even when somebody opens it as a page. */
export const closedPolicy = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'; sandbox";

/** Of a page: its own scripts and those that carry this answer's nonce, no inline ones. */
export function pagePolicy(nonce: string): string {
  return [
    "default-src 'none'", `script-src 'self' 'nonce-${nonce}'`, `style-src 'self' 'nonce-${nonce}'`, "img-src 'self' data: blob:", "font-src 'self'", "connect-src 'self'",
    "manifest-src 'self'", "worker-src 'self'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'",
  ].join('; ');
}

const always: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};
const oneYear = 31_536_000;

/** What every answer carries; a route's own `cache-control` and policy stand. */
export function securityHeaders(https: boolean): Readonly<Record<string, string>> {
  return {
    ...always, 'cache-control': 'no-store', 'content-security-policy': closedPolicy,
    ...(https && { 'strict-transport-security': `max-age=${oneYear}; includeSubDomains` }),
  };
}
