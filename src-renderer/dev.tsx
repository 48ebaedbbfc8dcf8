/**
 * The app on a host inside the page (`testing/memory-app.ts` lists what the address can ask for), for working on
 * screens without the rest. `?show=features/board/BoardPage` shows one component alone.
 */
import type { ComponentType } from 'react';
import { createRoot } from 'react-dom/client';
import { TextProvider } from './i18n';
import { StoreProvider } from './store/hooks';
import { createMemoryApp } from './testing/memory-app';

const components = import.meta.glob<Record<string, ComponentType>>('./{app,features,components}/**/*.tsx');

async function show(path: string): Promise<void> {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const module = await components[`./${path}.tsx`]?.();
  const Shown = module?.[name];
  if (!Shown) throw new Error(`${path}.tsx exports no component ${name}`);
  const { app } = createMemoryApp(location.search);
  createRoot(document.getElementById('root')!).render(
    <StoreProvider app={app}>
      <TextProvider language={app.host.get().start?.settings.language ?? 'zh-CN'}>
        <Shown />
      </TextProvider>
    </StoreProvider>,
  );
}

await show(new URLSearchParams(location.search).get('show') ?? 'app/App');
