import type { MiddlewareHandler } from 'hono';
import { ServerError } from '../server-error';

/**
 * Refuses requests that name another host than this server's: a page elsewhere could otherwise reach
 * it under a name of its own (DNS rebinding).
 */
export function hostCheck(allowed: ReadonlySet<string>): MiddlewareHandler {
  return async (context, next) => {
    const given = context.req.header('host') ?? '';
    if (!allowed.has(hostName(given)))
      throw new ServerError('wrong-host', `this server does not answer for the host "${given}"`);
    const origin = context.req.header('origin');
    if (origin && origin !== 'null' && !allowed.has(hostName(origin.replace(/^https?:\/\//, ''))))
      throw new ServerError('wrong-host', `this server does not answer pages of "${origin}"`);
    if (origin === 'null' && context.req.method !== 'GET')
      throw new ServerError('wrong-host', 'this server does not answer pages without an origin');
    await next();
  };
}

/** The names under which a server bound to `host` is reached. */
export function hostNames(host: string): Set<string> {
  const loopback = ['localhost', '127.0.0.1', '[::1]'];
  const own = host.includes(':') && !host.startsWith('[') ? `[${host}]` : host;
  return new Set(isLoopback(host) ? loopback : [...loopback, own.toLowerCase()]);
}

export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host);
}

function hostName(host: string): string {
  return host.toLowerCase().replace(/:\d+$/, '');
}
