import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import { api } from './api';
import { hostCheck } from './guards/host-check';
import { securityHeaders } from './guards/security-headers';
import { tokenCheck } from './guards/token-check';
import { problemDetails } from './problem-details';
import { ServerError } from './server-error';
import type { ServerOptions } from './server-options';
import { staticFiles } from './static-files';

/**
 * The HTTP application as a value: routes, guards and the built page. Listening is `listen`'s; tests
 * call `app.request`.
 */
export function createApp(options: ServerOptions): Hono {
  const app = new Hono();
  app.onError((error, context) => {
    const problem = problemDetails(error);
    if (problem.code === 'internal')
      options.log(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return context.body(JSON.stringify(problem), problem.status as 500, {
      'content-type': 'application/problem+json',
    });
  });
  const nothingThere = (context: Context): never => {
    throw new ServerError('not-found', `there is nothing at ${context.req.path}`);
  };
  app.notFound(nothingThere);
  app.use('*', securityHeaders());
  app.use('*', hostCheck(options.hosts));
  if (options.token !== undefined) app.use('*', tokenCheck(options.token));
  app.use('*', compress());
  app.use(
    '*',
    bodyLimit({
      maxSize: options.limits.bodyBytes,
      onError: () => {
        throw new ServerError('too-large', `a request holds at most ${options.limits.bodyBytes} bytes`);
      },
    }),
  );
  app.route('/api', api(options));
  // The page answers every other address, also one that nobody knows.
  app.all('/api/*', nothingThere);
  if (options.webRoot) app.route('/', staticFiles(options.webRoot));
  return app;
}
