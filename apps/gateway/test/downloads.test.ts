import { Readable } from 'node:stream';
import { defineDomain, PUBLIC, refuse, SIGNED_IN } from '@gongqiao/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve, type Served } from './served.ts';

const file = (text: string, fileName = '名单（2018）.csv') => ({ fileName, contentType: 'text/csv; charset=utf-8', body: Readable.from([text]) });

/** A domain that offers files. */
const files = defineDomain({
  name: 'files', title: '文件', requires: [], entities: [], policies: [], resolvers: [], permissions: { 'files.secret': '看秘密' },
  downloads: {
    open: { allow: PUBLIC, handle: async () => file('open') },
    staff: { allow: SIGNED_IN, handle: async ({ viewer }, query) => file(`${viewer.name} ${JSON.stringify(query)}`) },
    export: { allow: 'registry.export', handle: async () => file('exported') },
    secret: { allow: 'files.secret', handle: async () => file('secret') },
    refused: { allow: PUBLIC, handle: () => Promise.reject(refuse('NOT_FOUND')) },
    broken: { allow: PUBLIC, handle: () => Promise.reject(new Error('select * from kernel_event')) },
    quoted: { allow: PUBLIC, handle: async () => file('x', 'a"\r\nx: y;\u202e.csv') },
  },
});

let served: Served;
let cookie: string;
beforeAll(async () => {
  served = await serve({ more: [files] });
  cookie = await served.signIn('chengyang');
});
afterAll(() => served.close());

const get = (name: string, as?: string) => served.fetch(`/download/files/${name}`, { cookie: as });

describe('下载', () => {
  it('以中文名保存，不在页面里打开', async () => {
    const response = await get('open');
    expect(await response.text()).toBe('open');
    expect(response.headers.get('content-disposition')).toBe(`attachment; filename="download.csv"; filename*=UTF-8''${encodeURIComponent('名单（2018）.csv')}`);
    expect(response.headers.get('content-security-policy')).toContain('sandbox');
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  });

  it('文件名改不了回答的头', async () => {
    const header = (await get('quoted')).headers.get('content-disposition')!;
    expect(header).toMatch(/^attachment; filename="download\.csv"; filename\*=UTF-8''[\w%.-]+$/);
  });

  it.each<[string, number, number]>([['staff', 401, 200], ['export', 401, 200], ['secret', 401, 403], ['open', 200, 200]])('%s：公众得到 %d，区总工会得到 %d', async (name, forPublic, forClerk) => {
    expect([(await get(name)).status, (await get(name, cookie)).status]).toEqual([forPublic, forClerk]);
  });

  it('会话失效的人请先登录', async () => {
    const response = await get('open', '__Host-sid=gone');
    expect([response.status, await response.json()]).toEqual([401, { code: 'UNAUTHENTICATED', message: '请先登录。' }]);
  });

  it('问题交给它自己读，重复的取第一个', async () => {
    expect(await (await get('staff?name=a&name=b&filter=%7B%7D', cookie)).text()).toBe('王（经办） {"name":"a","filter":"{}"}');
  });

  it('拒绝时说明缘由，出错时不说内情', async () => {
    const refused = await get('refused');
    expect([refused.status, await refused.json()]).toMatchObject([404, { code: 'NOT_FOUND', message: expect.stringContaining('没有找到') }]);
    const broken = await get('broken');
    expect([broken.status, await broken.json()]).toMatchObject([500, { code: 'INTERNAL', requestId: broken.headers.get('x-request-id') }]);
    expect((await served.fetch('/download/files/none')).status).toBe(404);
  });
});
