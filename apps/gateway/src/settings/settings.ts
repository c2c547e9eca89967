import { existsSync } from 'node:fs';
import { isIP } from 'node:net';
import path from 'node:path';
import { z } from 'zod';
import { type DocumentFontSettings, readFaces } from './document-fonts.ts';
import { type Limits, readLimits, usualLimits } from './limits.ts';
import { isLoopback } from './loopback.ts';
import { readScannerAddress, type ScannerAddress } from './scanner-address.ts';

export interface Settings {
  readonly mode: 'demo' | 'production';
  readonly host: string;
  readonly port: number;
  /** Folder of everything that must outlive the process: database, keys, uploads. */
  readonly dataFolder: string;
  /** The file outside the database that the signed heads of the audit chain are added to. */
  readonly auditHeads: string;
  readonly databaseUrl: string | undefined;
  readonly databaseAppUrl: string | undefined;
  /** Served over plain http to other machines: cookies go without protection, and the sign-in page says so. */
  readonly plainHttp: boolean;
  /** Addresses or networks of the proxies whose X-Forwarded-* headers are believed. */
  readonly trustedProxies: readonly string[];
  /** How many requests a minute are answered. */
  readonly limits: Limits;
  /** Whether staff set up a second factor before they are let in, or may. */
  readonly secondFactor: 'required' | 'optional';
  /** Where partners reach this installation from outside, such as `https://bridge.example.org`; without it production has no door for them. */
  readonly publicUrl: string | undefined;
  /** Hosts in networks of one's own that changes may be sent to, beside those on the internet. */
  readonly webhookHosts: readonly string[];
  /** The union's own identity provider, by which staff sign in instead of by passwords kept here. */
  readonly federation: FederationSettings | undefined;
  /** The service that sends text messages; without it, demo mode shows what it would send, and production lets nobody register. */
  readonly sms: SmsSettings | undefined;
  /** The server that takes mail; without it none is offered. */
  readonly mail: MailSettings | undefined;
  /** The robot of a group of WeCom that staff are told in; its address holds its key. */
  readonly wecom: string | undefined;
  /** The clamd that looks for malicious code in every file that is sent; without it, none is looked through. */
  readonly antivirus: ScannerAddress | undefined;
  /** Fonts of one's own for official documents; without them, the free ones that come with the system. */
  readonly documentFonts: DocumentFontSettings | undefined;
  readonly logLevel: string;
  /** Whether answers may be PostgreSQL's JSON as it is; off, every field goes through its resolver (for measuring). */
  readonly verbatim: boolean;
}

export interface FederationSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** The claim that holds the name of the account here. */
  readonly accountClaim: string;
}

export interface SmsSettings {
  readonly url: string;
  readonly token: string;
}

export interface MailSettings {
  /** `smtps://name:password@host:465`, or `smtp://…`, which turns to TLS. */
  readonly url: string;
  readonly from: string;
}

/** Settings that the gateway cannot start with; `problems` are Chinese and say what to do. */
export class SettingsFault extends Error {
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
  }
}

const postgresUrl = (name: string) => z.string().regex(/^postgres(ql)?:\/\/[^\s]+$/, `${name} 应写作 postgresql://账号:密码@主机:端口/库名。`).optional();

export function isNetwork(text: string): boolean {
  const [address = '', prefix, ...rest] = text.split('/');
  const family = isIP(address);
  if (family === 0 || rest.length > 0) return false;
  return prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= (family === 4 ? 32 : 128));
}

// Secrets and tokens are sent there: without https only to this machine.
function isServiceUrl(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : null;
  return url !== null && (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname)));
}

