import { ConfigProvider } from 'antd';
import locale from 'antd/es/locale/zh_CN.js';
import { type ReactNode, useState } from 'react';
import { Provider } from 'urql';
import { createGraphClient } from '../graph/client.ts';
import { useColorMode } from './color-mode.ts';
import { cspNonce } from './nonce.ts';
import { themeFor } from './theme.ts';

// TypeScript reads the file as CommonJS, bundlers as the module that it is.
const chinese = 'default' in locale ? locale.default : locale;
const nonce = cspNonce();
const csp = nonce ? { nonce } : {};

/** What all pages of an app share: the graph, the language, colours, and the nonce for styles made at run time. */
export function Providers({ children }: { children: ReactNode }) {
  const mode = useColorMode();
  const [client] = useState(createGraphClient);
  return (
    <Provider value={client}>
      <ConfigProvider locale={chinese} theme={themeFor(mode)} csp={csp} button={{ autoInsertSpace: false }} wave={{ disabled: true }}>{children}</ConfigProvider>
    </Provider>
  );
}
