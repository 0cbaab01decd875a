refusal-quoted-string = isv.invalid-signature, with the string that the gateway built
refusal-other-sign-type = isv.invalid-signature: another algorithm than sign_type says
refusal-charset = isv.invalid-signature: charset or the encoding of values
refusal-nothing-quoted = isv.invalid-signature, without a string
refusal-answer-check = an SDK could not verify an answer
refusal-bare-string = a string to sign

unescaping-json = JSON escapes
unescaping-html = HTML entities

own-form-text = a string to sign
own-form-address = the address of a request, decoded here
own-form-form = a form, decoded here

comparison-sign-not-encoded = The value of sign cannot arrive as it was made.
    .cause = sign is no part of the strings. In the own request it holds a raw + or a blank, is no Base64, or was cut; in a query or a form + stands for a blank. So the signature fails whatever the key is.
    .remedy = URL-encode sign when sending: + becomes %2B, / becomes %2F, = becomes %3D. Send it whole, without line breaks. If the request is still refused, compare again.
comparison-same-string = Both strings are the same: either the key does not belong, or the value of sign was spoilt.
    .cause = The parameters arrived as they were signed, but sign itself is no part of the strings. Either the private key does not belong to the application public key that is uploaded for this app in this environment, or sign was changed when it was sent: its + was not URL-encoded, or it was cut.
    .remedy = Make sure that sign is URL-encoded (+ as %2B) and sent whole; paste the address or the form of the request as own side to have it checked. Then compare the application public key derived from your private key with the one in the console (应用 > 开发设置 > 接口加签方式). If they differ, upload the derived one, or sign with the private key that belongs to the uploaded one. Check that app id, key and gateway are of one environment.
comparison-other-sign-type = The signature was made by another algorithm than sign_type says.
    .cause = sign_type=RSA2 stands for SHA256withRSA, sign_type=RSA for SHA1withRSA. The gateway found that the signature fits with the other one.
    .remedy = Sign with SHA256withRSA and send sign_type=RSA2. The key is the right one.
comparison-charset-not-in-query = The gateway did not find charset in the query of the address.
    .cause = It reads charset from the query before it reads anything else. Without it, it takes GBK, and values in UTF-8 become others.
    .remedy = Put charset=utf-8 into the query of the address, also when the rest is sent in the body, and encode all values in UTF-8 before signing.
comparison-answer-check = This message is about an answer, not about your request.
    .cause = The gateway accepted the request; the SDK could not verify the signature of the answer with the Alipay public key it was given.
    .remedy = Open the answer on the page Inspect, or with the command inspect, together with the Alipay public key.
comparison-nothing-quoted = The gateway did not say which string it built.
    .cause = The message has no string to compare with. Any cause is possible: the key, the algorithm, or a parameter.
    .remedy = Check first that the application public key in the console is the one derived from your private key, then that charset is in the query and that values are encoded once.
comparison-other-request = The strings belong to two different requests ({ $names }).
    .cause = App id or method are not the same, so the rest says little.
    .remedy = Compare the string that the gateway quotes with the string of the very request it answers. If it is the same request, something replaced the value after signing.
comparison-sign-included = The string that was signed holds sign.
    .cause = sign is made over all other parameters, so it cannot be one of them. The gateway leaves it out.
    .remedy = Remove sign before you put the string together. Keep sign_type.
comparison-sign-type-missing = sign_type is missing from the string that was signed.
    .cause = In requests sign_type is signed like any other parameter. Only asynchronous notifications leave it out.
    .remedy = Remove only sign, and keep sign_type in the string.
comparison-html-entities = HTML entities are left in one of the strings.
    .cause = On one side & stands as &amp;, or a quote as &quot;. A page or a log escaped the text, and it was signed or sent like that.
    .remedy = Sign and send the plain values. If the string was copied from a page, copy it from its source instead.
comparison-json-escapes = JSON escapes are left in one of the strings.
    .cause = On one side a character stands as an escape such as \/ or \u003d. A value was taken from the inside of a JSON text without reading it.
    .remedy = Sign exactly the text that is sent: make the JSON once, keep it in a variable, and use that for both.
comparison-encoded-before-signing = Values were URL-encoded before they were signed.
    .cause = The string to sign holds decoded values. Here it holds percent escapes, while the gateway has the plain characters.
    .remedy = Put the string together from plain values, sign it, and encode the values only when you send them.
comparison-double-encoding = Values were URL-encoded twice when they were sent ({ $names }).
    .cause = The gateway decodes once. It still sees percent escapes where plain characters were signed: the HTTP library encoded what was encoded already.
    .remedy = Encode every value once: give the HTTP library plain values, or a finished query that it leaves alone.
comparison-blank-for-plus = The gateway has a blank where + was signed ({ $names }).
    .cause = In a query or a form + stands for a blank. The value was sent without URL-encoding.
    .remedy = URL-encode every value when sending: + becomes %2B, / becomes %2F, = becomes %3D.