const isMailUrl = (text: string): boolean => URL.canParse(text) && /^smtps?:$/.test(new URL(text).protocol) && new URL(text).hostname !== '';
// A name and an address, or an address alone; nothing that would begin another header.
const isSender = (text: string): boolean => /^(?:[^<>@\r\n"]+<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/.test(text);

function isOrigin(text: string): boolean {
  return isServiceUrl(text) && new URL(text).pathname === '/' && new URL(text).search === '';
}

const environment = z.object({
  PORT: z.string().regex(/^\d{1,5}$/, 'PORT 应为 0 至 65535 的整数，例如 PORT=8080。').transform(Number).refine((port) => port <= 65_535, 'PORT 应为 0 至 65535 的整数，例如 PORT=8080。').default(8080),
  HOST: z.string().default('127.0.0.1'),
  GONGQIAO_DATA: z.string().optional(),
  GONGQIAO_AUDIT_HEADS: z.string().optional(),
  DATABASE_URL: postgresUrl('DATABASE_URL'),
  DATABASE_APP_URL: postgresUrl('DATABASE_APP_URL'),
  GONGQIAO_MODE: z.enum(['demo', 'production'], 'GONGQIAO_MODE 只能是 demo（演示，缺省）或 production（正式）。').default('demo'),
  GONGQIAO_PLAIN_HTTP: z.enum(['0', '1'], 'GONGQIAO_PLAIN_HTTP 只能是 1（允许不加密的 http）或不设。').default('0'),
  TRUSTED_PROXIES: z.string().default('').transform((text) => text.split(',').map((part) => part.trim()).filter(Boolean))
    .refine((parts) => parts.every(isNetwork), 'TRUSTED_PROXIES 应为代理的地址或网段，以逗号分隔，例如 10.0.0.5,192.168.1.0/24。'),
  PUBLIC_URL: z.string().refine((text) => isOrigin(text), 'PUBLIC_URL 应为外部访问本系统的地址，只写协议、域名和端口，例如 https://gongqiao.example.org。').transform((text) => new URL(text).origin).optional(),
  WEBHOOK_HOSTS: z.string().default('').transform((text) => text.split(',').map((part) => part.trim().toLowerCase()).filter(Boolean))
    .refine((parts) => parts.every((part) => /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/.test(part)), 'WEBHOOK_HOSTS 应为内网主机的域名或地址，以逗号分隔，不写协议和端口，例如 hooks.partner.lan。'),
  OIDC_ISSUER: z.string().refine((text) => isServiceUrl(text), 'OIDC_ISSUER 应为统一身份系统的发行者地址，以 https 开头，例如 https://id.example.org/realms/union。').optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_ACCOUNT_CLAIM: z.string().default('preferred_username'),
  SMS_URL: z.string().refine((text) => isServiceUrl(text), 'SMS_URL 应为短信服务的地址，以 https 开头，例如 https://sms.example.org/send。').optional(),
  SMS_TOKEN: z.string().optional(),
  SMTP_URL: z.string().refine(isMailUrl, 'SMTP_URL 应为邮件服务器的地址，例如 smtps://账号:密码@smtp.example.org:465。').optional(),
  MAIL_FROM: z.string().refine(isSender, 'MAIL_FROM 应为发件人，例如 工桥 <gongqiao@example.org>。').optional(),
  WECOM_URL: z.string().refine((text) => isServiceUrl(text), 'WECOM_URL 应为企业微信群机器人的地址，以 https 开头。').optional(),
  ANTIVIRUS_URL: z.string().refine((text) => readScannerAddress(text) !== null, 'ANTIVIRUS_URL 应为本机 clamd 的地址，写作 tcp://127.0.0.1:3310 或 unix:/run/clamav/clamd.ctl。它的协议不加密，clamd 在别的机器上的，请用加密的隧道接到本机。').transform(readScannerAddress).optional(),
  DOCUMENT_FONTS: z.string().optional(),
  DOCUMENT_FACES: z.string().refine((text) => readFaces(text) !== null, 'DOCUMENT_FACES 应写明四种字体的名称，以逗号分隔：仿宋=…,小标宋=…,黑体=…,楷体=…。').optional(),
  GONGQIAO_VERBATIM: z.enum(['0', '1'], 'GONGQIAO_VERBATIM 只能是 0（每个字段都经解析器，供测量）或不设。').default('1'),
  SECOND_FACTOR: z.enum(['required', 'optional'], 'SECOND_FACTOR 只能是 required（工作人员必须用两步验证登录，正式模式缺省）或 optional（自愿，演示模式缺省）。').optional(),
  RATE_LIMITS: z.string().default('').refine((text) => readLimits(text) !== null, `RATE_LIMITS 应写作 名称=每分钟次数，以逗号分隔，例如 anonymous=3000,files=0（0 为不限）；名称有 ${Object.keys(usualLimits).join('、')}。`).transform((text) => readLimits(text) ?? usualLimits),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'], 'LOG_LEVEL 只能是 fatal、error、warn、info、debug 或 silent。').optional(),
});

function exposureFaults({ mode, host, plainHttp, trustedProxies }: Settings): string[] {
  if (isLoopback(host)) return [];
  if (mode === 'demo') return [`演示模式的账号与密码是公开的，只在本机开放，HOST 不能是 ${host}。请去掉 HOST，或设 GONGQIAO_MODE=production。`];
  if (plainHttp || trustedProxies.length > 0) return [];
  return [`HOST=${host} 会让别的机器以不加密的 http 访问，密码和会话可被截获。请在前面设置 https 代理并用 TRUSTED_PROXIES 写明它的地址；确实只能用 http 的内网，设 GONGQIAO_PLAIN_HTTP=1。`];
}

/** The folder that a relative place counts from: the project's own when we run inside it, else where we were started. */
export function projectFolder(start: string): string {
  for (let folder = start; ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, 'pnpm-workspace.yaml'))) return folder;
    if (folder === path.dirname(folder)) return start;
  }
}

