import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { compose } from '@gongqiao/kernel';
import { isInputObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { domains } from '../src/domains.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const sources = globSync(['apps/*/src/**/*.{ts,tsx}', 'packages/*/src/**/*.{ts,tsx}'], { cwd: root }).map((file) => file.split(path.sep).join('/'))
  .filter((file) => !/\.test\.|\/testing\/|^packages\/(bench|testing)\//.test(file)).map((file) => ({ file, text: readFileSync(path.join(root, file), 'utf8') }));

/** What may be written in these files only; where the list is empty, nowhere. */
const rules: [what: string, pattern: RegExp, allowed: readonly string[]][] = [
  ['拼写 HTML', /dangerouslySetInnerHTML|\.innerHTML|outerHTML|insertAdjacentHTML|document\.write/, []],
  ['运行文字', /\beval\(|new Function\(|node:vm/, []],
  ['启动别的程序', /node:child_process/, [
    'apps/gateway/src/generate/types.ts', 'packages/database/src/cluster/initialize.ts', 'packages/database/src/cluster/processes.ts', 'packages/database/src/cluster/server.ts', 'packages/registry/src/import/read-in-worker.ts',
  ]],
  ['与别的窗口通信', /\bpostMessage\(|window\.opener/, []],
  ['可以猜的随机数', /Math\.random/, []],
  // Codes that authenticator apps understand, and ids that are made of names.
  ['过时的摘要', /['"](md5|sha1)['"]/, ['packages/identity/src/factor/totp.ts', 'packages/identity/src/stable-id.ts']],
  ['加密', /createCipheriv/, ['packages/identity/src/person/sealed-box.ts']],
  ['存在浏览器里', /localStorage|sessionStorage|indexedDB|document\.cookie/, ['packages/ui/src/state/stored.ts', 'packages/ui/src/upload/upload.ts']],
  ['从服务器访问别处', /\bfetch\(|from 'openid-client'|node:https?'|\bconnect\b[^}]*\} from 'node:(net|tls)'/, ['apps/gateway/src/running/address.ts', 'apps/gateway/src/federation/federation.ts', 'apps/gateway/src/http/text-message.ts', 'apps/gateway/src/messages/wecom.ts', 'apps/gateway/src/partner/webhooks/post.ts', 'apps/gateway/src/uploads/scanner.ts']],
  ['关掉证书的核对', /rejectUnauthorized|NODE_TLS_REJECT/, []],
  ['WebSocket', /WebSocket/, []],
  ['写日志', /pino\.destination|console\./, ['apps/gateway/src/settings/log.ts', 'apps/gateway/src/cli/run-command.ts']],
  // Made of constants, none of what anybody typed.
  ['拼写正则表达式', /new RegExp\(/, [
    'packages/kernel/src/denied-names.ts', 'packages/query/src/rows.ts', 'packages/registry/src/import/normalize/date.ts', 'packages/registry/src/import/normalize/number.ts', 'packages/registry/src/import/normalize/numeral.ts',
  ]],
  ['拦住粘贴', /onPaste|onCopy|onContextMenu/, []],
];
const inBrowser = /\/web\/|^packages\/(ui|partner-client|config)\/|^apps\/(?!gateway\/)/;

describe('源代码', () => {
  it('看得到各处', () => expect(sources.length).toBeGreaterThan(700));

  it.each(rules)('没有在别处%s', (what, pattern, allowed) => {
    const found = sources.filter(({ file, text }) => pattern.test(text) && !(what === '从服务器访问别处' && inBrowser.test(file)));
    expect(found.map(({ file }) => file).sort()).toEqual([...allowed].sort());
  });
});

it('密码都遮着填，浏览器和密码管理器认得出', () => {
  const fields = sources.flatMap(({ text }) => text.split('\n')).filter((line) => /(current|new)-password/.test(line));
  expect(fields.length).toBeGreaterThan(2);
  expect(fields.filter((line) => !line.includes('type="password"') || !line.includes('autoComplete='))).toEqual([]);
});

/** What the server decides, whoever asks. */
const ours = ['scope', 'createdAt', 'updatedAt', 'state', 'passwordHash', 'passwordTemporaryUntil', 'secondFactorSince', 'disabledAt', 'accountId', 'actorId', 'actorName', 'ownerId', 'requestedBy', 'requestedById', 'decidedBy', 'decidedAt', 'statedBy', 'senderName', 'secretHash', 'spent', 'mergedIntoId', 'nameKey', 'batchId', 'doubts'];

it('由系统决定的列，没有一个操作填得了', () => {
  const inputs = Object.values(compose(domains).schema.getTypeMap()).filter(isInputObjectType).filter(({ name }) => !/(Filter|Order|Condition)$|Filter/.test(name));
  expect(inputs.length).toBeGreaterThan(8);
  const settable = inputs.flatMap((input) => Object.keys(input.getFields()).filter((field) => ours.includes(field)).map((field) => `${input.name}.${field}`));
  expect(settable).toEqual([]);
});
