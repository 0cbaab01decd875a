// {{t head}}
{{#production}}
// {{t production}}
{{/production}}
// {{t run-node-raw}}
import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';

const GATEWAY = {{gateway}};
const CHARSET = {{charset}};
const PRIVATE_KEY = {{private_key}};
const ALIPAY_PUBLIC_KEY = {{alipay_public_key}};
{{#rsa}}
const HASH = 'RSA-SHA1';
{{/rsa}}
{{^rsa}}
const HASH = 'RSA-SHA256';
{{/rsa}}

// {{t timestamp}}
// new Date(Date.now() + 8 * 3600 * 1000).toISOString().slice(0, 19).replace('T', ' ')
const timestamp = {{timestamp}};

{{#gbk}}
// {{t gbk-node}}
const gbk = new Map();
for (let lead = 0x81; lead <= 0xfe; lead += 1) {
  for (let trail = 0x40; trail <= 0xfe; trail += 1) {
    const character = new TextDecoder('gbk').decode(Uint8Array.of(lead, trail));
    if (character.length === 1 && character !== '\ufffd' && !gbk.has(character)) {
      gbk.set(character, [lead, trail]);
    }
  }
}

{{/gbk}}
// {{t query}}
const query = [
  {{*query}}
];
// {{t body}}
const body = [
  {{*body}}
];

// {{t sign-content}}
const content = [...query, ...body]
  .filter(([, value]) => value !== '')
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([name, value]) => `${name}=${value}`)
  .join('&');
query.push(['sign', sign(HASH, encode(content), privateKey(PRIVATE_KEY)).toString('base64')]);

const response = await fetch(`${GATEWAY}?${form(query)}`, {
  method: 'POST',
  headers: { 'Content-Type': `application/x-www-form-urlencoded;charset=${CHARSET}` },
  body: form(body),
  signal: AbortSignal.timeout(15000),
});
const answer = Buffer.from(await response.arrayBuffer());

// {{t verify-raw}}
const shape = /^\{"(\w+)":(.*),"sign":"([^"]+)"\}\s*$/s.exec(answer.toString('latin1'));
if (!shape) {
  fail(`${response.status}, not signed: ${new TextDecoder(CHARSET).decode(answer)}`);
}
const signed = Buffer.from(shape[2], 'latin1');
if (!verify(HASH, signed, publicKey(ALIPAY_PUBLIC_KEY), Buffer.from(shape[3], 'base64'))) {
  fail('the signature of the answer is wrong');
}
const result = JSON.parse(new TextDecoder(CHARSET).decode(signed));
if (result.sub_code || shape[1] === 'error_response') {
  fail(`${result.code} ${result.sub_code} ${result.sub_msg}`);
}
console.log(JSON.stringify(result));

function fail(reason) {
  console.error(reason);
  process.exit(1);
}

// {{t key-raw}}
function der(path) {
  return Buffer.from(readFileSync(path, 'utf8').replace(/-----[^-]+-----|\s/g, ''), 'base64');
}

function privateKey(path) {
  const key = der(path);
  return createPrivateKey({ key, format: 'der', type: key[7] === 0x30 ? 'pkcs8' : 'pkcs1' });
}

function publicKey(path) {
  return createPublicKey({ key: der(path), format: 'der', type: 'spki' });
}

function encode(text) {
{{#gbk}}
  return Buffer.from([...text].flatMap((character) => {
    if (character < '\x80') {
      return [character.charCodeAt(0)];
    }
    return gbk.get(character) ?? fail(`not in GBK: ${character}`);
  }));
{{/gbk}}
{{^gbk}}
  return Buffer.from(text, 'utf8');
{{/gbk}}
}

function form(pairs) {
  return pairs.map(([name, value]) => `${percent(name)}=${percent(value)}`).join('&');
}

function percent(text) {
  const bytes = [...encode(text)];
  return bytes.map((byte) => (
    /[A-Za-z0-9._-]/.test(String.fromCharCode(byte))
      ? String.fromCharCode(byte)
      : `%${byte.toString(16).padStart(2, '0')}`
  )).join('');
}
{{#environment}}

// {{t required}}
function required(name) {
  return process.env[name] || fail(`${name} is not set`);
}
{{/environment}}
