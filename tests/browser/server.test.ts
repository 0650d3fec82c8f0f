import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request, type IncomingHttpHeaders } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SECURITY_HEADERS, serve } from '../../scripts/serve.mjs';
import { launch } from './harness';

const SCRIPT = `document.title = 'ran'; // ${'the same words again '.repeat(50)}`;
const folder = mkdtempSync(join(tmpdir(), 'kuril-atlas-'));
const root = join(folder, 'dist');
let server: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  const files: Readonly<Record<string, string | Buffer>> = {
    '../secret.txt': 'outside',
    '.sources': 'hidden',
    'index.html': '<!doctype html><title>Atlas</title><link rel="icon" href="icons/a.svg"><p>Here</p>',
    'icons/a.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    'assets/app-Ab12.js': SCRIPT,
    'assets/app-Ab12.js.br': brotliCompressSync(SCRIPT),
    'assets/app-Ab12.js.gz': gzipSync(SCRIPT),
    'assets/worker-Cd34.mjs': 'export {}',
    'data/isles.geojson': '{}',
    'data/names.json': '{}',
    'fonts/a.woff2': 'wOF2',
    'picture.webp': 'RIFF',
    'manifest.webmanifest': '{}',
    'islands of the north/择捉.txt': 'Etorofu',
    'breach.html': `<!doctype html><link rel="icon" href="icons/a.svg"><script>document.title = 'ran'</script>
      <p style="color:red">x</p><img src="https://example.invalid/flag.png" alt=""><script src="breach.js"></script>`,
    'breach.js': `document.querySelector('p').innerHTML = '<b>x</b>';`,
  };
  for (const [name, content] of Object.entries(files)) {
    const path = join(root, name);
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, content);
  }
  server = await serve({ port: 0, root });
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

type Answer = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: Buffer };

/** Unlike fetch, sends the path as it is and unpacks nothing. */
function ask(path: string, headers: Readonly<Record<string, string>> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request(server.url, { path, headers, method }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }));
    })
      .on('error', reject)
      .end();
  });
}

/** Sends bytes as they are and gives the first line of the answer. */
function askRaw(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1', () => socket.end(text));
    let answer = '';
    socket.on('data', (data) => (answer += data));
    socket.on('close', () => resolve(answer.split('\r\n')[0] ?? ''));
    socket.on('error', reject);
  });
}

describe('headers', () => {
  test.each(['/', '/index.html', '/assets/app-Ab12.js', '/data/isles.geojson', '/nowhere', '/%zz'])('every answer carries the security headers: %s', async (path) => {
    const { headers } = await ask(path);
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) expect(headers[name.toLowerCase()], name).toBe(value);
  });

  test('the policy is the strict one that was measured to work', () => {
    expect(SECURITY_HEADERS['Content-Security-Policy']).toBe(
      "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; font-src 'self'; manifest-src 'self'; " +
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types default",
    );
    expect(SECURITY_HEADERS['Permissions-Policy']).toContain('fullscreen=(self)');
    expect(SECURITY_HEADERS['Permissions-Policy']).toContain('geolocation=()');
  });

  test.each([
    ['/', 'text/html; charset=utf-8'],
    ['/assets/app-Ab12.js', 'text/javascript; charset=utf-8'],
    ['/assets/worker-Cd34.mjs', 'text/javascript; charset=utf-8'],
    ['/data/isles.geojson', 'application/geo+json'],
    ['/data/names.json', 'application/json'],
    ['/fonts/a.woff2', 'font/woff2'],
    ['/picture.webp', 'image/webp'],
    ['/icons/a.svg', 'image/svg+xml'],
    ['/manifest.webmanifest', 'application/manifest+json'],
  ])('%s is %s', async (path, type) => {
    const { status, headers } = await ask(path);
    expect([status, headers['content-type']]).toEqual([200, type]);
  });
});

