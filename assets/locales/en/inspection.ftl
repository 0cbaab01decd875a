kind-gateway-error-text = a refusal of the gateway, without its answer
kind-gateway-request = a request to the gateway
kind-authorization-url = the address of the authorization page
kind-curl-command = a call of curl
kind-sdk-exception = an exception or message of an SDK
kind-error-code = an error code
kind-token = a token
kind-log-lines = lines of a log with something inside
because-answer = It is JSON with the node { $node }, { $signed ->
        [yes] and with a signature
       *[other] but without a signature
    }.
because-broken-answer = It begins like an answer, with the name of a node that ends in _response, but it is not complete JSON.
because-node-alone = These are the fields of an answer’s node ({ $names }). What the gateway signed around them is missing, so no signature can be checked.
because-v3-error = It has the names { $names }, as refusals of the third version of the interface do.
because-html = It begins with { $tag }.
because-key-banner = It stands between banners “{ $banner }”.
because-key-base64 = It is base64 that begins with { $head }, as keys and certificates do.
because-key-whole = The whole input reads as a key ({ $form }).
because-curl = It is a call of curl: { $verb } { $address }{ $files ->
        [none] .
       *[other] . Files that it reads are not here: { $files }.
    }
because-http-request = It begins with a request line ({ $verb } … HTTP/1.1) and has the parameters { $names }.
because-authorization-url = It leads to { $path } { $scope ->
        [none] without a scope
       *[other] with the scope “{ $scope }”
    } and has the parameters { $names }. No code came back in it yet.
because-authorization-query = It has the parameters of an authorization page: { $names }.
because-gateway-url = It leads to { $path } and has the parameters { $names }.
because-form = It is a form with the parameters of a gateway request: { $names }.
because-sign-content = It has the parameters of a gateway request ({ $names }) but no sign: a string to sign, or a part of a request.
because-redirect = It has the parameters of a redirect with a code: { $names }.
because-redirect-without-code = It has parameters of a redirect ({ $names }) but no code.
because-torn-redirect = Put together over its lines it is a redirect with a code.
because-error-page = It is the page about an error that the gateway and SDKs link to (trace id { $trace }).
because-error-text = It names the code { $codes } of the gateway, outside of any answer.
because-code-alone = It is nothing but the code { $code }.
because-mention = It holds “{ $name }”, which the catalogue explains.
because-exception = It has the head of an exception ({ $platform }) and { $frames ->
        [one] { $frames } line
       *[other] { $frames } lines
    } of its stack.
because-sdk-sentence = It holds the sentence “{ $words }” of an SDK.
because-token-family = It begins with { $family }, as tokens do. A refresh token begins like an access token, so which one it is cannot be told.
because-token-shape = It is { $length } letters and digits; tokens have 40. Whether it is an access token or a refresh token cannot be told.
because-code-shape = It is { $length } letters and digits; authorization codes have 32. A serial number or an MD5 sum can look the same.
because-log = { $lines ->
    [one] It is { $lines } line that begins with a time or a level;
   *[other] It is { $lines } lines, of which some begin with a time or a level;
} { $found ->
    [one] { $found } thing stands
   *[other] { $found } things stand
} in { $lines ->
    [one] it
   *[other] them
}.
because-other-json = It begins with a bracket, but it has nothing of an answer.
because-unknown = Nothing in it is known here; it looks like { $looks ->
        [nothing] nothing at all
        [aes-key] the AES key of content encryption
        [base64] base64 of something that is no text, for example a signature alone
        [binary] a file that is no text
        [json] JSON of something else
        [html] a web page
       *[other] plain text
    }.
decoding-utf-16 = read as UTF-16
decoding-quoting = quote marks before the lines taken away
decoding-smart-quotes = typographic quotes replaced by plain ones
decoding-json-string = escapes of a JSON string resolved
decoding-percent = URL-decoded
decoding-base64 = base64-decoded
decoding-html-entities = HTML entities resolved
inspect-decoded = First undone: { $layers }. A signature is checked over the bytes that came out.
inspect-then = , then{" "}
inspect-part = Part { $number } of { $total }, line { $line }: { $kind }
inspect-part-row = { $number } · { $kind } · line { $line }
inspect-first-parts = The first { $shown } of { $total } parts are shown; the rest is left out.
inspect-cut = The input is too large or too deeply wrapped to look at all of it; some of it is left out.
inspect-large = Pasted text, { $size } KiB: too large for this field, so only what was found in it is shown.
inspect-key-not-kept = A private key. It was recognised and is not kept: the field is cleared, and it is in no history. Give it to nobody.
inspect-unreadable-file = The file { $path } cannot be read.
    .cause = The system says: { $reason }
    .remedy = Check that it is a file and that you may read it.
request-signature-verified = The request’s signature fits: it was made by the own private key over exactly these parameters.
request-signature-mismatch = The request’s signature does not fit: it was not made by the own private key at hand, or over other parameters.
request-signature-unsigned = The request has no signature.
request-signature-no-key = The request’s signature was not checked, because no own key is at hand.
inspect-unexplained = Neither a rule nor the catalogue explains “{ $head }”, and it is no refusal of the gateway. It comes from the program or a library. Look at the first line of the stack with your own code, log what was sent and the raw answer there, and inspect those.
inspect-unexplained-at = Neither a rule nor the catalogue explains “{ $head }”, and it is no refusal of the gateway. It comes from the program or a library. The first line with your own code seems to be: { $frame }. Log what was sent and the raw answer there, and inspect those.
