"""The official Python SDK, unmodified. Reads what to call from stdin and prints what it got; every
answer is verified by the SDK itself. It has no certificate mode and no REST."""
import json
import re
import sys
from pathlib import Path

from alipay.aop.api.AlipayClientConfig import AlipayClientConfig
from alipay.aop.api.DefaultAlipayClient import DefaultAlipayClient
from alipay.aop.api.domain.AlipayOpenAuthTokenAppModel import AlipayOpenAuthTokenAppModel
from alipay.aop.api.request.AlipayOpenAuthTokenAppRequest import AlipayOpenAuthTokenAppRequest
from alipay.aop.api.request.AlipaySystemOauthTokenRequest import AlipaySystemOauthTokenRequest
from alipay.aop.api.request.AlipayUserInfoShareRequest import AlipayUserInfoShareRequest

given = json.load(sys.stdin)


def bare(path):
    return re.sub(r"-----[^-]+-----|\s", "", Path(path).read_text())


def client(app_id):
    config = AlipayClientConfig()
    config.server_url = given["gateway"]
    config.app_id = app_id
    config.app_private_key = bare(given["app_private_key_pkcs1"])
    config.alipay_public_key = bare(given["alipay_public_key"])
    return DefaultAlipayClient(config)


def answer(client, request, **public):
    for name, value in public.items():
        request.add_other_text_param(name, value)
    return json.loads(client.execute(request))


def token_request(code):
    request = AlipaySystemOauthTokenRequest()
    request.grant_type = "authorization_code"
    request.code = code
    return request


own, isv = client(given["app_id"]), client(given["isv_app_id"])
token = answer(own, token_request(given["codes"][0]))
member = answer(own, AlipayUserInfoShareRequest(), auth_token=token["access_token"])
refused = answer(own, token_request(given["codes"][0]))

model = AlipayOpenAuthTokenAppModel()
model.grant_type = "authorization_code"
model.code = given["app_codes"][0]
merchant = answer(isv, AlipayOpenAuthTokenAppRequest(biz_model=model))
for_merchant = {"app_auth_token": merchant["app_auth_token"]}
merchants_token = answer(isv, token_request(given["merchant_codes"][0]), **for_merchant)
merchants_member = answer(
    isv,
    AlipayUserInfoShareRequest(),
    auth_token=merchants_token["access_token"],
    **for_merchant,
)
print(
    json.dumps(
        {
            "token": token,
            "member": member,
            "refused": refused,
            "merchant": merchant,
            "merchantsMember": merchants_member,
        }
    )
)
