import { useEffect, useState } from 'react';

interface Settings {
  readonly mode: 'demo' | 'production';
}

function useDemo(): boolean {
  const [demo, setDemo] = useState(false);
  useEffect(() => {
    const left = new AbortController();
    fetch('/auth/settings', { credentials: 'omit', signal: left.signal })
      .then((answer) => answer.json() as Promise<Settings>)
      .then((settings) => setDemo(settings.mode === 'demo'))
      // Without an answer the page makes no statement about its data.
      .catch(() => setDemo(false));
    return () => left.abort();
  }, []);
  return demo;
}

/** Made-up organizations must not be taken for real ones. */
export function DemoNotice() {
  return useDemo() ? (
    <aside className="demo" aria-label="演示说明">
      <p className="column">这是演示环境，名录中的组织和数字是为演示编写的。</p>
    </aside>
  ) : null;
}
