key-relation-pair = a pair
key-relation-same-key = the same key
key-relation-certificate-of = a certificate and its key
key-relation-unrelated = different keys
key-relation-unknown = cannot be compared

key-structure-pkcs8 = PKCS#8 (private key, Java)
key-structure-pkcs1 = PKCS#1 (private key, not Java)
key-structure-spki = SPKI (public key)
key-structure-pkcs1-public = PKCS#1 (public key)

key-pair-file-pkcs8 = Private key for Java SDKs. Keep it secret.
key-pair-file-pkcs1 = The same private key for all other SDKs. Keep it secret.
key-pair-file-public = Public key, for programs.
key-pair-file-line = Public key in one line: paste it into the console.

key-console-title = What to paste where
key-console-upload = 1. Open the platform console (in the sandbox: Sandbox app, custom key), choose RSA2, public key mode, and paste the app public key (应用公钥) above.
key-console-copy = 2. Save. The console now shows the Alipay public key (支付宝公钥), another one than you have pasted. Copy it, and give it to your program to verify answers with.
key-console-mode = 3. The private key stays with you: it signs your requests and is pasted nowhere but into your own program's settings.

sdk-keys-title = The form of the private key that each SDK takes
sdk-keys-java = Without BEGIN and END lines.
sdk-keys-easysdk-java = Without BEGIN and END lines.
sdk-keys-php = Put as text into rsaPrivateKey; the SDK adds the lines BEGIN RSA PRIVATE KEY itself.
sdk-keys-python = PKCS#8 fails while it is read.
sdk-keys-python-alipay-sdk = With BEGIN and END lines.
sdk-keys-node = PKCS#8 works with keyType: 'PKCS8'. A PEM text must not end with a line break: this SDK then fails to read it.
sdk-keys-dotnet = Public keys of 1024 or 2048 bits only.

key-convert-public-only = A public key cannot be written as { $format }.
    .cause = { $format } holds a private key, and this file holds only the public half, from which nobody can compute the private one.
    .remedy = Choose the file with the private key, or write this one as SPKI.
key-convert-numbers = The key cannot be written as { $format }.
    .cause = Its numbers do not fit into this format.
    .remedy = Make a new pair of 2048 bits.

key-write-exists = There is a file { $path } already; it was left as it is.
    .cause = A key that is overwritten is lost: Alipay keeps no private keys.
    .remedy = Choose another name; on the command line, --force replaces the file.
key-write-not-a-file = { $path } is no ordinary file, so no key is written there.
    .cause = It is a folder, a link, a pipe or a device.
    .remedy = Name a file.
key-write-no-folder = There is no folder for { $path }.
    .cause = The folder was not made yet, or the path is mistyped.
    .remedy = Make the folder first, or choose another place.
key-write-io = The file { $path } could not be written ({ $reason }).
    .cause = The operating system refused it.
    .remedy = Check free space and rights there, or choose another folder.

cli-key-matrix = How they are related
cli-key-written = Written: { $path }
cli-key-from = From
cli-key-to = To
cli-key-private-place = A private key can be read by you alone (mode 0600). Give it to nobody and commit it nowhere.
cli-key-generating = Making a pair of { $bits } bits…
cli-key-generated = A new pair of { $bits } bits
cli-key-no-place = It was not said where the private key is to be written.
    .cause = A private key is written only where you say, so that none is left in a terminal or a log.
    .remedy = Add --out with a file name, or --out - to have it on standard output.
cli-key-der-in-json = DER cannot be part of a JSON document.
    .cause = DER is bytes, not text.
    .remedy = Add --out with a file name, or take --as line, which is the same in base64.
cli-key-public-given = This is a public key already; the app's private key is wanted.
    .cause = This command computes the app public key from the private key. Whether a public key is the app's or Alipay's cannot be seen by looking at it.
    .remedy = Give the file with the private key; to write a public key in another form take “key convert”.

paste-private-key = This is a private key. It does not belong into { $field ->
        [app-id] the app id
        [gateway] the gateway address
        [authorize-page] the address of the authorization page
        [proxy] the address of the proxy
       *[redirect-uri] the redirect URI
    }, and was not kept.
    .cause = A private key signs for your app: whoever has it acts as you.
    .remedy = Save it in a file and open that file as private key. If the text went anywhere else, make a new pair.
paste-public-key = This is a public key, not { $field ->
        [app-id] an app id
        [gateway] a gateway address
        [authorize-page] the address of an authorization page
        [proxy] the address of the proxy
       *[redirect-uri] a redirect URI
    }; it was not kept.
    .cause = The text was pasted into the wrong place.
    .remedy = Open the key as Alipay public key; here enter { $field ->
        [app-id] the APPID, a number of 16 digits
        [proxy] host and port of the proxy
       *[other] an address that begins with https://
    }.
paste-certificate = This is a certificate, not { $field ->
        [app-id] an app id
        [gateway] a gateway address
        [authorize-page] the address of an authorization page
        [proxy] the address of the proxy
       *[redirect-uri] a redirect URI
    }; it was not kept.
    .cause = The text was pasted into the wrong place.
    .remedy = Open the file of the certificate as key; here enter { $field ->
        [app-id] the APPID, a number of 16 digits
        [proxy] host and port of the proxy
       *[other] an address that begins with https://
    }.
