/**
 * The app on a host inside the page (`testing/memory-app.ts` lists what the address can ask for), for working on
 * screens without the rest. `?show=features/board/BoardPage` shows one component alone, on a stage.
 */
import type { ComponentType } from 'react';
import { createRoot } from 'react-dom/client';
import type { Language } from '#domain/ports/bridge';
import { StoreProvider } from './store/hooks';
import { createMemoryApp } from './testing/memory-app';
import { Stage } from './testing/Stage';

const components = import.meta.glob<Record<string, ComponentType>>('./{app,features,components}/**/*.tsx');
const wanted = new URLSearchParams(location.search);

async function show(path: string): Promise<void> {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const Shown = (await components[`./${path}.tsx`]?.())?.[name];
  if (!Shown) throw new Error(`${path}.tsx exports no component ${name}`);
  const { app } = createMemoryApp(location.search);
  const whole = path === 'app/App';
  createRoot(document.getElementById('root')!).render(
    whole ? (
      <StoreProvider app={app}>
        <Shown />
      </StoreProvider>
    ) : (
      <Stage
        app={app}
        language={(wanted.get('lang') ?? 'zh-CN') as Language}
        dark={wanted.get('theme') === 'dark'}
      >
        <Shown />
      </Stage>
    ),
  );
}

await show(wanted.get('show') ?? 'app/App');
