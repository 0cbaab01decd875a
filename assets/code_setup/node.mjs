import { readFileSync } from 'node:fs';
import { AlipaySdk } from 'alipay-sdk';

const bare = (path) => readFileSync(path, 'utf8').replace(/-----[^-]+-----|\s/g, '');
const sdk = new AlipaySdk({
  gateway: {{gateway}},
  endpoint: {{rest_base}},
  appId: {{app_id}},
  signType: {{sign_type}},
  charset: {{charset}},
  keyType: 'PKCS1',
  privateKey: bare({{private_key}}),
  alipayPublicKey: bare({{alipay_public_key}}),
});
