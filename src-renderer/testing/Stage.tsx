import { ConfigProvider } from 'antd';
import type { ReactNode } from 'react';
import type { Language } from '#domain/ports/bridge';
import { createTheme, THEME_CLASS } from '../app/theme';
import '../app/theme.css';
import { CommandProvider, LayerProvider, TodayProvider, ToastProvider } from '../components';
import { TextProvider } from '../i18n';
import type { AppStore } from '../store/app-store';
import { StoreProvider } from '../store/hooks';
import { systemClock } from '../store/store-worker/system';

/** All that a component of the app may expect above it, without the app's frame: for looking at one alone. */
export function Stage(props: { app: AppStore; language: Language; dark: boolean; children: ReactNode }) {
  const { app, language, dark, children } = props;
  document.documentElement.classList.add(THEME_CLASS);
  document.documentElement.classList.toggle('dark', dark);
  return (
    <StoreProvider app={app}>
      <ConfigProvider theme={createTheme(dark)} button={{ autoInsertSpace: false }}>
        <TextProvider language={language}>
          <TodayProvider today={systemClock.today()}>
            <LayerProvider>
              <CommandProvider>
                <ToastProvider>{children}</ToastProvider>
              </CommandProvider>
            </LayerProvider>
          </TodayProvider>
        </TextProvider>
      </ConfigProvider>
    </StoreProvider>
  );
}
