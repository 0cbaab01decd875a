### A request as a program: names, notes beside it, and the comments in it.

tab-code = Code
program-language = Code language
program-copy = Copy code
program-save = Save code…
program-copy-curl = Copy as cURL
program-notes = Good to know ({ $count })
program-writing = Writing the program…
program-save-title = Save the program as
program-saved = The program was saved.

program-no-place = The program was not saved.
    .cause = The dialog was cancelled, or this computer has no file dialog.
    .remedy = Press Copy code and paste the program into a file of your own.

program-language-java = Java · alipay-sdk-java
program-language-php = PHP · alipay-sdk-php-all
program-language-dotnet = .NET · AlipaySDKNet
program-language-node = Node.js · alipay-sdk
program-language-python = Python · alipay-sdk-python
program-language-curl = curl · the bytes of this request
program-language-node-raw = Node.js without an SDK
program-language-python-raw = Python without an SDK
program-language-shell = Shell · openssl and curl

program-not-signed = There is no finished request that curl could repeat.
    .cause = A curl command holds the signature of one request with its code or token. This request has no signature yet.
    .remedy = Give the app's private key and the code or token (--private-key with --auth-code, --refresh-token or --auth-token), or choose the language shell, which signs by itself.

cli-code-no-gateway = The embedded simulator has no address that a program could call later.
    .cause = It would end together with this command.
    .remedy = Run alipay-explorer simulator, which stays, and give its address, app id and key files with --gateway, --app-id, --private-key and --alipay-public-key.
cli-code-wrong-method = { $option } does not belong to { $method }.
    .cause = A code or a refresh token is exchanged by alipay.system.oauth.token; an access token reads the member with alipay.user.info.share.
    .remedy = Leave out --method, or give the value that this method takes.
cli-code-no-language = No language was chosen.
    .cause = The command writes one program in one language.
    .remedy = Add --language with one of: { $offered }. With --list they are explained.
cli-code-notes = Good to know

program-note-key-paths = A key is in no file that is known here, so the program names a path to replace. The simulator's own keys are written by: alipay-explorer simulator --dir DIR.
program-note-environment = Tokens and codes are no part of the program: it reads them from the environment variables it names. Show tokens and codes in full, and they are written out.
program-note-written-out = The program holds a token or code as plain text. Do not pass it on.
program-note-code-once = A code is good for one attempt, also for a failed one. If this request has been sent, its code is spent: get a new one before you run the program.
program-note-refresh-once = A refresh token is good for one refresh, which brings a new one.
program-note-timestamp = The program sends the timestamp of this request, so that string to sign and signature are the same as here. A comment tells how to take the present time.
program-note-local-time = This SDK sends the local time, but the gateway reads Beijing time: run the program with TZ=Asia/Shanghai on a machine in another time zone.
program-note-java = The Java SDK takes the private key as PKCS#8, in one line without banners. The program takes the banners away, and refuses PKCS#1. Compile with: javac -encoding UTF-8.
program-note-rsa = RSA (SHA1withRSA) is for old apps only; new ones must sign with RSA2.
program-note-php = A PEM file is given to the PHP SDK as a file, because the SDK writes a PKCS#1 banner around a bare key whatever it is.
program-note-php-gateway = Alipay's own PHP example names the production gateway even where its text is about the sandbox. This program calls the gateway of this request.
program-note-php-production = This program calls production, as this request did.
program-note-php-charset = Alipay's own PHP example sets postCharset to GBK in a file that is UTF-8. The SDK then stops with “文件编码：[UTF-8] 与表单提交编码：[GBK]两者不一致”. Here both are UTF-8.
program-note-php-was-gbk = This request went out in GBK, but the program sends UTF-8: the PHP SDK compares postCharset with the coding of the file, and stops when they differ (“文件编码：[UTF-8] 与表单提交编码：[GBK]两者不一致”). Both calls hold ASCII only, so they ask the same; the answer comes in UTF-8.
program-note-dotnet = The .NET SDK takes the private key as PKCS#1 only, in one line without banners, and Alipay's public key with 1024 or 2048 bits only.
program-note-dotnet-execute = Alipay's own .NET example calls client.execute; the method's name is Execute.
program-note-node = The Node SDK takes a private key for PKCS#1 unless keyType says PKCS8, and fails on a PEM file that ends with a line break. The program takes banners and breaks away and looks into the key for its kind.
program-note-node-error-response = The Node SDK looks for the signed text of an error_response in the wrong place, reports 验签失败 and hides the reason. The program prints the reason and says that it is not verified.
program-note-node-was-gbk = This request went out in GBK; the Node SDK signs and reads UTF-8 only, so the program sends UTF-8.
program-note-python = The official Python SDK takes the private key as PKCS#1 only, and signs empty values that the gateway leaves out: pass none.
program-note-python-port = The official Python SDK knows the ports 80 and 443 only: with another port in the gateway's address it fails. This program runs against a gateway without a port.
program-note-raw = No SDK: the program sorts, signs, sends and verifies by itself, and shows only what was verified.
program-note-shell = It needs bash, openssl, curl, sed, od and tr.
program-note-curl = The command holds the signature of exactly this request. Change one value, and the gateway refuses it; the values of the variables must be those of this request.
program-note-curl-unverified = curl does not verify the answer: give it to the page Inspect, or to the command inspect.

