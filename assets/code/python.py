#!/usr/bin/env python3
# {{t head}}
{{#production}}
# {{t production}}
{{/production}}
# {{t run-python}}
import base64
{{#environment}}
import os
{{/environment}}
import re
import sys
from pathlib import Path

from alipay.aop.api.AlipayClientConfig import AlipayClientConfig
from alipay.aop.api.DefaultAlipayClient import DefaultAlipayClient
from alipay.aop.api.exception.Exception import RequestException, ResponseException
{{#token_call}}
from alipay.aop.api.request.AlipaySystemOauthTokenRequest import AlipaySystemOauthTokenRequest
from alipay.aop.api.response.AlipaySystemOauthTokenResponse import AlipaySystemOauthTokenResponse
{{/token_call}}
{{#member_call}}
from alipay.aop.api.request.AlipayUserInfoShareRequest import AlipayUserInfoShareRequest
from alipay.aop.api.response.AlipayUserInfoShareResponse import AlipayUserInfoShareResponse
{{/member_call}}

{{#port}}
# {{t port-python}}
{{/port}}
GATEWAY = {{gateway}}
APP_ID = {{app_id}}
SIGN_TYPE = {{sign_type}}
CHARSET = {{charset}}
PRIVATE_KEY = {{private_key}}
ALIPAY_PUBLIC_KEY = {{alipay_public_key}}


# {{t bare}}
def bare(path):
    return re.sub(r"-----[^-]+-----|\s", "", Path(path).read_text())


# {{t key-python}}
def private_key(path):
    text = bare(path)
    if base64.b64decode(text)[7] != 0x02:
        sys.exit(f"{path}: PKCS#8, not PKCS#1")
    return text


{{#environment}}
# {{t required}}
def required(name):
    return os.environ.get(name) or sys.exit(f"{name} is not set")


{{/environment}}
config = AlipayClientConfig()
config.server_url = GATEWAY
config.app_id = APP_ID
config.sign_type = SIGN_TYPE
config.charset = CHARSET
config.app_private_key = private_key(PRIVATE_KEY)
# {{t verify-sdk}}
config.alipay_public_key = bare(ALIPAY_PUBLIC_KEY)
client = DefaultAlipayClient(config)

# {{t empty-python}}
{{#token_call}}
request = AlipaySystemOauthTokenRequest()
{{#refresh}}
request.grant_type = "refresh_token"
request.refresh_token = {{refresh_token}}
{{/refresh}}
{{#code}}
request.grant_type = "authorization_code"
# {{t code-once}}
request.code = {{code}}
{{/code}}
response = AlipaySystemOauthTokenResponse()
{{/token_call}}
{{#member_call}}
request = AlipayUserInfoShareRequest()
# {{t auth-token}}
request.add_other_text_param("auth_token", {{auth_token}})
response = AlipayUserInfoShareResponse()
{{/member_call}}
{{#app_auth_token}}
# {{t app-auth-token}}
request.add_other_text_param("app_auth_token", {{app_auth_token}})
{{/app_auth_token}}

try:
    response.parse_response_content(client.execute(request))
except (RequestException, ResponseException) as error:
    sys.exit(str(error))
if not response.is_success():
    sys.exit(f"{response.code} {response.sub_code} {response.sub_msg}")
print(response.body)
