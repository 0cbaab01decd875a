key-kind-private-key = RSA private key
key-kind-public-key = RSA public key
key-kind-certificate = Certificate
key-kind-encrypted-private-key = Private key protected by a password
key-kind-certificate-request = Certificate request (CSR)
key-kind-ec-private-key = Elliptic curve private key
key-kind-ec-public-key = Elliptic curve public key
key-kind-other-key = Another kind of key
key-kind-not-a-key = Not a key

key-note-wrong-banner = The banner names another format than the one under it; many SDKs would refuse the file.
key-note-missing-banner = The BEGIN line is missing.
key-note-missing-end-banner = The END line is missing.
key-note-byte-order-mark = The file begins with a byte order mark (BOM), which some SDKs cannot read.
key-note-utf-16 = The file is saved as UTF-16; save it as UTF-8.
key-note-escaped-line-breaks = Line breaks are written as the two characters \n.
key-note-quotes = There are quotes or commas around the key.
key-note-url-safe-base64 = The base64 is of the URL-safe kind (- and _ for + and /).
key-note-missing-padding = The = at the end of the base64 is missing.
key-note-double-base64 = The key is encoded as base64 twice.
key-note-surrounding-text = There is other text around the key.
key-note-torn-lines = Something else stands around its lines, as in a quoted mail, a log or a program; it was left out.
key-note-trailing-bytes = More bytes follow after the end of the key.
key-note-several-keys = The file holds more than one key; the first that fits is used.
key-note-authority-certificate = This is the certificate of a certification authority; Alipay's own certificate is named alipayCertPublicKey_RSA2.crt.

key-warning-short = The key has { $bits } bits.
    .cause = Keys under 2048 bits serve only the old algorithm RSA (SHA-1); RSA2 refuses them.
    .remedy = Make a pair of 2048 bits and change the app to RSA2.

key-empty = There is no key here: { $wanted ->
        [app-private-key] the app's private key
       *[alipay-public-key] Alipay's public key
    } is wanted, but the file or the text is empty.
    .cause = It holds nothing, or only blanks.
    .remedy = Choose another file, or copy the key once more and paste it.
key-too-large = This is no key file: it is larger than { $limit } KiB.
    .cause = A key has less than 20 KiB.
    .remedy = Choose the key file itself, not an archive or a log.
key-public-in-private-slot = This is a public key, but the app's private key is wanted.
    .cause = Requests are signed with the private key; a public key cannot sign.
    .remedy = Choose the file with the app's private key, in Alipay's key tool 应用私钥RSA2048-….txt.
key-private-in-public-slot = This is a private key, but Alipay's public key is wanted.
    .cause = Answers are verified with Alipay's public key, which the console shows once the app's public key is uploaded.
    .remedy = Copy 支付宝公钥 from the console. Give the private key to nobody; if it has been sent somewhere, make a new pair.
key-certificate-in-private-slot = This is a certificate, but the app's private key is wanted.
    .cause = A certificate holds only a public key, which cannot sign.
    .remedy = Choose the private key that was made together with the certificate request.
key-authority-certificates = These are certificates of certification authorities, but Alipay's public key is wanted.
    .cause = A root certificate file (alipayRootCert.crt) verifies other certificates, not answers.
    .remedy = Choose alipayCertPublicKey_RSA2.crt.
key-encrypted = This is a private key protected by a password, but { $wanted ->
        [app-private-key] a private key without a password
       *[alipay-public-key] Alipay's public key
    } is wanted.
    .cause = { $wanted ->
        [app-private-key] Neither Alipay's SDKs nor this program ask for a password.
       *[alipay-public-key] A private key, with or without a password, verifies no answers of Alipay.
    }
    .remedy = { $wanted ->
        [app-private-key] Remove the password with: openssl pkey -in KEY -out app-private-key.pem
       *[alipay-public-key] Copy 支付宝公钥 from the console of the open platform.
    }
key-certificate-request = This is a certificate request (CSR), but { $wanted ->
        [app-private-key] the app's private key
       *[alipay-public-key] Alipay's public key
    } is wanted.
    .cause = A request is uploaded to obtain a certificate; it serves neither to sign nor to verify answers.
    .remedy = { $wanted ->
        [app-private-key] Choose the private key that was made together with the request.
       *[alipay-public-key] Choose alipayCertPublicKey_RSA2.crt, or copy 支付宝公钥 from the console.
    }