program-comment-head = Written by Alipay Explorer from one request.
program-comment-production = CAUTION: this is production, with real users.
program-comment-run-java =
    Needs alipay-sdk-java 4 (com.alipay.sdk:alipay-sdk-java). Compile with -encoding UTF-8.
program-comment-run-php = Needs alipay-sdk-php-all with its folder aop beside this file.
program-comment-run-dotnet = Needs the package AlipaySDKNet 4.
program-comment-run-node = Needs Node.js 18 and: npm install alipay-sdk@4
program-comment-run-node-raw = Needs Node.js 18 and nothing else.
program-comment-run-python = Needs: pip install alipay-sdk-python
program-comment-run-python-raw = Needs: pip install cryptography
program-comment-run-shell = Needs openssl and curl.
program-comment-run-curl =
    The bytes of the request as they are sent. The signature holds for these values only.
program-comment-verify-sdk = With Alipay's public key the SDK verifies every answer.
program-comment-verify-node = Without validateSign the SDK does not verify the answer.
program-comment-verify-raw =
    The signed text is taken as it came, not parsed and written anew,
    and nothing but the signed text is used.
program-comment-code-once = A code is good for one attempt, also for a failed one.
program-comment-app-auth-token = The merchant's grant (app_auth_token), for which a third-party app calls.
program-comment-auth-token = The access_token is the public parameter auth_token, never part of biz_content.
program-comment-key-java =
    The Java SDK takes PKCS#8 only. From PKCS#1 it is made with:
    openssl pkcs8 -topk8 -nocrypt -in pkcs1.pem -out pkcs8.pem
program-comment-key-php = A bare key must be PKCS#1, as the SDK writes that banner around it; a PEM file may be either.
program-comment-key-dotnet =
    The .NET SDK takes PKCS#1 only. From PKCS#8 it is made with:
    openssl rsa -traditional -in pkcs8.pem -out pkcs1.pem
program-comment-key-node = The kind is told by the key: PKCS#8 goes on with a SEQUENCE (0x30), PKCS#1 with a number.
program-comment-key-python =
    The official Python SDK takes PKCS#1 only. From PKCS#8 it is made with:
    openssl rsa -traditional -in pkcs8.pem -out pkcs1.pem
program-comment-key-raw = PEM, or the one line of Alipay's key tool.
program-comment-bare = The key without banners and line breaks, as the SDK wants it.
program-comment-bare-node = The key without banners and line breaks: a line break at the end makes the SDK fail.
program-comment-required = Tokens and codes come from the environment, so that they are in no file.
program-comment-environment-curl = Tokens and codes come from the environment: those of this request, percent-encoded as sent.
program-comment-timezone-php = The SDK sends the time of PHP's own time zone; the gateway reads Beijing time.
program-comment-gateway-php = Sandbox and production have gateways, apps and keys of their own: do not mix them.
program-comment-charset-php = This file is UTF-8. With GBK here the SDK stops, because file and form differ.
program-comment-camelcase-node = Names as on the wire, not in camel case.
program-comment-error-response-node = The SDK cannot verify an error_response and hides what it says.
program-comment-timestamp =
    Frozen, so that the signature is the same as here. The present time, in Beijing, is:
program-comment-gbk-node = Node.js reads GBK but does not write it: the table turned round.
program-comment-query = The public parameters go into the query: the gateway looks for charset there.
program-comment-body = The parameters of the call go into the body, each for itself, not into biz_content.
program-comment-sign-content = The string to sign: without sign and empty values, sorted by name; sign_type stays.
program-comment-port-python = CAUTION: the SDK ignores or breaks on a port: it connects to 80 or 443 only.
program-comment-empty-python = The SDK signs empty values, which the gateway leaves out: pass none.
program-comment-percent-shell = Every byte percent-encoded; a plus of the signature must not become a blank.
program-comment-sorted-shell = In the order in which they are signed: by name. Charset goes into the query.
