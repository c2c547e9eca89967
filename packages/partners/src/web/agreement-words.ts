import { type EnumValue, labels } from '@gongqiao/schema';
import { todayText, type Tone } from '@gongqiao/ui';

type State = EnumValue<'PartnerAgreementState'>;
type Scope = EnumValue<'PartnerScope'>;

interface Standing {
  readonly state: State;
  readonly validFrom: string;
  readonly validTo: string;
}

const tones: Readonly<Record<State, Tone>> = { REQUESTED: 'warn', CONFIRMED: 'good', DECLINED: 'bad', ENDED: 'info' };

/** Whether a confirmed agreement holds today, or is over, or is to come. */
export function standingOf({ state, validFrom, validTo }: Standing): { readonly text: string; readonly tone: Tone } {
  const day = todayText();
  if (state === 'CONFIRMED' && validTo < day) return { text: '已到期', tone: 'info' };
  if (state === 'CONFIRMED' && validFrom > day) return { text: `${validFrom} 起生效`, tone: 'info' };
  return { text: labels.PartnerAgreementState[state], tone: tones[state] };
}

export const holds = (agreement: Standing): boolean => agreement.state === 'CONFIRMED' && agreement.validTo >= todayText();

/** The scopes by what they are called before the colon. */
export const scopeNames = (scopes: readonly Scope[]): string => scopes.map((scope) => labels.PartnerScope[scope].split('：')[0]).join('、');

export const periodText = ({ validFrom, validTo }: Pick<Standing, 'validFrom' | 'validTo'>): string => `${validFrom} 至 ${validTo}`;
