import type { Language } from '#domain/ports/bridge';

/** The app's language for a system locale (`zh_TW.UTF-8`, `en-US` …); Hong Kong and Macau read Traditional. */
export function languageOf(locale: string): Language {
  const name = locale.toLowerCase().replace('_', '-');
  if (/^zh-(tw|hk|mo|hant)/.test(name)) return 'zh-TW';
  return name.startsWith('en') ? 'en' : 'zh-CN';
}
