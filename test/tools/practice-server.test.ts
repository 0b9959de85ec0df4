import { request as httpRequest } from 'node:http';
import type { Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PRACTICE_HOSTS, type PracticeServer, startPracticeServer } from '../../.tools/practice-server.ts';

const [HOST = ''] = PRACTICE_HOSTS;

let server: PracticeServer;
beforeAll(async () => {
  server = await startPracticeServer({ staticDir: null });
});
afterAll(() => server.close());

/** A connection through the proxy as a browser has one. */
const tunnel = (host: string): Promise<{ readonly socket: Socket; readonly status: number }> =>
  new Promise((resolve, reject) => {
    httpRequest({ port: server.proxyPort, host: '127.0.0.1', method: 'CONNECT', path: `${host}:443` })
      .once('connect', ({ statusCode = 0 }, socket: Socket) => resolve({ socket, status: statusCode }))
      .once('error', reject)
      .end();
  });

/** Asks for a page over the tunnel; all that comes until the connection ends. */
const ask = (socket: Socket, path: string, connection: string): Promise<string> =>
  new Promise((resolve) => {
    let answer = '';
    const secure = connectTls({ socket, servername: HOST, rejectUnauthorized: false });
    secure.write(`GET ${path} HTTP/1.1\r\nHost: ${HOST}\r\nConnection: ${connection}\r\n\r\n`);
    secure.on('data', (data: Buffer) => {
      answer += data.toString('utf8');
    });
    secure.on('error', () => undefined);
    secure.once('close', () => resolve(answer));
  });

it('hands a page through whole, and refuses other hosts', async () => {
  const html = 'x'.repeat(1_000_000);
  server.setPage(`https://${HOST}/uzun`, { html });
  const answer = await ask((await tunnel(HOST)).socket, '/uzun', 'close');
  expect(answer.replaceAll(/[^x]/gu, '').length).toBeGreaterThanOrEqual(html.length);
  const { socket, status } = await tunnel('example.org');
  socket.destroy();
  expect(status).toBe(403);
});

it('a connection that breaks on the side of the site ends for the browser too', async () => {
  server.setPage(`https://${HOST}/kopar`, (request) => {
    // A reset, as when a request comes just when the site ends the connection.
    const { _parent: raw } = request.socket as unknown as { readonly _parent: Socket };
    raw.resetAndDestroy();
  });
  expect(await ask((await tunnel(HOST)).socket, '/kopar', 'keep-alive')).toBe('');
});
