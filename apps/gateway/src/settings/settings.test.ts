import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { usualLimits } from './limits.ts';
import { isLoopback } from './loopback.ts';
import { readSettings, SettingsFault } from './settings.ts';

function problemsOf(env: NodeJS.ProcessEnv): readonly string[] {
  try {
    readSettings(env, '/tmp');
    return [];
  } catch (error) {
    return (error as SettingsFault).problems;
  }
}

describe('设置', () => {
  it('什么都不设：演示模式，只在本机', () => {
    expect(readSettings({}, '/tmp')).toMatchObject({ mode: 'demo', host: '127.0.0.1', port: 8080, dataFolder: '/tmp/.gongqiao', plainHttp: false, trustedProxies: [], logLevel: 'warn' });
  });

  it('在项目中任何一处启动，数据都在项目的根', () => {
    expect(readSettings({}, import.meta.dirname).dataFolder).toBe(path.resolve(import.meta.dirname, '../../../../.gongqiao'));
  });

  it('链头写在数据文件夹里，或者另外指定的文件里', () => {
    expect(readSettings({}, '/tmp').auditHeads).toBe('/tmp/.gongqiao/audit-heads.jsonl');
    expect(readSettings({ GONGQIAO_AUDIT_HEADS: '/mnt/elsewhere/heads.jsonl' }, '/tmp').auditHeads).toBe('/mnt/elsewhere/heads.jsonl');
  });

  it('两步验证：正式模式必须，演示模式自愿，写明了就照写明的', () => {
    const of = (env: NodeJS.ProcessEnv) => readSettings(env, '/tmp').secondFactor;
    expect([of({}), of({ GONGQIAO_MODE: 'production' }), of({ SECOND_FACTOR: 'required' }), of({ GONGQIAO_MODE: 'production', SECOND_FACTOR: 'optional' })]).toEqual(['optional', 'required', 'required', 'optional']);
  });

  it('统一身份和外部地址', () => {
    const env = { PUBLIC_URL: 'https://bridge.example.org/', OIDC_ISSUER: 'https://id.example.org/realms/union', OIDC_CLIENT_ID: 'x', OIDC_CLIENT_SECRET: 'y' };
    expect(readSettings(env, '/tmp')).toMatchObject({ publicUrl: 'https://bridge.example.org', federation: { issuer: env.OIDC_ISSUER, clientId: 'x', clientSecret: 'y', accountClaim: 'preferred_username' } });
    expect(readSettings({}, '/tmp')).toMatchObject({ publicUrl: undefined, federation: undefined });
  });

  it('每分钟的次数：改写其中几项，其余照常；零为不限', () => {
    expect(readSettings({}, '/tmp').limits).toEqual(usualLimits);
    expect(readSettings({ RATE_LIMITS: 'anonymous=3000, files=0' }, '/tmp').limits).toEqual({ ...usualLimits, anonymous: 3_000, files: 0 });
  });

  it('公文的字体：文件夹和四种名称一起设', () => {
    const faces = '仿宋=FangSong, 小标宋=XiaoBiaoSong, 黑体=SimHei, 楷体=KaiTi';
    expect(readSettings({}, '/tmp').documentFonts).toBeUndefined();
    expect(readSettings({ DOCUMENT_FONTS: 'fonts', DOCUMENT_FACES: faces }, '/tmp').documentFonts).toEqual({ folder: '/tmp/fonts', faces: { 仿宋: 'FangSong', 小标宋: 'XiaoBiaoSong', 黑体: 'SimHei', 楷体: 'KaiTi' } });
    expect(problemsOf({ DOCUMENT_FONTS: 'fonts' })).toEqual([expect.stringContaining('一起设')]);
    expect(problemsOf({ DOCUMENT_FACES: faces })).toEqual([expect.stringContaining('一起设')]);
    for (const wrong of ['仿宋=FangSong', `${faces},宋体=SimSun`, faces.replace('KaiTi', ''), 'x']) expect(problemsOf({ DOCUMENT_FONTS: 'fonts', DOCUMENT_FACES: wrong })).toEqual([expect.stringContaining('DOCUMENT_FACES')]);
  });

  it('可以推送的内网主机', () => {
    expect(readSettings({}, '/tmp').webhookHosts).toEqual([]);
    expect(readSettings({ WEBHOOK_HOSTS: 'Hooks.partner.lan, 192.168.7.7,' }, '/tmp').webhookHosts).toEqual(['hooks.partner.lan', '192.168.7.7']);
  });

  it('查恶意代码的 clamd：只在本机，端口或者套接字', () => {
    const of = (ANTIVIRUS_URL?: string) => readSettings({ ANTIVIRUS_URL }, '/tmp').antivirus;
    expect([of(), of('tcp://127.0.0.1:3310'), of('tcp://[::1]:3310/'), of('unix:/run/clamav/clamd.ctl'), of('unix:///run/clamav/clamd.ctl')]).toEqual([
      undefined, { host: '127.0.0.1', port: 3310 }, { host: '::1', port: 3310 }, { path: '/run/clamav/clamd.ctl' }, { path: '/run/clamav/clamd.ctl' },
    ]);
    for (const wrong of ['127.0.0.1:3310', 'tcp://127.0.0.1', 'tcp://10.0.0.9:3310', 'tcp://clamd.example.org:3310', 'tcp://127.0.0.1:3310/x', 'tcp://127.0.0.1:99999', 'http://127.0.0.1:3310', 'unix:clamd.ctl', 'unix:']) {
      expect(problemsOf({ ANTIVIRUS_URL: wrong }), wrong).toEqual([expect.stringContaining('ANTIVIRUS_URL')]);
    }
  });

  it('空值等于没有设', () => {
    expect(readSettings({ PORT: '', GONGQIAO_MODE: '', DATABASE_URL: '' }, '/tmp')).toMatchObject({ mode: 'demo', port: 8080, databaseUrl: undefined });
  });

  it.each<[string, NodeJS.ProcessEnv, RegExp]>([
    ['端口不是数', { PORT: 'http' }, /PORT/],
    ['端口太大', { PORT: '65536' }, /PORT/],
    ['模式不认识', { GONGQIAO_MODE: 'prod' }, /demo.*production/],
    ['数据库地址不对', { DATABASE_URL: 'mysql://x' }, /postgresql:\/\//],
    ['代理不是地址', { TRUSTED_PROXIES: '10.0.0.1,proxy' }, /网段/],
    ['代理网段过大', { TRUSTED_PROXIES: '10.0.0.1/33' }, /网段/],
    ['没有这样的限制', { RATE_LIMITS: 'constructor=5' }, /RATE_LIMITS.*anonymous/],
    ['限制不是数', { RATE_LIMITS: 'files=many' }, /RATE_LIMITS/],
    ['演示模式对外开放', { HOST: '0.0.0.0' }, /只在本机/],
    ['演示模式对外开放，允许 http 也不行', { HOST: '10.0.0.9', GONGQIAO_PLAIN_HTTP: '1' }, /只在本机/],
    ['两步验证的要求不认识', { SECOND_FACTOR: '1' }, /required.*optional/],
    ['外部地址带了路径', { PUBLIC_URL: 'https://bridge.example.org/app' }, /PUBLIC_URL/],
    ['外部地址没有加密', { PUBLIC_URL: 'http://bridge.example.org' }, /PUBLIC_URL/],
    ['推送的主机写了协议', { WEBHOOK_HOSTS: 'https://hooks.partner.lan' }, /WEBHOOK_HOSTS/],
    ['推送的主机写了端口', { WEBHOOK_HOSTS: 'hooks.partner.lan:8443' }, /WEBHOOK_HOSTS/],
    ['统一身份系统没有加密', { OIDC_ISSUER: 'http://id.example.org' }, /OIDC_ISSUER/],
    ['统一身份系统没有标识', { OIDC_ISSUER: 'https://id.example.org' }, /OIDC_CLIENT_ID/],
    ['正式模式用统一身份，没有外部地址', { GONGQIAO_MODE: 'production', OIDC_ISSUER: 'https://id.example.org', OIDC_CLIENT_ID: 'x', OIDC_CLIENT_SECRET: 'y' }, /PUBLIC_URL/],
    ['正式模式对外用 http', { GONGQIAO_MODE: 'production', HOST: '0.0.0.0' }, /GONGQIAO_PLAIN_HTTP=1/],
  ])('%s：说明怎么改', (_, env, message) => {
    expect(problemsOf(env).join()).toMatch(message);
  });

  it('几个问题一次说完', () => {
    expect(problemsOf({ PORT: 'x', GONGQIAO_MODE: 'y' })).toHaveLength(2);
  });

  it.each<[string, NodeJS.ProcessEnv]>([
    ['有 https 代理在前', { TRUSTED_PROXIES: '10.0.0.0/8, ::1' }],
    ['写明允许 http', { GONGQIAO_PLAIN_HTTP: '1' }],
  ])('正式模式%s：可以对外开放', (_, env) => {
    expect(readSettings({ GONGQIAO_MODE: 'production', HOST: '0.0.0.0', ...env }, '/tmp')).toMatchObject({ mode: 'production', logLevel: 'info' });
  });
});

it.each(['127.0.0.1', '127.8.8.8', 'localhost', '[::1]', '::1', 'app.localhost'])('%s 在本机', (host) => expect(isLoopback(host)).toBe(true));
it.each(['0.0.0.0', '10.0.0.1', 'localhost.example', '127.0.0.1.example', '::', ''])('%s 不在本机', (host) => expect(isLoopback(host)).toBe(false));
