import { createPublicClient } from '@gongqiao/ui/light';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Provider } from 'urql';
import { App } from './App.tsx';
import './portal.css';

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <Provider value={createPublicClient()}>
      <App />
    </Provider>
  </StrictMode>,
);
