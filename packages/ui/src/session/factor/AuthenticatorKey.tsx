import { Button } from 'antd';
import { lazy, Suspense } from 'react';
import { announce } from '../../page/announcer.tsx';
import type { FactorSetup } from '../auth.ts';
import './factor.css';

const QrCode = lazy(() => import('./QrCode.tsx'));

/** What an authenticator app is given: scanned, or copied on the phone itself, or typed. */
export function AuthenticatorKey({ setup }: { setup: FactorSetup }) {
  const copy = () => void navigator.clipboard.writeText(setup.key).then(() => announce('已复制'));
  return (
    <div className="gq-authenticator">
      <Suspense fallback={<div className="gq-qr" />}><QrCode text={setup.uri} label="供身份验证应用扫描的二维码" /></Suspense>
      <ol className="gq-authenticator-steps">
        <li>在手机上打开身份验证应用。没有的，先在应用市场安装一个，名称里常有“身份验证器”或“Authenticator”。</li>
        <li>在应用里添加账号，扫描二维码；不能扫描的，填这个密钥：<br /><code className="gq-authenticator-key">{setup.key.match(/.{1,4}/g)?.join(' ')}</code>　<Button size="small" onClick={copy}>复制密钥</Button></li>
        <li>把应用显示的 6 位验证码填在下面。</li>
      </ol>
    </div>
  );
}
