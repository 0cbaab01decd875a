#!/usr/bin/env python3
# {{t head}}
{{#production}}
# {{t production}}
{{/production}}
# {{t run-python-raw}}
import base64
import json
{{#environment}}
import os
{{/environment}}
import re
import sys
import urllib.parse
import urllib.request
from pathlib import Path

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding

GATEWAY = {{gateway}}
CHARSET = {{charset}}
PRIVATE_KEY = {{private_key}}
ALIPAY_PUBLIC_KEY = {{alipay_public_key}}
{{#rsa}}
HASH = hashes.SHA1()
{{/rsa}}
{{^rsa}}
HASH = hashes.SHA256()
{{/rsa}}

# {{t timestamp}}
# datetime.now(timezone(timedelta(hours=8))).strftime("%Y-%m-%d %H:%M:%S")
timestamp = {{timestamp}}


# {{t key-raw}}
def der(path):
    return base64.b64decode(re.sub(r"-----[^-]+-----|\s", "", Path(path).read_text()))


{{#environment}}
# {{t required}}
def required(name):
    return os.environ.get(name) or sys.exit(f"{name} is not set")


{{/environment}}
# {{t query}}
query = {
    {{*query}}
}
# {{t body}}
body = {
    {{*body}}
}

# {{t sign-content}}
pairs = sorted({**query, **body}.items())
content = "&".join(f"{name}={value}" for name, value in pairs if value)
private_key = serialization.load_der_private_key(der(PRIVATE_KEY), None)
signature = private_key.sign(content.encode(CHARSET), padding.PKCS1v15(), HASH)
query["sign"] = base64.b64encode(signature).decode()

request = urllib.request.Request(
    GATEWAY + "?" + urllib.parse.urlencode(query, encoding=CHARSET),
    data=urllib.parse.urlencode(body, encoding=CHARSET).encode(),
    headers={"Content-Type": f"application/x-www-form-urlencoded;charset={CHARSET}"},
)
try:
    with urllib.request.urlopen(request, timeout=15) as response:
        answer = response.read()
except OSError as error:
    sys.exit(str(error))

# {{t verify-raw}}
shape = re.fullmatch(rb'\{"(\w+)":(.*),"sign":"([^"]+)"\}\s*', answer, re.DOTALL)
if not shape:
    sys.exit("not signed: " + answer.decode(CHARSET, "replace"))
node, signed, sign = shape.groups()
public_key = serialization.load_der_public_key(der(ALIPAY_PUBLIC_KEY))
try:
    public_key.verify(base64.b64decode(sign), signed, padding.PKCS1v15(), HASH)
except InvalidSignature:
    sys.exit("the signature of the answer is wrong")
result = json.loads(signed.decode(CHARSET))
if result.get("sub_code") or node == b"error_response":
    sys.exit(f"{result.get('code')} {result.get('sub_code')} {result.get('sub_msg')}")
print(json.dumps(result, ensure_ascii=False))