describe('compression', () => {
  test('brotli comes first, gzip second, and the plain file to who accepts neither', async () => {
    const path = '/assets/app-Ab12.js';
    const br = await ask(path, { 'Accept-Encoding': 'gzip, deflate, br, zstd' });
    expect(br.headers).toMatchObject({ 'content-encoding': 'br', vary: 'Accept-Encoding', 'content-length': String(br.body.length) });
    expect(brotliDecompressSync(br.body).toString()).toBe(SCRIPT);

    const gz = await ask(path, { 'Accept-Encoding': 'br;q=0, gzip;q=0.5' });
    expect(gz.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(gz.body).toString()).toBe(SCRIPT);

    for (const accept of ['', 'identity', 'br;q=0']) {
      const plain = await ask(path, { 'Accept-Encoding': accept });
      expect(plain.headers).not.toHaveProperty('content-encoding');
      expect(plain.headers['vary']).toBe('Accept-Encoding');
      expect(plain.body.toString()).toBe(SCRIPT);
    }
  });

  test('packed copies have no address of their own', async () => {
    expect((await ask('/assets/app-Ab12.js.br')).status).toBe(404);
  });
});

describe('caching', () => {
  test('names with a hash are kept for ever, everything else is asked for again', async () => {
    expect((await ask('/assets/app-Ab12.js')).headers['cache-control']).toBe('public, max-age=31536000, immutable');
    for (const path of ['/', '/data/isles.geojson', '/fonts/a.woff2', '/manifest.webmanifest']) {
      expect((await ask(path)).headers['cache-control'], path).toBe('no-cache');
    }
    expect((await ask('/nowhere')).headers['cache-control']).toBe('no-store');
  });

  test('an unchanged file costs a 304 without a body', async () => {
    const first = await ask('/data/isles.geojson');
    const etag = first.headers.etag ?? '';
    expect(etag).toMatch(/^"[\w-]{22}"$/);
    for (const header of [etag, `W/${etag}`, `"old", ${etag}`, '*']) {
      const again = await ask('/data/isles.geojson', { 'If-None-Match': header });
      expect([again.status, again.body.length, again.headers.etag], header).toEqual([304, 0, etag]);
    }
    expect((await ask('/data/isles.geojson', { 'If-None-Match': '"old"' })).status).toBe(200);
  });

  test('each encoding has its own tag', async () => {
    const tags = await Promise.all(['br', 'gzip', ''].map(async (accept) => (await ask('/assets/app-Ab12.js', { 'Accept-Encoding': accept })).headers.etag));
    expect(new Set(tags).size).toBe(3);
  });
});

describe('addresses', () => {
  test.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e%2fsecret.txt',
    '/..%5csecret.txt',
    '/%252e%252e%252fsecret.txt',
    '/assets/....//....//secret.txt',
    '//secret.txt',
    '/index.html%00.js',
    '/%00',
    '/.sources',
    '/%2esources',
    '/assets',
    '/assets/',
    '/constructor',
    '/__proto__',
  ])('%s leads nowhere', async (path) => {
    const { status, headers, body } = await ask(path);
    expect([status, headers['content-type'], body.toString()]).toEqual([404, 'text/plain; charset=utf-8', 'There is nothing at this address: the atlas starts at /.\n']);
  });

  test('a broken escape is answered with a sentence', async () => {
    const { status, body } = await ask('/%E0%A4%A');
    expect([status, body.toString()]).toEqual([400, 'This address cannot be read: check it, or start at /.\n']);
  });

  test('malformed requests do not stop the server', async () => {
    expect(await askRaw('GET /index\0.html HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n')).toContain('400');
    expect(await askRaw('GET constructor HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n')).toContain('400');
    expect(await askRaw('GET http://elsewhere.invalid/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n')).toContain('400');
    expect((await ask('/data/isles.geojson', { Range: 'bytes=3-1' })).status).toBe(200);
    expect((await ask('/')).status).toBe(200);
  });

  test('a query is ignored, spaces and Chinese characters are found', async () => {
    expect((await ask('/?from=somewhere')).status).toBe(200);
    expect((await ask(`/${encodeURIComponent('islands of the north')}/${encodeURIComponent('择捉')}.txt`)).body.toString()).toBe('Etorofu');
  });

  test('HEAD answers as GET without a body; other methods are refused', async () => {
    const head = await ask('/assets/app-Ab12.js', {}, 'HEAD');
    expect([head.status, head.headers['content-length'], head.body.length]).toEqual([200, String(SCRIPT.length), 0]);
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
      const refused = await ask('/', {}, method);
      expect([refused.status, refused.headers.allow], method).toEqual([405, 'GET, HEAD']);
    }
  });
});

