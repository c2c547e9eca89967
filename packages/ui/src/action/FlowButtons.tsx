import { Button } from 'antd';
import { useLocation, useNavigate } from 'react-router';

export interface OfferData {
  readonly action: string;
  readonly label: string;
  readonly enabled: boolean;
  readonly missing: readonly string[];
}

interface FlowButtonsProps {
  /** What the server says this viewer may do now. */
  readonly offers: readonly OfferData[];
  /** What to do for each action: a path, or something to run. Actions not named here are drawn elsewhere. */
  readonly on: Readonly<Record<string, string | (() => void)>>;
  readonly main?: string;
  readonly danger?: readonly string[];
  /** Labels that say more than the action's own. */
  readonly labels?: Readonly<Record<string, string>>;
}

/** The buttons of a record: exactly those that the server offers. */
export function FlowButtons({ offers, on, main, danger = [], labels = {} }: FlowButtonsProps) {
  const navigate = useNavigate();
  const { state } = useLocation() as { state: unknown };
  return offers.filter(({ action }) => action in on).map(({ action, label, enabled, missing }) => {
    const target = on[action]!;
    const open = () => (typeof target === 'string' ? void navigate(target, { state }) : target());
    return (
      <Button key={action} type={action === main ? 'primary' : 'default'} danger={danger.includes(action)} disabled={!enabled} title={missing.length > 0 ? `还缺：${missing.join('、')}` : undefined} onClick={open}>
        {labels[action] ?? label}
      </Button>
    );
  });
}
