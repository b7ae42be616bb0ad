import type { AddressInfo } from 'node:net';
import { type ServerType, serve } from '@hono/node-server';
import type { Hono } from 'hono';
import { ServerError } from './server-error';

export interface Listening {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Starts answering on a host and port; port 0 takes a free one.
 * @throws ServerError `port-in-use`, `port-not-allowed`.
 */
export function listen(app: Hono, host: string, port: number): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: host, port }, (address) => {
      server.off('error', onError);
      resolve({ url: urlOf(host, address), close: () => close(server) });
    });
    const onError = (error: NodeJS.ErrnoException) => reject(explained(error, host, port));
    server.on('error', onError);
  });
}

function explained(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code === 'EADDRINUSE')
    return new ServerError(
      'port-in-use',
      `port ${port} is taken by another program; end it, or choose another with --port ${port + 1}`,
    );
  if (error.code === 'EACCES')
    return new ServerError(
      'port-not-allowed',
      `port ${port} needs more rights; choose one above 1023 with --port`,
    );
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
    return new ServerError(
      'port-not-allowed',
      `this machine has no address ${host}; choose another with --host`,
    );
  return error;
}

function urlOf(host: string, address: AddressInfo): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${address.port}`;
}

function close(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    if ('closeAllConnections' in server) server.closeAllConnections();
  });
}