type Environment = z.infer<typeof environment>;

function federationOf({ OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret, OIDC_ACCOUNT_CLAIM: accountClaim }: Environment): FederationSettings | undefined {
  return issuer && clientId && clientSecret ? { issuer, clientId, clientSecret, accountClaim } : undefined;
}

function documentFontsOf({ DOCUMENT_FONTS: folder, DOCUMENT_FACES: faces }: Environment, root: string): DocumentFontSettings | undefined {
  return folder && faces ? { folder: path.resolve(root, folder), faces: readFaces(faces)! } : undefined;
}

function documentFontsFaults({ DOCUMENT_FONTS: folder, DOCUMENT_FACES: faces }: Environment): string[] {
  return Boolean(folder) === Boolean(faces) ? [] : ['DOCUMENT_FONTS 和 DOCUMENT_FACES 要一起设：放字体的文件夹，和公文的四种字体各用其中哪一个。'];
}

function smsFaults({ SMS_URL: url, SMS_TOKEN: token }: Environment): string[] {
  return Boolean(url) === Boolean(token) ? [] : ['SMS_URL 和 SMS_TOKEN 要一起设：短信服务的地址，和它给本系统的令牌。'];
}

function mailFaults({ SMTP_URL: url, MAIL_FROM: from }: Environment): string[] {
  return Boolean(url) === Boolean(from) ? [] : ['SMTP_URL 和 MAIL_FROM 要一起设：邮件服务器的地址，和发件人。'];
}

function federationFaults(data: Environment): string[] {
  if (!data.OIDC_ISSUER) return [];
  if (!federationOf(data)) return ['设了 OIDC_ISSUER，还要设 OIDC_CLIENT_ID 和 OIDC_CLIENT_SECRET：统一身份系统为本系统登记的标识和密钥。'];
  return data.GONGQIAO_MODE === 'production' && !data.PUBLIC_URL ? ['设了 OIDC_ISSUER，还要设 PUBLIC_URL：登录后从统一身份系统回到这个地址。'] : [];
}

/** Reads the settings from the environment; an empty value counts as none. Throws SettingsFault with every problem at once. */
export function readSettings(env: NodeJS.ProcessEnv, cwd = process.cwd()): Settings {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const { data, error } = environment.safeParse(given);
  if (error) throw new SettingsFault(error.issues.map((issue) => issue.message));
  const root = projectFolder(cwd);
  const dataFolder = path.resolve(root, data.GONGQIAO_DATA ?? '.gongqiao');
  const settings: Settings = {
    mode: data.GONGQIAO_MODE, host: data.HOST, port: data.PORT, dataFolder, auditHeads: data.GONGQIAO_AUDIT_HEADS ? path.resolve(root, data.GONGQIAO_AUDIT_HEADS) : path.join(dataFolder, 'audit-heads.jsonl'),
    databaseUrl: data.DATABASE_URL, databaseAppUrl: data.DATABASE_APP_URL, plainHttp: data.GONGQIAO_PLAIN_HTTP === '1', trustedProxies: data.TRUSTED_PROXIES, publicUrl: data.PUBLIC_URL, webhookHosts: data.WEBHOOK_HOSTS, federation: federationOf(data), limits: data.RATE_LIMITS, sms: data.SMS_URL && data.SMS_TOKEN ? { url: data.SMS_URL, token: data.SMS_TOKEN } : undefined,
    mail: data.SMTP_URL && data.MAIL_FROM ? { url: data.SMTP_URL, from: data.MAIL_FROM } : undefined, wecom: data.WECOM_URL, antivirus: data.ANTIVIRUS_URL ?? undefined, documentFonts: documentFontsOf(data, root), secondFactor: data.SECOND_FACTOR ?? (data.GONGQIAO_MODE === 'production' ? 'required' : 'optional'),
    logLevel: data.LOG_LEVEL ?? (data.GONGQIAO_MODE === 'production' ? 'info' : 'warn'), verbatim: data.GONGQIAO_VERBATIM === '1',
  };
  const faults = [...exposureFaults(settings), ...federationFaults(data), ...smsFaults(data), ...mailFaults(data), ...documentFontsFaults(data)];
  if (faults.length > 0) throw new SettingsFault(faults);
  return settings;
}