comparison-plus-for-blank = The gateway has + where a blank was signed ({ $names }).
    .cause = The blank was written as + and this + was then encoded again as %2B.
    .remedy = Encode every value once, the blank as %20 or +.
comparison-mojibake = Characters were read in another character set ({ $names }).
    .cause = The bytes were written in one character set and read in another, as doing it again proves; see the evidence. Either the text was signed in another character set than charset says, or the gateway did not find charset in the query.
    .remedy = Use utf-8 everywhere: charset=utf-8 in the query, the string to sign in UTF-8, values encoded from UTF-8. On older Java set -Dfile.encoding=UTF-8.
comparison-empty-parameter = A parameter without a value was signed ({ $names }).
    .cause = The gateway leaves empty parameters out of its string.
    .remedy = Leave parameters with empty values out, both when signing and when sending.
comparison-parameter-missing = The gateway did not get a parameter that was signed ({ $names }).
    .cause = It was not sent, was sent without a value, or was lost on the way: a proxy, a second body, or a form that drops fields.
    .remedy = Send every parameter that is signed, each in the query or in a body of type application/x-www-form-urlencoded.
comparison-parameter-unsigned = A parameter was sent but not signed ({ $names }).
    .cause = The gateway takes every parameter it gets into the string. The PHP SDK leaves values such as 0 and values that begin with @ out of its own.
    .remedy = Put all parameters together first, then sign them all, and add only sign afterwards.
comparison-parameter-added = The gateway got a parameter that is none of its own ({ $names }).
    .cause = Something added it after signing: the name of a form's button, a proxy, a tracking parameter. Or it was taken for a parameter although it is part of a value with & in it.
    .remedy = Send nothing that was not signed: give a form's button no name, and take the parameter out of the address of the gateway.
comparison-other-order = The parameters were not signed in the order of their names.
    .cause = The gateway sorts them by the bytes of their names, capital letters first.
    .remedy = Sort the names before you join them. The order in which they are sent does not matter.
comparison-other-timestamp = The timestamps are of different moments.
    .cause = The request was signed again, or an old one was sent from a cache; or the clock was read twice, once for signing and once for sending.
    .remedy = Take the time once for each request, and use this value for signing and for sending. If the strings are of two requests, compare the ones that belong together.
comparison-other-value = A value is not the same.
    .cause = It was changed between signing and sending, or on the way.
    .remedy = Look at the first character that differs. Sign exactly the values that are sent.
comparison-malformed-timestamp = The timestamp has not the form that the gateway asks for.
    .cause = The form is yyyy-MM-dd HH:mm:ss, 19 characters, in Beijing time.
    .remedy = Format the time like 2026-01-31 09:05:00, in GMT+8, and encode the blank when sending.
comparison-still-encoded = A value that the gateway got still holds percent escapes ({ $names }).
    .cause = The gateway decodes once, so either the value was encoded twice, or it is meant to hold them, as an address in a query may.
    .remedy = Encode every value once. Compare with the string you signed to be sure.

comparison-nothing-to-compare = There is no string of a gateway in this text.
    .cause = It is neither a message about a signature nor a string to sign, which begins with a name and =.
    .remedy = Give the sub_msg of isv.invalid-signature, the whole answer, the exception of the SDK, or the string itself.
comparison-too-long = The text is larger than { $limit } KiB.
    .cause = No gateway takes requests of this size.
    .remedy = Give only the message or the string.
comparison-two-inputs-from-stdin = Only one of the two strings can be standard input.
    .cause = Both GATEWAY and --own are “-”, or GATEWAY is missing and --own is “-”.
    .remedy = Give one of them as a file, or as text with --gateway-text or --own-text.

compare-gateway = Gateway's string
compare-gateway-hint = Paste the answer, the sub_msg, an exception, or the string itself
compare-own = Own string
compare-own-hint = Paste the string you signed, the address of the request, or its form body
compare-use-last = Use last request
compare = Compare
compare-strings = Compare strings
compare-message = Message: { $variant }
compare-unescaped = Undone: { $what }
compare-own-form = Own side: { $form }
compare-open-link = Open Alipay's page about this error
compare-identical = The strings are the same.
compare-different = The strings differ.
compare-alone = There is no own string, so only the gateway's is explained.
compare-no-string = There is no string to compare.
compare-parameters = Parameters
compare-own-value = signed
compare-gateway-value = gateway
compare-first = First difference: character { $number }, after { $offset ->
        [one] { $offset } byte
       *[other] { $offset } bytes
    }; own { $own }, gateway { $gateway }
compare-end = end of the string
compare-bytes = { $character } = { $utf8 } (UTF-8) = { $gbk } (GBK)
compare-no-bytes = none
compare-app-public-key = App public key, derived from the private key
compare-app-public-key-hint = Compare it with the application public key in the console.
compare-load-key = Load the private key on the page Flow to see its app public key here.
compare-differs-at = differs at character { $number }
compare-hidden = Tokens are hidden; the place of a difference is told all the same.
compare-rows-cut = Only the first { $count } parameters are listed.
compare-sign-types = sign_type says { $named }; the signature was made as for { $used }.
