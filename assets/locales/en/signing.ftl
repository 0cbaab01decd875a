sign-impossible = The request could not be signed ({ $reason }).
    .cause = The private key cannot be used for an RSA signature.
    .remedy = Check the private key file: the page Keys, or the command key inspect, says what it is.

verdict-verified = verified
    .detail = Exactly these bytes were signed with this key ({ $algorithm }, { $key_bits } bits).
verdict-mismatch = does not match
    .detail = The signature does not fit the text and the key.
verdict-unsigned = unsigned
    .detail = The gateway sent no signature, as it does for failures found before it knows the app's key.
verdict-ambiguous = ambiguous
    .detail = A name is repeated or a second answer node is present, so it is unclear what was signed. Nothing counts as verified.
verdict-unreadable = unreadable
    .detail = The body is no answer of a gateway, so there is nothing to verify.
verdict-no-key = not checked
    .detail = No Alipay public key was given. Load it to check the signature.

mismatch-wrong-key = Another key signed this answer, or the signature was damaged: under the key given, the signature ({ $signature_bits } bits) is noise.
mismatch-other-signer = Another key than the one given signed this answer.
mismatch-own-public-key = The app's own public key stands where Alipay's public key belongs.
mismatch-altered-text = The key is right, but another text was signed: the answer was changed after signing.
mismatch-damaged-signature = The signature is damaged: it is no Base64 of a possible length.
mismatch-other-hash = The key is right, but the signature was made with { $algorithm } instead of the expected algorithm.
mismatch-cut-signature = The signature is damaged: it has { $signature_bits } bits, which no signature has (the key has { $key_bits }). It was cut off or something was added.
mismatch-other-padding = The key is right, but the signature was made with { $algorithm } instead of PKCS#1 v1.5, which is all that the gateway uses.
mismatch-mended-signature = The key is right, but the value of sign was damaged on its way; after mending it can be read.

sign-repair-percent-encoded = In sign, %2B, %2F or %3D stand for +, / or =: it was encoded for a URL and not decoded.
sign-repair-json-escaped = In sign, \/ or \u002B stand for / or +: a JSON text was put into another one.
sign-repair-line-breaks = In sign there are line breaks.
sign-repair-url-safe = In sign, - and _ stand for + and /: it was written in the alphabet for URLs.
sign-repair-blanks-for-plus = In sign, blanks stand where + belongs, as happens when + is not sent as %2B.
sign-repair-padding = The = at the end of sign are missing or too many.

signature-key-of = The signature belongs to { $holder }.
list-gap = { ", " }
sentence-gap = { " " }
signature-text-unchanged = The text is unchanged.
signature-text-unchecked = Whether the text was changed cannot be said: this program only recognises that hash.
signature-key-given = The key given is { $holder }.
signature-keys-tried = Other keys tried: { $count }; none of them signed it.
signature-keys-unreadable = These could not be read and were not tried: { $names }.
signature-text-unknown = What was changed could not be found out: { $count ->
    [one] the one text tried does not lead
   *[other] none of { $count } texts tried leads
} to the digest in the signature.

key-holder-own-app = the app's own key pair
key-holder-alipay = the Alipay public key of the profile “{ $place }” ({ $environment })
key-holder-app = the app key pair of the profile “{ $place }” ({ $environment })
key-holder-file = the key in { $place }

alteration-reformatted = Blanks and line breaks were changed after signing; it was signed { $signed }.
alteration-reordered = The fields were put into another order after signing.
alteration-numbers-unquoted = Numbers lost their quotes after signing.
alteration-numbers-quoted = Numbers were put into quotes after signing.
alteration-slashes-unescaped = It was signed with \/, and / arrived: it was parsed and written again.
alteration-slashes-escaped = It was signed with /, and \/ arrived: it was parsed and written again.
alteration-characters-unescaped = It was signed with \uXXXX, and the characters themselves arrived.
alteration-characters-escaped = It was signed with the characters themselves, and \uXXXX arrived.
alteration-html-unescaped = It was signed with HTML entities such as &quot;, and the characters arrived.
alteration-html-escaped = HTML entities such as &amp; were put in after signing.
alteration-line-endings = It was signed with { $signed } at the ends of lines; they were changed.
alteration-end-trimmed = It was signed with a blank or a line break at its end, which was cut off.
alteration-end-added = A blank or a line break was added at its end.
alteration-byte-order-mark-removed = It was signed with a byte order mark at its start, which was cut off.
alteration-re-encoded = It was signed in { $signed } and arrived in another character set.
alteration-extent-body = Not the node was signed but the whole body without sign.
alteration-extent-named-node = Not the node's value was signed but the value together with its name.
alteration-extent-inside-quotes = The text was signed without its quotes, which belong to what is signed.
alteration-extent-unescaped-string = The JSON text inside the string was signed, not the string.
alteration-extent-other-member = Not the node was signed but another part of the answer.
alteration-field-added = The field { $signed } was added after signing.
alteration-field-edited = The value of { $signed } was changed after signing.
alteration-character-edited = One character outside of the values was changed after signing.

layout-compact = without any blanks
layout-spaced = with a blank after each comma and colon
layout-indented-2 = indented by 2 blanks
layout-indented-4 = indented by 4 blanks
layout-indented-tab = indented by tabs
