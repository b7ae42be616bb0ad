import { timingSafeEqual } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { ServerError } from '../server-error';

const COOKIE = 'stemma-token';

/**
 * Lets in who brings the token: as `Authorization: Bearer`, as a cookie, or once in the address
 * (`?token=`), which sets the cookie.
 */
export function tokenCheck(token: string): MiddlewareHandler {
  return async (context, next) => {
    const inAddress = context.req.query('token');
    const bearer = /^Bearer (.+)$/.exec(context.req.header('authorization') ?? '')?.[1];
    const given = bearer ?? inAddress ?? getCookie(context, COOKIE);
    if (!given || !same(given, token))
      throw new ServerError(
        'wrong-token',
        'this server needs its token: open it once with ?token=… in the address',
      );
    if (inAddress) setCookie(context, COOKIE, token, { httpOnly: true, sameSite: 'Strict', path: '/' });
    await next();
  };
}

function same(a: string, b: string): boolean {
  const x = Buffer.from(a);
  const y = Buffer.from(b);
  return x.length === y.length && timingSafeEqual(x, y);
}
