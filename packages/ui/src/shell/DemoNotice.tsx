import { useEffect, useState } from 'react';
import { findAuthSettings } from '../session/auth.ts';

/** Says that nothing here is real, where that is so. */
export function DemoNotice() {
  const [demo, setDemo] = useState(false);
  useEffect(() => void findAuthSettings().then((settings) => setDemo(settings?.mode === 'demo')), []);
  return demo ? <p className="gq-demo-notice">演示模式：组织、代码和电话均为虚构</p> : null;
}
