sign-impossible = The request could not be signed ({ $reason }).
    .cause = The private key cannot be used for an RSA signature.
    .remedy = Check the private key file on the card Credentials.

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
mismatch-own-public-key = The app's own public key stands where Alipay's public key belongs.
mismatch-altered-text = The key is right, but another text was signed: the answer was changed after signing.
mismatch-damaged-signature = The signature is damaged: it is no Base64 of a possible length.
mismatch-other-hash = The key and the text are right, but { $algorithm } was used instead of the expected algorithm.
