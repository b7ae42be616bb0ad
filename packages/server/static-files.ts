import { existsSync } from 'node:fs';
import path from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { etag } from 'hono/etag';

/** Names that carry a hash of their content may be kept for ever. */
const HASHED = /\/assets\//;

/** The built page. Every address without a file extension that is not the API's opens it. */
export function staticFiles(root: string): Hono {
  const app = new Hono();
  // The library resolves against the working folder.
  const relative = path.relative(process.cwd(), root) || '.';
  app.use('*', etag());
  app.use('*', async (context, next) => {
    await next();
    const kept = HASHED.test(context.req.path) && context.res.status === 200;
    context.header('cache-control', kept ? 'public, max-age=31536000, immutable' : 'no-cache');
  });
  app.use('*', serveStatic({ root: relative }));
  if (existsSync(path.join(root, 'index.html'))) {
    app.get('*', async (context, next) => {
      if (path.extname(context.req.path) !== '') return next();
      return serveStatic({ root: relative, path: 'index.html' })(context, next);
    });
  }
  return app;
}