key-ec = This is an elliptic curve key, but { $wanted ->
        [app-private-key] the app's RSA private key
       *[alipay-public-key] Alipay's RSA public key
    } is wanted.
    .cause = The gateway knows only RSA and RSA2, which both need RSA keys.
    .remedy = { $wanted ->
        [app-private-key] Make an RSA pair of 2048 bits and upload its public key to the console.
       *[alipay-public-key] Copy 支付宝公钥 from the console of the open platform.
    }
key-other = This is a key of the kind { $name }, but { $wanted ->
        [app-private-key] the app's RSA private key
       *[alipay-public-key] Alipay's RSA public key
    } is wanted.
    .cause = The gateway knows only RSA and RSA2; their keys come as PEM, as base64, as DER or as a certificate.
    .remedy = { $wanted ->
        [app-private-key] Export the RSA private key as PEM, or make an RSA pair of 2048 bits and upload its public key to the console.
       *[alipay-public-key] Copy 支付宝公钥 from the console of the open platform.
    }
key-not-a-key = This is no key but { $found ->
        [html] a web page
        [json] JSON without a key
        [aes-key] probably an AES key
        [base64] other data in base64
        [binary] a file of another kind
       *[plain-text] ordinary text
    }; { $wanted ->
        [app-private-key] the app's private key
       *[alipay-public-key] Alipay's public key
    } is wanted.
    .cause = { $found ->
        [html] The page was saved instead of the key it shows.
        [aes-key] An AES key encrypts the content of a call; it does not sign.
        [base64] It is base64, but what it holds does not begin like a key; a signature looks like this.
       *[other] A key is a text that begins with -----BEGIN or with MII, or a DER file.
    }
    .remedy = { $wanted ->
        [app-private-key] Choose the file with the app's private key, or paste its text.
       *[alipay-public-key] Copy 支付宝公钥 from the console, or choose alipayCertPublicKey_RSA2.crt.
    }
key-damaged-truncated = The key is cut off: { $found } of { $expected } bytes are there.
    .cause = Part of it was lost when it was copied, or a line is missing.
    .remedy = Copy the whole key again, from its first to its last character.
key-damaged-no-content = There is nothing between the BEGIN and END lines.
    .cause = Only the banners were copied.
    .remedy = Copy the whole key again, from its first to its last character.
key-damaged-character = The key holds a character that no key has: { $character } ({ $code }).
    .cause = The key was shortened or hidden by the program it was copied from, or text has slipped in.
    .remedy = Copy the whole key again from where it was made.
key-damaged-structure = The data is encoded like a key, but it is none that can be used.
    .cause = Its inside has the structure of no RSA key; characters were lost or changed.
    .remedy = Copy the whole key again from where it was made.
key-damaged-numbers = The key is damaged: its numbers do not belong together.
    .cause = Characters of it were changed, or the tool that made it did so wrongly.
    .remedy = Copy the whole key again from where it was made, or make a new pair.
key-too-many-bits = The key has { $bits } bits; at most { $most } are possible.
    .cause = Alipay's keys have 2048 bits.
    .remedy = Make a pair of 2048 bits.
key-too-small = The key has { $bits } bits; { $sign-type } needs at least { $least }.
    .cause = The platform refuses shorter keys for { $sign-type }.
    .remedy = Make a pair of 2048 bits and upload its public key to the console.

key-file-folder = { $path } is a folder.
    .cause = A key is in a file.
    .remedy = Choose the key file in that folder.
key-file-special = { $path } is no ordinary file.
    .cause = It is a pipe, a socket or a device.
    .remedy = Choose a file that holds the key.
key-file-not-found = There is no file { $path }.
    .cause = It was moved, renamed or deleted, or the path is mistyped.
    .remedy = Choose the key file again.
key-file-no-permission = The file { $path } may not be read.
    .cause = It belongs to another user, or its permissions keep you out.
    .remedy = Give yourself the right to read it, or copy the key to a folder of yours.
key-file-io = The file { $path } could not be read.
    .cause = The operating system says: { $reason }
    .remedy = Check the drive, or copy the file to this computer.
