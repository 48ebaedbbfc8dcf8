import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { APP_ORIGIN, type AssetReply } from './shell';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

/**
 * antd writes its styles at run time into <style> elements, so `style-src` allows inline styles; scripts never:
 * nothing inline, no eval, nothing from elsewhere.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const HEADERS = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
};

const notFound: AssetReply = { status: 404, headers: HEADERS, body: new Uint8Array() };

/** Files of the built page by URL of the app's own origin; anything outside `root` is not found. */
export function createResolveAsset(root: string): (url: string) => Promise<AssetReply> {
  return async (url) => {
    const path = assetPath(url);
    if (path === null) return notFound;
    const file = normalize(join(root, path));
    const type = TYPES[extname(file)];
    if (!file.startsWith(root + sep) || !type) return notFound;
    try {
      return { status: 200, headers: { ...HEADERS, 'content-type': type }, body: await readFile(file) };
    } catch {
      // Whatever the reason, the page learns only that it is not there.
      return notFound;
    }
  };
}

/** Path below the root, or null for another origin and for anything that is not a plain path. */
export function assetPath(url: string): string | null {
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch {
    return null;
  }
  if (parsed.origin !== APP_ORIGIN) return null;
  let path: string;
  try {
    path = decodeURIComponent(parsed.pathname);
  } catch {
    return null;
  }
  if (path.includes('\0') || path.includes('\\') || path.split('/').includes('..')) return null;
  return path === '/' ? '/index.html' : path;
}
