flow-preflight = Run preflight
flow-preflight-hint = One call with a code that cannot exist: no login, no code is spent
preflight-title = Preflight
preflight-summary = { $good } good, { $warning } to look at, { $bad } bad, { $unknown } unknown
preflight-show = Show the call
preflight-own-key = App public key
preflight-light = { $title }: { $status }

notice-preflight-good = Preflight: nothing is wrong, as far as one call shows.
notice-preflight-bad = Preflight: something is wrong. See the lights on the card Credentials.
notice-preflight-cancelled = The preflight was stopped.
confirm-preflight = “{ $action }” goes to Alipay's real gateway. It spends no code and reads nobody's data.
warnings-title = Before you send it

preflight-good = good
preflight-warning = look at it
preflight-bad = bad
preflight-unknown = unknown

preflight-no-answer = No gateway has answered, so nothing is known about this.
    .advice = Mend the lights above first, then run the preflight again.
preflight-not-reached = The gateway stopped at { $stop }, before it showed anything about this.
    .advice = Mend the lights above first, then run the preflight again.
preflight-unproven = What answered has not shown that it is a gateway, so nothing is known about this.
    .advice = See the light Gateway.

preflight-host = Host name
preflight-host-found = { $host } has an address.
preflight-host-literal = The gateway is given by its address, so no name has to be looked up.
preflight-host-absent = { $host } has no address.
    .advice = Compare the gateway address letter by letter, then check network, VPN and DNS.
preflight-host-not-told = Whether { $host } has an address did not show: a proxy may look names up in place of this computer.
    .advice = See the light Connection.

preflight-connection = Connection
preflight-connection-made = A server was reached.
preflight-connection-refused = Nobody accepts connections at { $address }.
    .advice = Check host and port of the gateway, and the proxy of your network.
preflight-connection-no-reply = No connection within { $seconds ->
    [one] { $seconds } second
   *[other] { $seconds } seconds
}.
    .advice = No reply came, or the server accepted the connection and then kept silent in the TLS handshake. Check host and port of the gateway, firewall and proxy.
preflight-connection-slow = The connection was made, but no complete answer came within { $seconds ->
    [one] { $seconds } second
   *[other] { $seconds } seconds
}.
    .advice = Run the preflight again; if it stays so, a proxy on the way holds the answer back.
preflight-connection-cut = The connection ended after { $received ->
        [one] { $received } byte
       *[other] { $received } bytes
    }, before the answer was complete.
    .advice = Run the preflight again; if it stays so, look for a proxy or a time limit on the way.
preflight-connection-other = The call failed: { $reason }
    .advice = Run the preflight again; if it stays so, check proxy and VPN.
preflight-connection-not-tried = No connection was tried.
    .advice = Mend the host name first.

preflight-tls = TLS certificate
preflight-tls-no-certificate = { $host } showed no certificate; the TLS handshake ended before: { $reason }
    .advice = Check host and port of the gateway: the server there may speak no TLS. If they are right, a proxy or a firewall on the way ends the connection.
preflight-tls-retired = { $host } is a name that does not serve any more, and no trusted connection to it was made: { $reason }
    .advice = Choose the environment Sandbox: https://openapi-sandbox.dl.alipaydev.com/gateway.do. It has app ids, keys and accounts of its own (open.alipay.com/develop/sandbox/app).
preflight-tls-trusted = The certificate of { $host } is trusted.
preflight-tls-none = The gateway is on this computer and needs no TLS.
preflight-tls-old-sandbox = { $host } is the old sandbox: its certificate has expired, and it does not serve any more.
    .advice = Choose the environment Sandbox: https://openapi-sandbox.dl.alipaydev.com/gateway.do. It has app ids, keys and accounts of its own (open.alipay.com/develop/sandbox/app).
preflight-tls-with-dots = { $host } is misprinted in a published description: its certificate is one for another host.
    .advice = Write a hyphen for the dot: https://openapi-sandbox.dl.alipaydev.com/gateway.do.
