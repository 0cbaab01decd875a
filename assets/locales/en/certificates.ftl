certificate-slot-app = App certificate
certificate-slot-alipay = Alipay certificate
certificate-slot-root = Alipay root certificate

certificate-state-not-yet = not valid yet
certificate-state-valid = valid
certificate-state-expires-soon = expires soon
certificate-state-expired = expired

certificate-member-counts = Counts for the SN of the root file.
certificate-member-other-algorithm = Left out of the SN of the root file: it is signed with { $algorithm }, and only RSA counts.
certificate-member-unreadable = Left out of the SN of the root file: it cannot be read.
certificate-oversized = Its signature algorithm holds more data than allowed. Strict programs refuse it; it does no harm here.

certificate-subject = Issued to
certificate-issuer = Issued by
certificate-serial = Serial number
certificate-valid-from = Valid from
certificate-valid-until = Valid until
certificate-sn = SN
certificate-fits = Fits as
certificate-fits-nothing = nothing: neither the app's nor Alipay's certificate, nor the root file

certificate-empty = There is no certificate here: { $wanted ->
        [app-certificate] the app's certificate
        [alipay-certificate] Alipay's certificate
       *[alipay-root-certificate] Alipay's root certificate
    } is wanted, but the file or the text is empty.
    .cause = It holds nothing, or only blanks.
    .remedy = Download { $file } from the console once more and choose it.
certificate-too-large = This is no certificate: it is larger than { $limit } KiB.
    .cause = A file of certificates has less than 20 KiB.
    .remedy = Choose the certificate file itself, not an archive or a log.
certificate-public-key = This is a bare public key, but { $wanted ->
        [app-certificate] the app's certificate
        [alipay-certificate] Alipay's certificate
       *[alipay-root-certificate] Alipay's root certificate
    } is wanted.
    .cause = In certificate mode (公钥证书) keys come in certificates, which begin with -----BEGIN CERTIFICATE-----. Bare public keys belong to key mode (公钥).
    .remedy = Download { $file } from the console. If the app is set to key mode there, leave the certificates out.
certificate-private-key = This is a private key, but { $wanted ->
        [app-certificate] the app's certificate
        [alipay-certificate] Alipay's certificate
       *[alipay-root-certificate] Alipay's root certificate
    } is wanted.
    .cause = A certificate holds a public key only. The private key stays a file of its own, in certificate mode too.
    .remedy = Choose { $file } here and the private key in its own place. Give the private key to nobody.
certificate-request = This is a certificate request (CSR), but { $wanted ->
        [app-certificate] the app's certificate
        [alipay-certificate] Alipay's certificate
       *[alipay-root-certificate] Alipay's root certificate
    } is wanted.
    .cause = The request is what you upload; the console then hands out the certificates.
    .remedy = Upload the request to the console and download { $file } there.
certificate-other-key = This is a key or container of the kind { $name }, but { $wanted ->
        [app-certificate] the app's certificate
        [alipay-certificate] Alipay's certificate
       *[alipay-root-certificate] Alipay's root certificate
    } is wanted.
    .cause = Certificates of Alipay come as .crt files in PEM.
    .remedy = Download { $file } from the console and choose it.
certificate-not-one = This is no certificate but { $found ->
        [html] a web page
        [json] JSON
        [base64] other data in base64
        [binary] a file of another kind
       *[plain-text] ordinary text
    }; { $wanted ->
        [app-certificate] the app's certificate
        [alipay-certificate] Alipay's certificate
       *[alipay-root-certificate] Alipay's root certificate
    } is wanted.
    .cause = { $found ->
        [html] The page was saved instead of the file that it offers.
       *[other] A certificate is a text that begins with -----BEGIN CERTIFICATE-----, or a DER file.
    }
    .remedy = Download { $file } from the console and choose it.
certificate-truncated = The certificate is cut off: { $found } of { $expected } bytes are there.
    .cause = Part of it was lost when it was copied, or lines are missing.
    .remedy = Download { $file } once more, or copy it whole, from BEGIN to END.
certificate-no-content = There is nothing between the BEGIN and END lines of the certificate.
    .cause = Only the banners were copied.
    .remedy = Download { $file } once more, or copy it whole, from BEGIN to END.
certificate-character = The certificate holds a character that none has: { $character } ({ $code }).
    .cause = It was shortened or hidden by the program it was copied from, or text has slipped in.
    .remedy = Download { $file } once more and choose the file itself.
certificate-structure = The data is encoded like a certificate, but it is none that can be read.
    .cause = Its inside is not that of a certificate: characters were lost or changed.
    .remedy = Download { $file } once more and choose the file itself.
certificate-app-in-alipay-slot = This is the app's certificate, but Alipay's is wanted.
    .cause = Its issuer is the authority for apps (Class 1). With its key no answer of Alipay can be verified.
    .remedy = Choose alipayCertPublicKey_RSA2.crt here and appCertPublicKey_….crt as the app's certificate.
certificate-alipay-in-app-slot = This is Alipay's certificate, but the app's is wanted.
    .cause = Its issuer is the authority for Alipay itself (Class 2). The gateway would refuse its SN as app_cert_sn.
    .remedy = Choose appCertPublicKey_….crt here and alipayCertPublicKey_RSA2.crt as Alipay's certificate.
certificate-root-in-other-slot = These are root certificates, but { $wanted ->
        [app-certificate] the app's certificate
       *[alipay-certificate] Alipay's certificate
    } is wanted.
    .cause = Root certificates (alipayRootCert.crt) only prove other certificates; they neither sign nor verify answers.
    .remedy = Choose { $file } here and alipayRootCert.crt as the root certificate.
