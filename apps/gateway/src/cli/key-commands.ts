import { PersonVault, resealPhones } from '@gongqiao/identity';
import { transactionSql } from '@gongqiao/query';
import { asSystem, prepareSystem } from '../running/system.ts';
import { dropKeyBefore, keyRing, renewKey } from '../settings/keys.ts';
import type { Command } from './command.ts';

const NAME = 'people';

// A gateway reads the new key within its next request; what it seals meanwhile under the old one is found by the next round.
const renew: Command = {
  usage: 'keys renew', summary: '换一把封存手机号码的密钥，把已有的号码逐批改用新的；网关可以照常运行，中断了再执行一次',
  async run({ system, settings, out }) {
    const opened = await system();
    await prepareSystem(opened);
    renewKey(settings.dataFolder, NAME);
    const people = new PersonVault(keyRing(settings.dataFolder, NAME));
    let [count, last] = [0, 0];
    do {
      last = await asSystem(opened, (context) => resealPhones(transactionSql(context), people));
      count += last;
    } while (last > 0);
    const left = await asSystem(opened, async (context) => (await transactionSql(context).query('select 1 from identity_account where phone_sealed is not null and not starts_with(phone_sealed, $1) limit 1', [`${people.keyId}.`])).rows.length);
    if (left > 0) {
      out(`已改用新密钥封存 ${count} 个号码；还有号码正被别处使用。请再执行一次。`);
      return 1;
    }
    dropKeyBefore(settings.dataFolder, NAME);
    out(`已改用新密钥封存 ${count} 个号码，旧密钥已经删去。请把新的 keys/${NAME} 另存一份。`);
    return 0;
  },
};

export const keyCommands: Readonly<Record<string, Command>> = { 'keys renew': renew };
