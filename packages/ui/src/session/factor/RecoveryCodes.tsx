import { Button } from 'antd';
import { announce } from '../../page/announcer.tsx';
import { Note } from '../../page/Note.tsx';
import './factor.css';

interface RecoveryCodesProps {
  readonly account: string;
  readonly codes: readonly string[];
  readonly confirm: string;
  readonly onDone: () => void;
}

function download(account: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  Object.assign(document.createElement('a'), { href: address, download: `工桥恢复码-${account}.txt` }).click();
  URL.revokeObjectURL(address);
}

/** Shown once: whoever has no phone at hand signs in with one of these. */
export function RecoveryCodes({ account, codes, confirm, onDone }: RecoveryCodesProps) {
  const text = `工桥 ${account} 的恢复码，每个只能用一次：\r\n\r\n${codes.join('\r\n')}\r\n`;
  return (
    <div className="gq-stack gq-recovery">
      <Note tone="warn" title="请现在存好恢复码" live><p>手机不在身边或者丢了，可以用恢复码代替验证码登录，每个只能用一次。它们<b>只显示这一次</b>，请打印或者抄下来，与电脑分开存放。</p></Note>
      <p><b>{account} 的恢复码</b></p>
      <ul className="gq-recovery-codes" aria-label="恢复码">{codes.map((code) => <li key={code}><code>{code}</code></li>)}</ul>
      <p className="gq-row gq-no-print">
        <Button onClick={() => void navigator.clipboard.writeText(text).then(() => announce('已复制'))}>复制</Button>
        <Button onClick={() => window.print()}>打印</Button>
        <Button onClick={() => download(account, text)}>下载</Button>
      </p>
      <p className="gq-no-print"><Button type="primary" onClick={onDone}>{confirm}</Button></p>
    </div>
  );
}
