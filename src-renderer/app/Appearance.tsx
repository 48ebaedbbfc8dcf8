import { App as AntdApp, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import zhTW from 'antd/locale/zh_TW';
import { useEffect, useLayoutEffect, useMemo, useState, useSyncExternalStore, type ReactNode } from 'react';
import type { Language, Theme } from '#domain/ports/bridge';
import { untilNextDay } from '#domain/timing/civil-time';
import { CommandProvider, LayerProvider, ToastProvider, TodayProvider } from '../components';
import { TextProvider, useText } from '../i18n';
import { useStart } from '../store/hooks';
import { systemClock } from '../store/store-worker/system';
import { createTheme, THEME_CLASS } from './theme';
import './theme.css';

const antdLocales = { 'zh-CN': zhCN, 'zh-TW': zhTW, en: enUS } satisfies Record<Language, unknown>;

/** Language, theme, today, and the places where commands, layers and messages meet. */
export function Appearance({ children }: { children: ReactNode }) {
  const { start } = useStart();
  const language = start?.settings.language ?? start?.systemLanguage ?? browserLanguage();
  const dark = useDark(start?.settings.theme ?? 'system');
  const theme = useMemo(() => createTheme(dark), [dark]);
  const today = useSystemToday();
  useLayoutEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.classList.toggle('dark', dark);
    document.documentElement.classList.add(THEME_CLASS);
  }, [language, dark]);
  return (
    <ConfigProvider
      theme={theme}
      locale={antdLocales[language]}
      button={{ autoInsertSpace: false }}
      wave={{ disabled: true }}
    >
      <TextProvider language={language}>
        <WindowTitle />
        <TodayProvider today={today}>
          <LayerProvider>
            <CommandProvider>
              <AntdApp component={false}>
                <ToastProvider>{children}</ToastProvider>
              </AntdApp>
            </CommandProvider>
          </LayerProvider>
        </TodayProvider>
      </TextProvider>
    </ConfigProvider>
  );
}

/** The window and the taskbar name the app in its language. */
function WindowTitle() {
  const name = useText('common')('appName');
  useLayoutEffect(() => {
    document.title = name;
  }, [name]);
  return null;
}

/** Only until the host has answered. */
function browserLanguage(): Language {
  const name = navigator.language.toLowerCase();
  if (!name.startsWith('zh')) return 'en';
  return /tw|hk|mo|hant/.test(name) ? 'zh-TW' : 'zh-CN';
}

const systemDark = matchMedia('(prefers-color-scheme: dark)');
const watchSystem = (listener: () => void) => {
  systemDark.addEventListener('change', listener);
  return () => systemDark.removeEventListener('change', listener);
};

function useDark(theme: Theme): boolean {
  const system = useSyncExternalStore(watchSystem, () => systemDark.matches);
  return theme === 'system' ? system : theme === 'dark';
}

function useSystemToday() {
  const [today, setToday] = useState(systemClock.today);
  useEffect(() => {
    const timer = setTimeout(() => setToday(systemClock.today()), untilNextDay(systemClock.now()) + 1000);
    // A laptop that slept over midnight: its timers may be late.
    const check = () => setToday(systemClock.today());
    document.addEventListener('visibilitychange', check);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', check);
    };
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- each new day sets the next timer
  }, [today]);
  return today;
}
