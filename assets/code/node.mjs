// {{t head}}
{{#production}}
// {{t production}}
{{/production}}
// {{t run-node}}
import { readFileSync } from 'node:fs';
import { AlipaySdk } from 'alipay-sdk';

const GATEWAY = {{gateway}};
const APP_ID = {{app_id}};
const SIGN_TYPE = {{sign_type}};
const METHOD = {{method}};
const PRIVATE_KEY = {{private_key}};
{{#certificates}}
const APP_CERTIFICATE = {{app_certificate}};
const ALIPAY_CERTIFICATE = {{alipay_certificate}};
const ALIPAY_ROOT_CERTIFICATE = {{alipay_root_certificate}};
{{/certificates}}
{{^certificates}}
const ALIPAY_PUBLIC_KEY = {{alipay_public_key}};
{{/certificates}}

const privateKey = bare(PRIVATE_KEY);
const sdk = new AlipaySdk({
  gateway: GATEWAY,
  appId: APP_ID,
  signType: SIGN_TYPE,
  // {{t key-node}}
  privateKey,
  keyType: Buffer.from(privateKey, 'base64')[7] === 0x30 ? 'PKCS8' : 'PKCS1',
{{#certificates}}
  appCertPath: APP_CERTIFICATE,
  alipayPublicCertPath: ALIPAY_CERTIFICATE,
  alipayRootCertPath: ALIPAY_ROOT_CERTIFICATE,
{{/certificates}}
{{^certificates}}
  alipayPublicKey: bare(ALIPAY_PUBLIC_KEY),
{{/certificates}}
  // {{t camelcase-node}}
  camelcase: false,
});

try {
  // {{t verify-node}}
  const result = await sdk.exec(METHOD, {
{{#token_call}}
{{#refresh}}
    grant_type: 'refresh_token',
    refresh_token: {{refresh_token}},
{{/refresh}}
{{#code}}
    grant_type: 'authorization_code',
    // {{t code-once}}
    code: {{code}},
{{/code}}
{{/token_call}}
{{#member_call}}
    // {{t auth-token}}
    auth_token: {{auth_token}},
{{/member_call}}
{{#app_auth_token}}
    // {{t app-auth-token}}
    app_auth_token: {{app_auth_token}},
{{/app_auth_token}}
  }, { validateSign: true });
  if (result.sub_code) {
    fail(`${result.code} ${result.sub_code} ${result.sub_msg}`);
  }
  console.log(JSON.stringify(result));
} catch (error) {
  fail(refusal(error.responseDataRaw) ?? error.message);
}

// {{t error-response-node}}
function refusal(answer) {
  try {
    const { code, sub_code, sub_msg } = JSON.parse(answer).error_response;
    return `${code} ${sub_code} ${sub_msg} (signature not verified)`;
  } catch {
    return undefined;
  }
}

function fail(reason) {
  console.error(reason);
  process.exit(1);
}

// {{t bare-node}}
function bare(path) {
  return readFileSync(path, 'utf8').replace(/-----[^-]+-----|\s/g, '');
}
{{#environment}}

// {{t required}}
function required(name) {
  return process.env[name] || fail(`${name} is not set`);
}
{{/environment}}
