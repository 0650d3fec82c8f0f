/**
 * The production server: dist/ as it was when the server started, with the security headers of the atlas.
 * All files are read into memory first, so no request touches the disk: a path cannot leave the folder, and a build
 * during a lesson does not pull the files from under the page.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, realpathSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const DIST = fileURLToPath(new URL('../dist', import.meta.url));
const DEFAULT_PORT = 4173;
const PORTS_TRIED = 50;

/** Sent with every answer. 'trusted-types default': src/main.tsx makes the one policy, which allows only our own worker. */
export const SECURITY_HEADERS = Object.freeze({
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "font-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ].join('; '),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': [
    ...['accelerometer', 'autoplay', 'bluetooth', 'camera', 'display-capture', 'encrypted-media', 'gamepad', 'geolocation', 'gyroscope', 'hid'],
    ...['idle-detection', 'local-fonts', 'magnetometer', 'microphone', 'midi', 'payment', 'picture-in-picture', 'publickey-credentials-get'],
    ...['serial', 'usb', 'xr-spatial-tracking'],
  ]
    .map((feature) => `${feature}=()`)
    .concat('fullscreen=(self)', 'screen-wake-lock=(self)')
    .join(', '),
});

/** @type {Readonly<Record<string, string>>} */
const TYPES = {
  '.bin': 'application/octet-stream',
  '.css': 'text/css; charset=utf-8',
  '.geojson': 'application/geo+json',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.json': 'application/json',
  '.md': 'text/markdown; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pbf': 'application/x-protobuf',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/** Smallest first. @type {readonly (readonly [encoding: string, suffix: string])[]} */
const ENCODINGS = [['br', '.br'], ['gzip', '.gz']];

/** @typedef {{ readonly bytes: Buffer, readonly etag: string }} Variant */
/** @typedef {{ readonly headers: Readonly<Record<string, string>>, readonly plain: Variant, readonly packed: ReadonlyMap<string, Variant> }} Served */

/** What the user can mend; the message says what is wrong and what to do. */
class ServeError extends Error {}

/**
 * Serves a built folder. The port is the first free one from `port` on; 0 takes any.
 * Rejects with a sentence when the folder is not built or the address cannot be used.
 * @param {{ port?: number, root?: string, host?: string }} [options]
 * @returns {Promise<{ url: string, close: () => Promise<void> }>} url ends with a slash
 */
export async function serve({ port = DEFAULT_PORT, root = DIST, host = '127.0.0.1' } = {}) {
  const files = readFiles(root);
  if (!files.has('/index.html')) throw new ServeError(`There is no built atlas in ${root}: run "npm start", which builds it.`);
  const server = createServer((request, response) => answer(files, request, response));
  const used = await listen(server, host, port);
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${used}/`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections(); // a browser keeps its connections open
      }),
  };
}

/**
 * Every file of a folder by its path on the server; files whose name or folder begins with a dot are left out.
 * @param {string} root
 * @returns {ReadonlyMap<string, Served>}
 */
function readFiles(root) {
  /** @type {Map<string, Buffer>} */
  const found = new Map();
  for (const entry of listFolder(root)) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const parts = relative(root, path).split(sep);
    if (!parts.some((part) => part.startsWith('.'))) found.set(`/${parts.join('/')}`, readFileSync(path));
  }
  const isPacked = (/** @type {string} */ path) => ENCODINGS.some(([, suffix]) => path.endsWith(suffix) && found.has(path.slice(0, -suffix.length)));

  /** @type {Map<string, Served>} */
  const served = new Map();
  for (const [path, bytes] of found) {
    if (isPacked(path)) continue;
    const hash = createHash('sha256').update(bytes).digest('base64url').slice(0, 22);
    /** @type {Map<string, Variant>} */
    const packed = new Map();
    for (const [encoding, suffix] of ENCODINGS) {
      const small = found.get(path + suffix);
      if (small !== undefined) packed.set(encoding, { bytes: small, etag: `"${hash}-${encoding}"` });
    }
    served.set(path, {
      headers: {
        'Content-Type': TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream',
        // Vite puts a hash of the content into the names in assets/ only.
        'Cache-Control': path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
        ...(packed.size > 0 ? { Vary: 'Accept-Encoding' } : {}),
      },
      plain: { bytes, etag: `"${hash}"` },
      packed,
    });
  }
  const index = served.get('/index.html');
  if (index !== undefined) served.set('/', index);
  return served;
}

/** @param {string} root */
function listFolder(root) {
  try {
    return readdirSync(root, { recursive: true, withFileTypes: true });
  } catch {
    return [];
  }
}

/**
 * @param {ReadonlyMap<string, Served>} files
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
function answer(files, request, response) {
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    return say(response, 405, 'This server only answers GET and HEAD.');
  }
  const path = pathOf(request.url ?? '');
  if (path === undefined) return say(response, 400, 'This address cannot be read: check it, or start at /.');
  const file = files.get(path);
  if (file === undefined) return say(response, 404, 'There is nothing at this address: the atlas starts at /.');

  const encoding = [...file.packed.keys()].find((name) => accepts(request.headers['accept-encoding'], name));
  const { bytes, etag } = (encoding === undefined ? undefined : file.packed.get(encoding)) ?? file.plain;
  for (const [name, value] of Object.entries(file.headers)) response.setHeader(name, value);
  response.setHeader('ETag', etag);
  if (matches(request.headers['if-none-match'], etag)) {
    response.removeHeader('Content-Type');
    response.writeHead(304).end();
    return;
  }
  if (encoding !== undefined) response.setHeader('Content-Encoding', encoding);
  response.writeHead(200, { 'Content-Length': bytes.length });
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

/**
 * The decoded path of a request, undefined if it is not one.
 * @param {string} target
 */
function pathOf(target) {
  try {
    const path = decodeURIComponent(target.replace(/[?#].*$/s, ''));
    return path.startsWith('/') ? path : undefined;
  } catch {
    return undefined; // a broken %-escape
  }
}

/**
 * Whether an Accept-Encoding header allows an encoding that it names; `q=0` forbids.
 * @param {string | string[] | undefined} header
 * @param {string} encoding
 */
function accepts(header, encoding) {
  return String(header ?? '')
    .split(',')
    .some((item) => {
      const [name = '', ...parameters] = item.split(';').map((part) => part.trim().toLowerCase());
      return name === encoding && !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter));
    });
}

/**
 * Whether an If-None-Match header holds the tag (weak comparison, as RFC 9110 asks).
 * @param {string | undefined} header
 * @param {string} etag
 */
function matches(header, etag) {
  if (header === undefined) return false;
  return header.trim() === '*' || header.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {number} status
 * @param {string} sentence
 */
function say(response, status, sentence) {
  const bytes = Buffer.from(`${sentence}\n`);
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store', 'Content-Length': bytes.length });
  response.end(response.req.method === 'HEAD' ? undefined : bytes);
}

/**
 * @param {import('node:http').Server} server
 * @param {string} host
 * @param {number} first
 * @returns {Promise<number>} the port taken
 */
async function listen(server, host, first) {
  const last = first === 0 ? 0 : Math.min(first + PORTS_TRIED - 1, 65535);
  for (let port = first; port <= last; port += 1) {
    const error = await new Promise((done) => {
      server.once('error', done);
      server.listen(port, host, () => {
        server.off('error', done);
        done(undefined);
      });
    });
    if (error === undefined) {
      const address = server.address();
      return typeof address === 'object' && address !== null ? address.port : port;
    }
    if (error.code === 'EACCES') throw new ServeError(`Port ${port} needs rights that this user does not have: set PORT to a number above 1023.`);
    if (error.code !== 'EADDRINUSE') throw new ServeError(`The server cannot use the address ${host} (${error.code}): set HOST to an address of this machine, or unset it.`);
  }
  throw new ServeError(`All ports from ${first} to ${last} are in use: set PORT to a free one.`);
}

/** npm sends SIGTERM to the shell between it and us, which ends without passing it on: the server would live on and keep its port. */
function endWithParent() {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.exit(0);
  }, 200).unref();
}

async function main() {
  const wanted = process.env.PORT || String(DEFAULT_PORT);
  const port = /^\d{1,5}$/.test(wanted) ? Number(wanted) : NaN;
  if (!(port <= 65535)) throw new ServeError(`PORT is "${wanted}": set it to a number from 0 to 65535, or unset it.`);
  const { url } = await serve({ port, root: DIST, host: process.env.HOST || '127.0.0.1' });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(0));
  if (process.env.npm_lifecycle_event !== undefined) endWithParent();
  console.log(`Kuril Atlas: ${url}   (stop with Ctrl+C)`);
}

if (process.argv[1] !== undefined && realpathSync(resolve(process.argv[1])) === realpathSync(fileURLToPath(import.meta.url))) {
  main().catch((error) => {
    console.error(error instanceof ServeError ? error.message : error);
    process.exitCode = 1;
  });
}
