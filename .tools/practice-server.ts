import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer as createHttpServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { type AddressInfo, connect, type Socket } from 'node:net';
import path from 'node:path';
import type { Duplex } from 'node:stream';
import { generate } from 'selfsigned';
import manifest from '../manifest.json' with { type: 'json' };
import { PRACTICE_PAGE } from './build-practice-site.ts';

/** The hosts that the practice site stands in for: KamuSM's own and the sign-in of e-Devlet. */
export const PRACTICE_HOSTS: readonly string[] = [
  ...manifest.content_scripts.flatMap((script) => script.matches.map((pattern) => new URL(pattern.replace('*', '')).host)),
  'giris.turkiye.gov.tr',
];

/** Where browsers phone home by themselves, whatever page is open; no page of ours and no extension asks these. */
const BROWSER_CHATTER = /(^|\.)(google|googleapis|gstatic|gvt1|chromium|mozilla|firefox|mozgcp|mozaws)\.(com|net|org)(:\d+)?$/;

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

export interface Fixture {
  readonly html: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly status?: number;
}

export type FixtureHandler = (request: IncomingMessage, response: ServerResponse) => void;

export interface ServedRequest {
  readonly method: string;
  readonly host: string;
  /** With query. */
  readonly path: string;
}

export interface PracticeServer {
  /** Port of the CONNECT proxy on 127.0.0.1 that the browser must use. */
  readonly proxyPort: number;
  /** Every request answered, in order. */
  readonly served: readonly ServedRequest[];
  /** `host:port` (or the address of a plain http request) of everything asked for and refused, in order. */
  readonly refused: readonly string[];
  /** The part of {@link refused} that is not the browser's own phoning home. */
  refusedByPages(): readonly string[];
  /** Answers this address (query ignored) with a fixture instead of the practice site, until {@link clearPages}. */
  setPage(url: string, page: Fixture | FixtureHandler): void;
  clearPages(): void;
  /** Forgets {@link served} and {@link refused}. */
  forget(): void;
  /** Ends all connections. */
  close(): Promise<void>;
}

async function selfSignedCertificate(): Promise<{ key: string; cert: string }> {
  const pems = await generate([{ name: 'commonName', value: 'KamuSM practice' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [{ name: 'subjectAltName', altNames: PRACTICE_HOSTS.map((value) => ({ type: 2 as const, value })) }],
  });
  return { key: pems.private, cert: pems.cert };
}

const listen = (server: Server): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });

/** The file of the practice build for a path, or its page when there is none: the site routes by itself. */
function fileFor(staticDir: string, urlPath: string): string {
  const file = path.join(staticDir, path.normalize(decodeURIComponent(urlPath)));
  const inside = file.startsWith(staticDir + path.sep);
  return inside && existsSync(file) && statSync(file).isFile() ? file : path.join(staticDir, PRACTICE_PAGE);
}

function sendFixture(response: ServerResponse, { html, headers = {}, status = 200 }: Fixture): void {
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', ...headers });
  response.end(html);
}

function sendFile(response: ServerResponse, file: string): void {
  response.writeHead(200, {
    'content-type': MEDIA_TYPES[path.extname(file)] ?? 'application/octet-stream',
    'cache-control': 'no-store',
  });
  response.end(readFileSync(file));
}

/**
 * Serves the practice site (or fixtures) at the real KamuSM addresses: an HTTPS server with a self-signed certificate made
 * in memory, behind a CONNECT proxy that leads the KamuSM hosts to it and refuses and records everything else. A proxy
 * works the same in every browser and needs no port in the address; the browser must accept the certificate.
 * @param options.staticDir folder of the practice build, or null when only fixtures are to be served (the rest is 404)
 */
export async function startPracticeServer(options: { readonly staticDir: string | null }): Promise<PracticeServer> {
  const staticDir = options.staticDir === null ? null : path.resolve(options.staticDir);
  const served: ServedRequest[] = [];
  const refused: string[] = [];
  const pages = new Map<string, Fixture | FixtureHandler>();
  const connections = new Set<Duplex>();
  const keep = (connection: Duplex): void => {
    connections.add(connection);
    connection.once('close', () => connections.delete(connection));
    // A browser that goes away breaks connections; that is no failure of the server.
    connection.on('error', () => connection.destroy());
  };

  const site = createHttpsServer(await selfSignedCertificate(), (request, response) => {
    const url = new URL(request.url ?? '/', `https://${request.headers.host ?? 'localhost'}`);
    served.push({ method: request.method ?? 'GET', host: url.host, path: url.pathname + url.search });
    const page = pages.get(url.host + url.pathname);
    if (typeof page === 'function') page(request, response);
    else if (page !== undefined) sendFixture(response, page);
    else if (staticDir === null || url.pathname === '/favicon.ico') sendFixture(response, { html: '', status: 404 });
    else sendFile(response, fileFor(staticDir, url.pathname));
  });
  // The browser ends what it does not need any more: a connection ended here may have a request under way.
  site.keepAliveTimeout = 0;
  const sitePort = await listen(site);

  const proxy = createHttpServer((request, response) => {
    refused.push(request.url ?? '');
    response.writeHead(403).end();
  });
  proxy.on('connection', keep);
  proxy.on('connect', (request: IncomingMessage, client: Socket, head: Buffer) => {
    const target = request.url ?? '';
    if (!PRACTICE_HOSTS.some((host) => `${host}:443` === target)) {
      refused.push(target);
      client.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    const upstream = connect(sitePort, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      if (head.length > 0) upstream.write(head);
      upstream.pipe(client).pipe(upstream);
    });
    keep(upstream);
    // A pipe does not pass on that a connection broke: the browser would wait for an answer until it gives up.
    upstream.once('close', (isBroken: boolean) => isBroken && client.destroy());
    client.once('close', (isBroken: boolean) => isBroken && upstream.destroy());
  });
  const proxyPort = await listen(proxy);

  return {
    proxyPort,
    served,
    refused,
    refusedByPages: () => refused.filter((target) => !BROWSER_CHATTER.test(target.replace(/^http:\/\/([^/]*).*$/, '$1'))),
    setPage(url, page) {
      const { host, pathname } = new URL(url);
      pages.set(host + pathname, page);
    },
    clearPages: () => pages.clear(),
    forget() {
      served.length = 0;
      refused.length = 0;
    },
    async close() {
      for (const connection of connections) connection.destroy();
      site.closeAllConnections();
      await Promise.all([site, proxy].map((server) => new Promise((resolve) => server.close(resolve))));
    },
  };
}
