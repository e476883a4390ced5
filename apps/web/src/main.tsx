import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app';
import './app/fonts';
import { reloadOnNewVersion } from './app/reload-on-new-version';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html lacks #root');
reloadOnNewVersion();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
