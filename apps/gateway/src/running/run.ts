import { DEMO_PASSWORD, demoAccounts } from '@gongqiao/identity/testing';
import { demoPartner } from '@gongqiao/partners/testing';
import { createLog } from '../settings/log.ts';
import { readSettings, type Settings } from '../settings/settings.ts';
import { checkAddress } from './address.ts';
import { explain } from './explain.ts';
import type { Gateway } from './gateway.ts';

const say = (text: string): void => void process.stdout.write(`${text}\n`);

function announceDemo(url: string): void {
  const lines = demoAccounts.map(({ account, description }) => `    ${account.padEnd(22)}${description}`);
  say(['', '  演示账号（数据与人名都是虚构的，密码都是 ' + DEMO_PASSWORD + '）：', ...lines, '', `  各部门   ${url}legal-affairs/`, `  资产部   ${url}assets/`, `  财务部   ${url}finance/`, `  区市     ${url}district/`, `  管理员   ${url}administration/`, `  社会组织 ${url}sign-in`, `  合作方   ${url}partner/graphql，令牌 ${url}oidc/token，程序 ${demoPartner.clientId}，密钥 ${demoPartner.secret}`].join('\n'));
}

function announce(url: string, settings: Settings): void {
  say(`\n  工桥已启动：${url}`);
  if (settings.mode === 'demo') announceDemo(url);
  if (settings.plainHttp) say('\n  注意：以不加密的 http 提供服务，同一网络中的人可能截获密码和会话。');
  if (!settings.antivirus) say('\n  注意：没有设 ANTIVIRUS_URL，上传的文件不查恶意代码。');
  say(`\n  数据在 ${settings.databaseUrl ? 'DATABASE_URL 指定的数据库，文件在 ' : ''}${settings.dataFolder}\n  按 Ctrl-C 停止。\n`);
}

function stopOnSignals(gateway: Gateway): void {
  let asked = false;
  const stop = (): void => {
    // The second time somebody means it.
    if (asked) process.exit(1);
    asked = true;
    say('\n  正在停止，等待手头的请求办完…');
    gateway.stop().then(() => process.exit(0), () => process.exit(1));
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, stop);
}

/** `pnpm start`: runs until it is told to stop. */
export async function run(): Promise<void> {
  try {
    const settings = readSettings(process.env);
    if (settings.port !== 0) await checkAddress(settings);
    const { startGateway } = await import('./gateway.ts');
    const gateway = await startGateway(settings, createLog(settings.logLevel));
    stopOnSignals(gateway);
    announce(gateway.url, settings);
  } catch (error) {
    process.stderr.write(`\n  没有启动：${(await explain(error)) ?? (error instanceof Error ? error.stack : String(error))}\n\n`);
    process.exit(1);
  }
}
