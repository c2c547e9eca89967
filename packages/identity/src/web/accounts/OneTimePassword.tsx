import { Button, Note, announce } from '@gongqiao/ui';
import '../identity.css';

/** Told once: whoever reads it passes it on, and its owner replaces it when signing in. */
export function OneTimePassword({ password }: { password: string }) {
  const copy = () => void navigator.clipboard.writeText(password).then(() => announce('已复制'));
  return (
    <Note tone="good" title="一次性密码" live>
      <p><code className="gq-secret">{password}</code>　<Button onClick={copy}>复制</Button></p>
      <p>请当面或者电话告诉本人，离开本页就不再显示。7 天内有效，本人登录时须换成自己的密码。</p>
    </Note>
  );
}
