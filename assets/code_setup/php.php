$aop = new AopClient();
$aop->gatewayUrl = {{gateway}};
$aop->appId = {{app_id}};
$aop->rsaPrivateKeyFilePath = {{private_key}};
$aop->alipayrsaPublicKey = preg_replace(
    '/-----[^-]+-----|\s/', '', file_get_contents({{alipay_public_key}}));
$aop->apiVersion = '1.0';
$aop->signType = {{sign_type}};
$aop->postCharset = {{charset}};
$aop->format = 'json';