paste-token = This looks like a token, a code or a key, not like { $field ->
        [app-id] an app id
        [gateway] a gateway address
        [authorize-page] the address of an authorization page
        [proxy] the address of the proxy
       *[redirect-uri] a redirect URI
    }; it was not kept.
    .cause = It is one long word of letters and digits.
    .remedy = Here enter { $field ->
        [app-id] the APPID, a number of 16 digits from the console of the open platform
        [proxy] host and port of the proxy
       *[other] an address that begins with https://
    }. An authorization code belongs to the step Token.
paste-code = This is a redirect address with an authorization code, not { $field ->
        [app-id] an app id
        [gateway] a gateway address
        [authorize-page] the address of an authorization page
        [proxy] the address of the proxy
       *[redirect-uri] the redirect URI itself
    }; it was not kept.
    .cause = The code in it is good for one exchange and is not to be saved.
    .remedy = Paste the address at the step Token; here enter { $field ->
        [app-id] the APPID, a number of 16 digits
        [proxy] host and port of the proxy
       *[other] the address without its parameters
    }.
paste-address-as-app-id = This is an address, not an app id; it was not kept.
    .cause = An app id is a number, usually of 16 digits.
    .remedy = Copy the APPID of your app from the console of the open platform.
paste-too-long = This is longer than any app id; it was not kept.
    .cause = An app id has at most 32 digits, usually 16.
    .remedy = Copy the APPID of your app from the console of the open platform.
paste-old-sandbox = { $host } is a host of the old sandbox, which is gone.
    .cause = Alipay has replaced the old sandbox; the certificate of its host has expired, and its app ids, keys and accounts do not work in the new one.
    .remedy = Use https://openapi-sandbox.dl.alipaydev.com/gateway.do and the app of the new sandbox.
paste-dotted-sandbox = { $host } has a dot where the sandbox's host has a hyphen.
    .cause = Alipay's own interface description misspells it; its certificate is for another name.
    .remedy = Use https://openapi-sandbox.dl.alipaydev.com/gateway.do.
paste-browser-page = { $host } serves pages for browsers; it is no gateway.
    .cause = The address of the authorization page or of the console stands where calls are sent.
    .remedy = The gateway is https://openapi.alipay.com/gateway.do, in the sandbox https://openapi-sandbox.dl.alipaydev.com/gateway.do.
paste-gateway-page = { $host } is a gateway; no user can consent there.
    .cause = The address of the gateway stands where the authorization page belongs.
    .remedy = The page is https://openauth.alipay.com/oauth2/publicAppAuthorize.htm, in the sandbox https://openauth-sandbox.dl.alipaydev.com/oauth2/publicAppAuthorize.htm.
paste-app-id-of-other = { $app_id } looks like an app id of { $likely ->
        [sandbox] the sandbox
       *[production] production
    }, but { $used ->
        [sandbox] the sandbox
       *[production] production
    } is chosen.
    .cause = This is a guess from its first digits, not a proof; an app is known only in its own environment.
    .remedy = If calls end with isv.invalid-app-id, change app id, keys and gateway together.

key-text-as-path = This is the text of a key, not the path of its file.
    .cause = The path of a file is wanted here; paths are kept and shown, so the text is not repeated.
    .remedy = Save the text in a file and give its path, or use “Paste text” in the window.

notice-key-saved = The key was saved.
notice-pair-made = The pair was made and saved.
dialog-key-files = Key files
dialog-save-key = Save the key as
dialog-pair-folder = Folder for the new pair

key-page-about = What each key file really is, and which belong together. Nothing leaves this computer; private keys are never shown.
key-page-open = Open key files…
key-page-drop = Or drop files anywhere on this window
key-page-path = Key file path
key-page-paste = Paste a key
key-page-text = Text of a key
key-page-look = Look at this text
key-page-list = Keys
key-page-none = There are no keys yet: open or drop files, or make a pair.
key-page-pasted = Pasted text
key-page-built-in = Built in, TEST ONLY
key-page-of-profile = Profile { $profile }, { $slot ->
        [app-private-key] app private key
       *[alipay-public-key] Alipay public key
    }
key-page-remove = Remove from the list: { $name }
key-page-remove-short = Remove
key-page-choose = Use below: { $name }
key-page-choose-short = Use below
key-page-chosen = Used below
key-page-no-partner = Its other half is not in this list (Alipay’s key and the app’s never form a pair).
key-page-groups = Which belong together
key-page-no-groups = No two keys in this list are halves of one pair. That is as it should be for an app private key and Alipay’s public key.
key-page-convert = Convert: { $name }
key-page-convert-nothing = Choose a key above that can be used.
key-page-structure = Structure
key-page-encoding = Written as
key-page-save = Save as…
key-page-save-path = Save to path
key-page-line = One line (base64)
key-page-generate-title = New pair
key-page-generate-about = Makes a private key for Java (PKCS#8) and one for all other SDKs (PKCS#1), and the public key to paste into the console. Files that are there are not replaced.
key-page-length = Length
key-page-bits = { $bits } bits
key-page-generate = Generate key pair
key-page-folder = Folder path
key-page-folder-hint = Path of the folder, then Enter
key-page-generating = Making a pair…
key-page-console = What to paste where: { $name }
key-page-console-none = Choose a private key above to see what to paste into the console.
key-page-console-line = App public key, to paste
