import { PersonVault, resealPhones } from '@gongqiao/identity';
import { resealMail } from '@gongqiao/notifications';
import { transactionSql } from '@gongqiao/query';
import { asSystem, prepareSystem } from '../running/system.ts';
import { dropKeyBefore, keyRing, renewKey } from '../settings/keys.ts';
import type { Command } from './command.ts';

const NAME = 'people';

// A gateway reads the new key within its next request; what it seals meanwhile under the old one is found by the next round.
const renew: Command = {
  usage: 'keys renew', summary: '换一把封存手机号码和邮箱的密钥，把已有的逐批改用新的；网关可以照常运行，中断了再执行一次',
  async run({ system, settings, out }) {
    const opened = await system();
    await prepareSystem(opened);
    renewKey(settings.dataFolder, NAME);
    const people = new PersonVault(keyRing(settings.dataFolder, NAME));
    let [count, last] = [0, 0];
    do {
      last = await asSystem(opened, async (context) => (await resealPhones(transactionSql(context), people)) + (await resealMail(transactionSql(context), people)));
      count += last;
    } while (last > 0);
    const left = await asSystem(opened, async (context) => (await transactionSql(context).query('select 1 from identity_account where phone_sealed is not null and not starts_with(phone_sealed, $1) union all select 1 from notifications_preference where mail_sealed is not null and not starts_with(mail_sealed, $1) limit 1', [`${people.keyId}.`])).rows.length);
    if (left > 0) {
      out(`已改用新密钥封存 ${count} 个号码和邮箱；还有正被别处使用。请再执行一次。`);
      return 1;
    }
    dropKeyBefore(settings.dataFolder, NAME);
    out(`已改用新密钥封存 ${count} 个号码和邮箱，旧密钥已经删去。请把新的 keys/${NAME} 另存一份。`);
    return 0;
  },
};

export const keyCommands: Readonly<Record<string, Command>> = { 'keys renew': renew };