certificate-authority = This is the certificate of an authority below the root, but { $wanted ->
        [app-certificate] the app's certificate
        [alipay-certificate] Alipay's certificate
       *[alipay-root-certificate] Alipay's root certificate
    } is wanted.
    .cause = Such a certificate stands between the root and others; none of the three files is it alone.
    .remedy = Download { $file } from the console and choose it unchanged.
certificate-not-a-root = This is the certificate of an app or of Alipay, but the root certificate is wanted.
    .cause = It may not sign other certificates.
    .remedy = Choose alipayRootCert.crt, which is the same for every app.
certificate-no-rsa-root = None of these root certificates is signed with RSA.
    .cause = The SN of the root file is made of its RSA certificates; the gateway knows no other for RSA and RSA2.
    .remedy = Choose alipayRootCert.crt as it was downloaded; files for SM2 (国密) apps do not serve.
certificate-other-algorithm = This certificate holds a key of the kind { $algorithm }; { $wanted ->
        [app-certificate] the app's certificate
        [alipay-certificate] Alipay's certificate
       *[alipay-root-certificate] Alipay's root certificate
    } needs an RSA key.
    .cause = The gateway knows only RSA and RSA2, which both need RSA keys.
    .remedy = Set the app to RSA2 with certificates in the console and download { $file } there.
certificate-other-private-key = The app's certificate and the private key do not belong together.
    .cause = The certificate is for the key { $certified }…, the private key belongs to { $found }…. The gateway would refuse every signature.
    .remedy = Choose the private key with which the certificate request (CSR) was made, or make a new request with this key and upload it.
certificate-expired = { $wanted ->
        [app-certificate] The app's certificate
        [alipay-certificate] Alipay's certificate
       *[alipay-root-certificate] The root certificate
    } expired on { $time }.
    .cause = Certificates are valid for some years only; the gateway and the SDKs refuse them afterwards.
    .remedy = { $wanted ->
        [app-certificate] Renew the app's certificate in the console, then download all three files again.
       *[other] Download { $file } from the console once more.
    } If the date is wrong, set the clock of this computer.
certificate-not-yet-valid = { $wanted ->
        [app-certificate] The app's certificate
        [alipay-certificate] Alipay's certificate
       *[alipay-root-certificate] The root certificate
    } is valid only from { $time } on.
    .cause = Mostly the clock of this computer is behind.
    .remedy = Set the clock of this computer, or wait until then.
certificate-expires-soon = { $wanted ->
        [app-certificate] The app's certificate
        [alipay-certificate] Alipay's certificate
       *[alipay-root-certificate] The root certificate
    } expires in { $days } days, on { $time }.
    .cause = Certificates are valid for some years only; calls fail once it is over.
    .remedy = Renew it in the console in time, then download the files again and use them everywhere.
certificate-unreadable-member = Certificate { $place } of the root file cannot be read.
    .cause = Part of it was lost or changed. Without it the SN of the file may be another than the gateway knows.
    .remedy = Download alipayRootCert.crt from the console once more.
certificate-not-made = The certificate could not be made.
    .cause = The library for certificates says: { $reason }
    .remedy = Check the clock of this computer and try again.

certificate-chain-issuer-missing = Certificate { $place } of the chain leads no further: its issuer is not there.
    .cause = { $subject } was issued by { $issuer }, which is neither in the same file nor among the root certificates.
    .remedy = Use alipayRootCert.crt and alipayCertPublicKey_RSA2.crt as downloaded. Files of apps mostly lack this issuer; that alone is no fault.
certificate-chain-no-authority = Certificate { $place } of the chain was signed by one that may not sign.
    .cause = { $subject } was signed by { $issuer }, whose certificate is no authority's.
    .remedy = Do not use this certificate. Download it from the console.
certificate-chain-wrong-signature = The signature under certificate { $place } of the chain is wrong.
    .cause = { $subject } names { $issuer } as its issuer, but that one's key did not make the signature: the certificate was altered or forged, or it belongs to other roots.
    .remedy = Do not use this certificate. Download it and alipayRootCert.crt from the console of the same environment.
certificate-chain-not-checked = Not checked: certificate { $place } of the chain uses the algorithm { $algorithm }.
    .cause = Only RSA signatures with SHA-1 or SHA-256 are checked. Whether { $issuer } signed { $subject } stays open.
    .remedy = Use the RSA certificates of the app, or check this one with another tool.
certificate-chain-not-yet-valid = Certificate { $place } of the chain is valid only from { $time } on.
    .cause = { $subject } is not valid yet; mostly the clock of this computer is behind.
    .remedy = Set the clock of this computer, or wait until then.
certificate-chain-expired = Certificate { $place } of the chain expired on { $time }.
    .cause = { $subject } is not valid any more.
    .remedy = Download the certificates from the console once more. If the date is wrong, set the clock of this computer.
certificate-chain-too-long = The chain of certificates does not end.
    .cause = { $subject } leads through more authorities than any real certificate.
    .remedy = Use the files as downloaded from the console.

cert-sn-empty = There is no certificate SN.
    .cause = The value is empty.
    .remedy = Give the SN, 32 characters of 0-9 and a-f, or the certificate file itself.
cert-sn-length = A certificate SN has 32 characters; here are { $found }.
    .cause = Part of it was lost, or it is another number: the serial number of a certificate is not its SN.
    .remedy = Let this program compute the SN from the certificate file.
cert-sn-character = A certificate SN holds only 0-9 and a-f, no { $found }.
    .cause = SNs are written in lower case, without blanks or colons.
    .remedy = Let this program compute the SN from the certificate file.
cert-sn-several = This is the SN of a root file, but that of one certificate is wanted.
    .cause = SNs joined by _ belong into alipay_root_cert_sn.
    .remedy = Give the SN of the one certificate.
