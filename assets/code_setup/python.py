import re
from pathlib import Path

from alipay.aop.api.AlipayClientConfig import AlipayClientConfig
from alipay.aop.api.DefaultAlipayClient import DefaultAlipayClient


def bare(path):
    return re.sub(r"-----[^-]+-----|\s", "", Path(path).read_text())


config = AlipayClientConfig()
config.server_url = {{gateway}}
config.app_id = {{app_id}}
config.sign_type = {{sign_type}}
config.charset = {{charset}}
config.app_private_key = bare({{private_key}})
config.alipay_public_key = bare({{alipay_public_key}})
client = DefaultAlipayClient(config)
