import { Button } from 'antd';

interface PasskeyButtonProps {
  readonly running: boolean;
  readonly onAsk: () => void;
  /** Where typing begins: Enter is enough. */
  readonly first?: boolean;
}

/** Lets a device prove that its owner is here. */
export function PasskeyButton({ running, onAsk, first = false }: PasskeyButtonProps) {
  return <Button type={first ? 'primary' : 'default'} block={first} disabled={running} onClick={onAsk} {...(first && { 'data-first': true })}>用通行密钥验证</Button>;
}