preflight-tls-unknown-issuer = The certificate of { $host } comes from an authority that this computer does not trust.
    .advice = Mostly a proxy of the company reads along: have its root certificate installed, or call from another network. Do not switch the check off.
preflight-tls-refused = The certificate of { $host } was not accepted: { $reason }
    .advice = Check the gateway address and the clock of this computer. Do not switch the check off.
preflight-tls-not-tried = No connection was made, so no certificate was seen.
    .advice = Mend the connection first.

preflight-gateway = Gateway
preflight-gateway-answers = A gateway has answered.
preflight-gateway-unsigned = The refusal { $stop } is not signed, so it may come from anybody: a gateway signs it.
    .advice = Check the gateway address, and whether a mock server or a proxy answers there. Whether app and keys are right, only a signed answer shows.
preflight-gateway-granted = A token came for a code that cannot exist: no real gateway does that.
    .advice = Check the gateway address: a mock server or a recorded answer stands there.
preflight-gateway-redirect = The server sends the call on to another address (HTTP status { $status }).
    .advice = Check the gateway address: https, and /gateway.do at its end. If it is right, a login page of the network stands in between.
preflight-gateway-error-page = The gateway shows its error page ({ $code }) instead of an answer.
    .advice = Look at the call: the page names the parameter that it stumbled over.
preflight-gateway-page = A web page came instead of an answer.
    .advice = Check the gateway address: it ends in /gateway.do. If it is right, a proxy or a login page stands in between.
preflight-gateway-status = HTTP status { $status } without an answer: something in front of the gateway has failed.
    .advice = Try again later. If it stays so, check the gateway address and the proxy of your network.
preflight-gateway-empty = The answer is empty.
    .advice = Check the gateway address: it ends in /gateway.do. Then try again.
preflight-gateway-too-large = What came is far too large for an answer.
    .advice = Check the gateway address: another server answers there.
preflight-gateway-no-answer = What came is no answer of a gateway.
    .advice = Look at the call, and check the gateway address: another service may answer there.
preflight-gateway-not-heard = No complete answer came, so it did not show who would have answered.
    .advice = Mend the connection first.

preflight-clock = Clock
preflight-clock-right = This computer and the gateway agree to within a minute.
preflight-clock-drifts = This computer and the gateway differ by { $seconds ->
    [one] { $seconds } second
   *[other] { $seconds } seconds
}.
    .advice = Let this computer take its time from the network before the difference grows.
preflight-clock-behind = The clock of this computer is { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
} behind the gateway's.
    .advice = Set the clock, best from the network (NTP), and check date and time zone.
preflight-clock-ahead = The clock of this computer is { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
} ahead of the gateway's.
    .advice = Set the clock, best from the network (NTP), and check date and time zone.
preflight-clock-refused = The gateway refuses the timestamp of the request.
    .advice = Set the clock, and check date and time zone; requests carry Beijing time (GMT+8).
preflight-clock-no-date = The answer does not say when it was written.
    .advice = Compare the clock of this computer with a public time service.

preflight-app-id = App id
preflight-app-id-known = The gateway knows app { $app_id }.
preflight-app-id-unknown = The gateway at { $host } does not know app { $app_id }.
    .advice = Copy the APPID from the console of the same environment (open.alipay.com/develop/manage, sandbox: open.alipay.com/develop/sandbox/app), and change app id, keys and gateway together. In production the app must be online (已上线).

preflight-app-id-shape = App id and environment
preflight-app-id-shape-fits = App id { $app_id } looks like those of this environment. That is a hint only.
preflight-app-id-shape-found = The gateway has found the app, so no hint is needed.
preflight-app-id-shape-sandbox = App id { $app_id } looks like one of the sandbox, but the call went to production. That is a hint, no proof.
    .advice = If it is a sandbox app, choose the environment Sandbox with its own keys.
preflight-app-id-shape-production = App id { $app_id } looks like one of production or of the old sandbox, but the call went to the sandbox. That is a hint, no proof.
    .advice = If it is a production app, choose the environment Production with its own keys.
