import { type ComponentType, useEffect, useState } from 'react';
import { Fault } from './Fault.tsx';
import type { LightPage } from './page.ts';
import { Skeleton } from './Skeleton.tsx';

type Page = ComponentType<LightPage>;

/** A page whose script is loaded when it is first opened: `lazyPage(() => import('./SignInPage.tsx'))`, a module with `Page`. */
export function lazyPage(load: () => Promise<{ readonly Page: Page }>): Page {
  let loaded: Page | null = null;
  return function LazyPage(properties: LightPage) {
    const [Shown, show] = useState<{ readonly page: Page | null }>({ page: loaded });
    const [failed, setFailed] = useState(false);
    useEffect(() => {
      if (loaded) return;
      load().then(({ Page }) => show({ page: (loaded = Page) }), () => setFailed(true));
    }, []);
    // The script is gone: the site was updated while the tab stood open.
    if (failed) return <Fault title="这一页没有取到" onRetry={() => location.reload()}>可能是网络中断，或者网站刚刚升级。请再试一次。</Fault>;
    return Shown.page ? <Shown.page {...properties} /> : <Skeleton lines={9} label="正在读取" />;
  };
}
