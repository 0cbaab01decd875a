# The third version of the interface
rest-sign-type = Version v3 of the interface does not sign with { $found }.
    .cause = In v3 there is only RSA2: the scheme is ALIPAY-SHA256withRSA.
    .remedy = Choose RSA2 as signature type, or v2 as API version.

rest-charset = Version v3 of the interface does not take { $found }.
    .cause = In v3 requests and answers are JSON in UTF-8.
    .remedy = Choose utf-8 as character set, or v2 as API version.

rest-no-route = Version v3 of the interface has no { $method }.
    .cause = This call is offered in v2 only.
    .remedy = Choose v2 as API version for it.

call-not-in-header = { $name } cannot stand in a header.
    .cause = It holds a blank, a line break or a character outside ASCII. In v3 it travels as a header.
    .remedy = Copy the value again, without anything before or behind it.

program-not-for-v3 = There is no program in { $language } for version v3 of the interface.
    .cause = The programs for SDKs, and those that sign by themselves, make calls in v2.
    .remedy = Choose curl for the request as it was sent, or make the call in v2.

program-note-curl-v3 = It repeats the request with its nonce and time. The gateway takes a nonce once, and a time for ten minutes: a request that was sent already is refused.

api-version-v3-signing = v3 is signed with RSA2 in utf-8 only.
request-headers = Headers
raw-signed-v3 = signed, with alipay-timestamp and alipay-nonce
report-api-version = API version

because-v3-header = It is the header Authorization of version v3 of the interface, with { $names }.
because-v3-answer = Its head has the signature headers of version v3 of the interface, and HTTP status { $status }.