preflight-app-id-shape-none = There is no known pattern of app ids for this gateway or this app id.
    .advice = See the light App id.

preflight-public-key = App public key uploaded
preflight-public-key-uploaded = The console holds a public key of this app. Whether it is the right one, the lights below tell.
preflight-public-key-missing = The console holds no public key of this app for { $sign_type }.
    .advice = Open the app in the console, 开发设置 > 接口加签方式, choose { $sign_type } and upload this app public key (应用公钥): { $public_key }

preflight-signature = Request signature
preflight-signature-accepted = The gateway accepts the signature.
preflight-signature-same-string = The gateway refuses the signature, although it built the same string to sign.
    .advice = Only the key can differ: see the light Private key.
preflight-signature-other-string = The gateway refuses the signature, and built another string to sign.
    .advice = Compare both strings in the evidence: something on the way, such as a proxy, changed the request.
preflight-signature-refused = The gateway refuses the signature.
    .advice = See the lights below and the words of the gateway in the evidence.

preflight-sign-type = Signature algorithm
preflight-sign-type-fits = The gateway accepts { $sign_type }.
preflight-sign-type-other = The request says { $sign_type }, but the gateway finds a signature of the other algorithm.
    .advice = Choose the same algorithm in the program that signs and in sign_type; new apps take RSA2 only.
preflight-sign-type-invalid = The gateway does not know the algorithm { $sign_type }.
    .advice = Choose RSA2.
preflight-sign-type-not-told = The gateway refuses the signature without a word about the algorithm { $sign_type }.
    .advice = Mend the signature first.

preflight-private-key = Private key
preflight-private-key-matches = The private key belongs to the public key in the console.
preflight-private-key-other = The private key does not belong to the public key that the console holds for this app.
    .advice = Upload this app public key (应用公钥), or load the private key that belongs to the uploaded one: { $public_key }
preflight-private-key-not-told = The gateway refuses the signature, but not because of the key for certain.
    .advice = Mend the signature first; the private key can be judged only then.

preflight-alipay-key = Alipay public key
preflight-alipay-key-verifies = The Alipay public key verifies the gateway's answer.
preflight-alipay-key-absent = No Alipay public key is loaded, so no answer can be verified.
    .advice = Copy 支付宝公钥 from the console; it is shown there after the app public key was uploaded.
preflight-alipay-key-other-hash = The Alipay public key is right, but the gateway signs with the other algorithm.
    .advice = Choose the algorithm that the app has in the console.
preflight-alipay-key-other-padding = The Alipay public key is right, but the gateway signs with PSS padding.
    .advice = No Alipay gateway does that: check the gateway address.
preflight-alipay-key-altered = The Alipay public key is right, but the answer was changed after it was signed.
    .advice = Something on the way changes answers. The tab Signature of the call, or the command inspect with the answer, says what was changed.
preflight-alipay-key-own = This is the app's own public key in the place of Alipay's.
    .advice = Copy 支付宝公钥 from the console, not 应用公钥; it is shown there after the app public key was uploaded.
preflight-alipay-key-wrong = The gateway signs with another key than this Alipay public key.
    .advice = Copy 支付宝公钥 again, from this app and this environment; each app has one of its own.
preflight-alipay-key-unsigned = The gateway did not sign its answer, so the key could not be tried.
    .advice = Mend the lights above first: as soon as the gateway knows app and key, it signs its answers.
preflight-alipay-key-undecided = The signature of the answer cannot be read, so it shows nothing about the key.
    .advice = The tab Signature of the call, or the command inspect with the answer, says why.

preflight-product = Product and permission
preflight-product-not-bound = The gateway refuses the app for lack of permission.
    .advice = Add the product 获取会员信息 in the console and put the app online; and check that app and gateway are of the same environment.
preflight-product-offline = The app is not online.
    .advice = Put the app online (上线) in the console; until then only the sandbox serves.
preflight-product-later = Only a real login shows whether the product 获取会员信息 is bound to the app.
    .advice = Look in the console whether it is, or run the flow.
