<?php
// {{t head}}
{{#production}}
// {{t production}}
{{/production}}
// {{t run-php}}
declare(strict_types=1);

require_once __DIR__ . '/aop/{{php_client}}.php';
{{#token_call}}
require_once __DIR__ . '/aop/request/AlipaySystemOauthTokenRequest.php';
{{/token_call}}
{{#member_call}}
require_once __DIR__ . '/aop/request/AlipayUserInfoShareRequest.php';
{{/member_call}}

// {{t timezone-php}}
date_default_timezone_set('Asia/Shanghai');

const PRIVATE_KEY = {{private_key}};
{{#certificates}}
const APP_CERTIFICATE = {{app_certificate}};
const ALIPAY_CERTIFICATE = {{alipay_certificate}};
const ALIPAY_ROOT_CERTIFICATE = {{alipay_root_certificate}};
{{/certificates}}
{{^certificates}}
const ALIPAY_PUBLIC_KEY = {{alipay_public_key}};
{{/certificates}}

$aop = new {{php_client}}();
// {{t gateway-php}}
$aop->gatewayUrl = {{gateway}};
$aop->appId = {{app_id}};
$aop->apiVersion = '1.0';
$aop->signType = {{sign_type}};
// {{t charset-php}}
$aop->postCharset = 'UTF-8';
$aop->format = 'json';
// {{t key-php}}
if (strpos(contents(PRIVATE_KEY), '-----BEGIN') === false) {
    $aop->rsaPrivateKey = bare(PRIVATE_KEY);
} else {
    $aop->rsaPrivateKeyFilePath = PRIVATE_KEY;
}
{{#certificates}}
// {{t verify-certificates}}
$aop->alipayrsaPublicKey = $aop->getPublicKey(ALIPAY_CERTIFICATE);
$aop->appCertSN = $aop->getCertSN(APP_CERTIFICATE);
$aop->alipayRootCertSN = $aop->getRootCertSN(ALIPAY_ROOT_CERTIFICATE);
$aop->isCheckAlipayPublicCert = true;
{{/certificates}}
{{^certificates}}
// {{t verify-sdk}}
$aop->alipayrsaPublicKey = bare(ALIPAY_PUBLIC_KEY);
{{/certificates}}

{{#token_call}}
$request = new AlipaySystemOauthTokenRequest();
{{#refresh}}
$request->setGrantType('refresh_token');
$request->setRefreshToken({{refresh_token}});
{{/refresh}}
{{#code}}
$request->setGrantType('authorization_code');
// {{t code-once}}
$request->setCode({{code}});
{{/code}}
{{/token_call}}
{{#member_call}}
$request = new AlipayUserInfoShareRequest();
{{/member_call}}

try {
{{#token_call}}
{{#app_auth_token}}
    // {{t app-auth-token}}
    $result = $aop->execute($request, null, {{app_auth_token}});
{{/app_auth_token}}
{{^app_auth_token}}
    $result = $aop->execute($request);
{{/app_auth_token}}
{{/token_call}}
{{#member_call}}
    // {{t auth-token}}
{{#app_auth_token}}
    $result = $aop->execute($request, {{auth_token}}, {{app_auth_token}});
{{/app_auth_token}}
{{^app_auth_token}}
    $result = $aop->execute($request, {{auth_token}});
{{/app_auth_token}}
{{/member_call}}
} catch (Exception $error) {
    fail($error->getMessage());
}
{{#token_call}}
$node = $result->alipay_system_oauth_token_response ?? $result->error_response ?? null;
if (!isset($node->access_token)) {
{{/token_call}}
{{#member_call}}
$node = $result->alipay_user_info_share_response ?? $result->error_response ?? null;
if (($node->code ?? '') !== '10000') {
{{/member_call}}
    fail(($node->code ?? 'no answer') . ' ' . ($node->sub_code ?? '') . ' ' . ($node->sub_msg ?? ''));
}
echo json_encode($node, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES), PHP_EOL;

function fail(string $reason): void
{
    fwrite(STDERR, $reason . PHP_EOL);
    exit(1);
}

function contents(string $path): string
{
    $text = file_get_contents($path);
    if ($text === false) {
        fail($path);
    }
    return (string) $text;
}

// {{t bare}}
function bare(string $path): string
{
    return (string) preg_replace('/-----[^-]+-----|\s/', '', contents($path));
}
{{#environment}}

// {{t required}}
function required(string $name): string
{
    $value = getenv($name);
    if ($value === false || $value === '') {
        fail($name . ' is not set');
    }
    return (string) $value;
}
{{/environment}}