describe('the server itself', () => {
  test('takes the next port when the wanted one is in use', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((done) => other.once('listening', done));
    const { port } = other.address() as AddressInfo;
    const second = await serve({ port, root });
    expect(Number(new URL(second.url).port)).toBeGreaterThan(port);
    await second.close();
    other.close();
  });

  test('says what to do when nothing is built', async () => {
    await expect(serve({ port: 0, root: join(folder, 'missing') })).rejects.toThrow(/There is no built atlas in .*missing: run "npm start"/);
  });
});

describe('in the browser', () => {
  test('a page that breaks the policy is stopped, and the harness notices every breach', async () => {
    const atlas = await launch({ root });
    const { page, problems, close } = await atlas.open('breach.html');
    expect(await page.title()).toBe('');
    await expect.poll(() => problems.join('\n')).toMatch(/trusted-types/i);
    const all = problems.join('\n');
    for (const breach of [/policy violation: script-src/, /policy violation: style-src/, /policy violation: img-src/, /uncaught: .*innerHTML/, /console error/]) expect(all).toMatch(breach);
    await expect(close()).rejects.toThrow('policy violation');
    await atlas.close();
  });

  test('requests to other hosts are noticed even where nothing forbids them', async () => {
    const atlas = await launch({ root });
    const { page, problems, close } = await atlas.open('', { expected: [/ERR_/, /policy violation/, /Content Security Policy/i] });
    expect(problems).toEqual([]);
    await page.goto('https://example.invalid/').catch(() => null);
    expect(problems).toEqual(['request to another host: https://example.invalid/']);
    await expect(close()).rejects.toThrow('request to another host');
    await atlas.close();
  });

  test('a page left open by a failed test is closed and judged at the end', async () => {
    const atlas = await launch({ root });
    await atlas.open('breach.html');
    await expect(atlas.close()).rejects.toThrow('policy violation');
  });
});

describe('the built atlas', () => {
  const dist = join(import.meta.dirname, '../../dist');

  test('has nothing inline that the policy would stop', () => {
    const html = readFileSync(join(dist, 'index.html'), 'utf8');
    expect(html).not.toMatch(/<style|\sstyle=|\son\w+=|="(javascript|data):/i);
    for (const [tag] of html.matchAll(/<script\b[^>]*>/g)) expect(tag).toContain(' src="./assets/');
    for (const name of readdirSync(join(dist, 'assets')).filter((file) => file.endsWith('.css'))) {
      const urls = [...readFileSync(join(dist, 'assets', name), 'utf8').matchAll(/@import|url\(["']?data:[^)]{0,20}/g)].map(String);
      expect(urls.filter((url) => !name.startsWith('maplibre') || url === '@import'), name).toEqual([]);
    }
  });

  test('keeps MapLibre and its worker out of what the first page waits for', () => {
    const html = readFileSync(join(dist, 'index.html'), 'utf8');
    expect(html).not.toContain('maplibre');
    const files = readdirSync(join(dist, 'assets'));
    expect(files.filter((file) => /^maplibre-gl-worker-.*\.m?js$/.test(file))).toHaveLength(1);
    for (const file of files.filter((name) => /\.(js|css|mjs)$/.test(name) && readFileSync(join(dist, 'assets', name)).length > 1000)) expect(files).toContain(`${file}.br`);
  });
});
