import type { CombinedError } from 'urql';

export interface Failure {
  readonly kind: 'refused' | 'offline' | 'input' | 'busy' | 'server';
  readonly message: string;
}

const failures: Readonly<Record<Failure['kind'], string>> = {
  refused: '您没有查看此项内容的权限。如工作需要，请联系本单位管理员。',
  offline: '没有连上服务器，请检查网络后重试。您填写的内容还在。',
  input: '地址中的筛选或翻页条件无法识别，可能链接已过期。请回到第一页或重置筛选。',
  busy: '从您所在的网络来的请求太多，请过一分钟再试。您填写的内容还在。',
  server: '服务器暂时没能完成这次请求，请稍后重试。如一直如此，请告知系统管理员。',
};

const kinds: Readonly<Record<string, Failure['kind']>> = { FORBIDDEN: 'refused', UNAUTHENTICATED: 'refused', BAD_USER_INPUT: 'input', GRAPHQL_VALIDATION_FAILED: 'input', TOO_MANY: 'busy' };

/** What went wrong, in words for the person in front of the screen. */
export function failureOf(error: CombinedError): Failure {
  const code = error.graphQLErrors[0]?.extensions['code'];
  const kind = typeof code === 'string' ? (kinds[code] ?? 'server') : error.networkError ? 'offline' : 'server';
  // How long, the server knows.
  return { kind, message: (kind === 'busy' && error.graphQLErrors[0]?.message) || failures[kind] };
}
