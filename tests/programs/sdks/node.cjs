// The official Node SDK, unmodified, through everything that the simulator speaks. Reads what to
// call from stdin and prints what it got; every answer is verified by the SDK itself.
'use strict';

const fs = require('node:fs');
const { AlipaySdk } = require('alipay-sdk');

const given = JSON.parse(fs.readFileSync(0, 'utf8'));

function sdk(appId, appCertificate) {
  const base = {
    appId,
    // The SDK's reader of keys does not take a line break at the end.
    privateKey: fs.readFileSync(given.app_private_key_pkcs1, 'utf8').trim(),
    gateway: given.gateway,
    endpoint: given.v3,
  };
  if (given.mode === 'certificates') {
    return new AlipaySdk({
      ...base,
      appCertPath: appCertificate,
      alipayPublicCertPath: given.alipay_certificate,
      alipayRootCertPath: given.alipay_root_certificate,
    });
  }
  const alipayPublicKey = fs.readFileSync(given.alipay_public_key, 'utf8').trim();
  return new AlipaySdk({ ...base, alipayPublicKey });
}

const verified = { validateSign: true };
const grant = code => ({ grant_type: 'authorization_code', code });

async function ofGateway(own, isv) {
  const token = await own.exec('alipay.system.oauth.token', grant(given.codes[0]), verified);
  const member = await own.exec(
    'alipay.user.info.share', { auth_token: token.accessToken }, verified);
  const refused = await own.exec('alipay.user.info.share', { auth_token: 'x' }, verified);
  const merchant = await isv.exec(
    'alipay.open.auth.token.app', { bizContent: grant(given.app_codes[0]) }, verified);
  const appAuthToken = merchant.appAuthToken;
  const query = await isv.exec(
    'alipay.open.auth.token.app.query',
    { bizContent: { app_auth_token: appAuthToken } }, verified);
  const merchantsToken = await isv.exec(
    'alipay.system.oauth.token', { ...grant(given.merchant_codes[0]), appAuthToken }, verified);
  const merchantsMember = await isv.exec(
    'alipay.user.info.share',
    { auth_token: merchantsToken.accessToken, appAuthToken }, verified);
  return { token, member, refused, merchant, query, merchantsMember };
}

async function ofRest(own, isv) {
  const path = { token: '/v3/alipay/system/oauth/token', member: '/v3/alipay/user/info/share' };
  const token = await own.curl('POST', path.token, { body: grant(given.codes[1]) });
  const query = { auth_token: token.data.access_token };
  const member = await own.curl('POST', path.member, { query });
  const inBody = await own.curl('POST', path.member, { body: query });
  const refused = await own.curl('POST', path.member, { query: { auth_token: 'x' } })
    .catch(error => ({ status: error.responseHttpStatus, code: error.code }));
  const merchant = await isv.curl(
    'POST', '/v3/alipay/open/auth/token/app', { body: grant(given.app_codes[1]) });
  const appAuthToken = merchant.data.app_auth_token;
  const found = await isv.curl(
    'GET', '/v3/alipay/open/auth/token/app/query', { query: { app_auth_token: appAuthToken } });
  const merchantsToken = await isv.curl(
    'POST', path.token, { body: grant(given.merchant_codes[1]), appAuthToken });
  const merchantsMember = await isv.curl(
    'POST', path.member, { query: { auth_token: merchantsToken.data.access_token }, appAuthToken });
  return {
    token: token.data,
    member: member.data,
    inBody: inBody.data,
    refused,
    merchant: merchant.data,
    query: found.data,
    merchantsMember: merchantsMember.data,
    traceId: token.traceId,
  };
}

async function main() {
  const own = sdk(given.app_id, given.app_certificate);
  const isv = sdk(given.isv_app_id, given.isv_app_certificate);
  const result = { gateway: await ofGateway(own, isv), rest: await ofRest(own, isv) };
  if (given.mode === 'certificates') {
    const sn = own.config.alipayCertSn;
    result.download = await own.exec(
      'alipay.open.app.alipaycert.download', { bizContent: { alipay_cert_sn: sn } }, verified);
  }
  console.log(JSON.stringify(result));
}

main().catch(error => {
  console.error(error);
  process.exitCode = 1;
});
