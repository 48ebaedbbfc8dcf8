import { createBrowserHistory, type ParsedLocation } from '@tanstack/react-router';

/**
 * Routes behind the `#`: the page's address stays the one file the shell serves. Unlike the router's own hash history,
 * a query of the page itself (`dev.html?lang=en`) is never read as the route's.
 */
export const createHashHistory = () =>
  createBrowserHistory({
    parseLocation: () => locationOf(window.location.hash.slice(1), window.history.state as State),
    createHref: (href) => `${window.location.pathname}${window.location.search}#${href}`,
  });

type State = ParsedLocation['state'] | undefined;

/** The route's path and its query. */
export function locationOf(href: string, state: State) {
  const at = href.indexOf('?');
  const path = at < 0 ? href : href.slice(0, at);
  return {
    href: href === '' ? '/' : href,
    pathname: path === '' ? '/' : path,
    search: at < 0 ? '' : href.slice(at),
    hash: '',
    state: state ?? { __TSR_index: 0, key: 'first', __TSR_key: 'first' },
  };
}
