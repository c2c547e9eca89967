import type { EnumValue } from '@gongqiao/schema';
import { todayText, type Tone } from '@gongqiao/ui';

type State = EnumValue<'GrantState'>;

export const stateTones: Readonly<Record<State, Tone>> = { REQUESTED: 'warn', CONFIRMED: 'good', DECLINED: 'bad', ENDED: 'info' };

/** 2026-03-02 至 2026-03-16, or 自 2026-03-02 起. */
export const periodText = ({ validFrom, validTo }: { validFrom: string; validTo: string | null }): string => (validTo === null ? `自 ${validFrom} 起` : `${validFrom} 至 ${validTo}`);

export const isOver = ({ validTo }: { validTo: string | null }): boolean => validTo !== null && validTo < todayText();
export const isToCome = ({ validFrom }: { validFrom: string }): boolean => validFrom > todayText();

interface Granted {
  readonly account: { readonly account: string; readonly displayName: string } | null;
  readonly roleTitle: string;
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** What is decided, in one line: 王（经办）（chengyang）：区市及直属单位经办，自 2026-03-02 起. */
export const grantText = (grant: Granted): string => `${grant.account ? `${grant.account.displayName}（${grant.account.account}）：` : ''}${grant.roleTitle}，${periodText(grant)}`;
