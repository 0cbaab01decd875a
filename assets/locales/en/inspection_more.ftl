because-cut-answer = It begins like an answer with the node { $node }, but its end is missing. What came whole before the end is shown below; none of it can be verified.
because-xml-answer = It is an answer in XML with the element { $root }, not in JSON. Only JSON is read and verified here: the call must send format=JSON or leave it out.
because-other-xml = It is XML with the outermost element { $root }: neither a web page nor an answer of the gateway.
because-encrypted-answer = It is JSON whose node { $node } is a text in place of fields: encrypted content (AES), { $signed ->
        [yes] with a signature over the text with its quotation marks
       *[other] but without a signature
    }.
because-authorization-url-alone = It leads to { $path }, the authorization page, but has no parameters.
because-gateway-url-alone = It is the address of a gateway, { $path }, without parameters.
because-http-request-alone = It begins with a request line ({ $verb } … HTTP/1.1) and has no parameters.
because-key-xml = It is the XML of .NET (RSAKeyValue) with the private parts of a key.
because-key-hex = It is the DER of a private key, written in hexadecimal digits.
because-label-and-shape = It stands behind “{ $label }”, so by its name it is { $name ->
        [token] a token, access or refresh
       *[other] the { $name }
    }. Its shape agrees: { $length } letters and digits.
because-label-of-token = It stands behind “{ $label }”, which says { $name }, but it has the shape of an access or refresh token: { $length } letters and digits, while codes have 32. Check whether the two were mixed up.
because-label-of-code = It stands behind “{ $label }”, which says { $name }, but it has the shape of an authorization code: { $length } letters and digits, while tokens have 40. Check whether the two were mixed up.
because-label-other-shape = It stands behind “{ $label }”, which says { $name }, but with { $length } characters it has neither the shape of a code (32 letters and digits) nor of a token (40). It may be cut off or changed on its way.
envelope-xml = The answer is XML ({ $root }), not JSON.
    .cause = The call asked for format=XML, or another server answered.
    .remedy = Send format=JSON, or leave format out; in the SDKs set the format to "json".
report-method-withdrawn = Query member information, former call; withdrawn, use alipay.user.info.share
report-method-other = Another call, not one of those for member information
