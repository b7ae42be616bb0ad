import { once } from 'node:events';
import net from 'node:net';
import tls from 'node:tls';
import { expect, onTestFinished, test } from 'vitest';
import { openStore } from '../open-store';
import { OWN_CERTIFICATE } from './own-certificate.fixture';

async function portOf(server: net.Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  return (server.address() as net.AddressInfo).port;
}

test.each(['bolt', 'neo4j'])(
  'a certificate that is not trusted is told, with both ways on (%s)',
  async (scheme) => {
    const server = tls.createServer(OWN_CERTIFICATE);
    server.on('tlsClientError', () => {});
    await expect(openStore(`${scheme}+s://localhost:${await portOf(server)}`)).rejects.toMatchObject({
      code: 'unreachable',
      message: expect.stringMatching(/NODE_EXTRA_CA_CERTS.*\+ssc/),
    });
  },
);

test('a server that hangs up on who does not encrypt is told, with what to write', async () => {
  const server = net.createServer((socket) =>
    socket.once('data', () => socket.destroy()).on('error', () => {}),
  );
  await expect(openStore(`bolt://127.0.0.1:${await portOf(server)}`)).rejects.toMatchObject({
    code: 'unreachable',
    message: expect.stringContaining('bolt+s://'),
  });
});

test('one that speaks no TLS is told to who does', async () => {
  const server = net.createServer((socket) =>
    socket.once('data', () => socket.destroy()).on('error', () => {}),
  );
  await expect(openStore(`bolt+ssc://127.0.0.1:${await portOf(server)}`)).rejects.toMatchObject({
    code: 'unreachable',
    message: expect.stringContaining('speaks no TLS'),
  });
});
