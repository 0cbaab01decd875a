verdict-unknown-certificate = not checked: unknown Alipay certificate
    .detail = The answer names another certificate of Alipay's than the one at hand, so its signature was not checked with any key. Download the certificate that it names.

certificate-download-none = No certificate of Alipay's came.
    .cause = The gateway refused the download, or sent no answer that can be read. The findings of that call say why.
    .remedy = Download alipayCertPublicKey_RSA2.crt from the console: the app, 开发设置 (development settings), 接口加签方式 (signing method).
certificate-download-other = What the gateway sent is not Alipay's certificate ({ $reason }).
    .cause = alipay_cert_content is base64 of a certificate as PEM. Something between here and the gateway may have changed it.
    .remedy = It is not used. Download alipayCertPublicKey_RSA2.crt from the console and compare its SN.
certificate-download-other-sn = The gateway sent another certificate than the one asked for.
    .cause = The answer names { $asked }, the certificate that came has the SN { $found }.
    .remedy = It is not used. Download alipayCertPublicKey_RSA2.crt from the console and compare its SN.

certificates-used = Certificates:
cli-certificate-saved = The downloaded certificate is in { $path }.
cli-incomplete-certificates = Certificates are missing: { $missing }
    .cause = In certificate mode three files belong together: the app's certificate, Alipay's certificate and Alipay's root certificates.
    .remedy = Download all three from the console and name them, or name none if the app is in key mode.
cli-other-signing-mode = --signing-mode does not fit what else is said.
    .cause = It says how the embedded simulator's app is set. At another gateway the mode follows from the files: with the three certificates it is certificate mode, without them key mode.
    .remedy = Leave --signing-mode out, or name the files of that mode.
cli-no-app-certificate = The simulator has no certificate for this app.
    .cause = Certificates are made for the public keys that were uploaded for its apps.
    .remedy = Leave --signing-mode certificates out.

program-note-certificates = The program calls in certificate mode with the three certificate files; the SDK computes app_cert_sn and alipay_root_cert_sn from them.
program-not-for-certificates = There is no program in this language for certificate mode.
    .cause = { $language ->
        [python] The official Python SDK knows bare public keys only: it sends no app_cert_sn and cannot cut an answer that carries alipay_cert_sn.
       *[other] This program verifies answers with a bare public key, which certificate mode does not have.
    }
    .remedy = Choose java, php, dotnet or node, whose SDKs take certificates, or curl, which repeats this request as it is.

preflight-mode-needs-certificates = The app is in certificate mode, but the call names no certificates.
    .advice = Download the three certificates from the console and use them here, or set the app back to public keys: 开发设置 > 接口加签方式.
preflight-mode-refused = The gateway does not take a certificate that the call names ({ $stop }).
    .advice = Download all three files from the console once more, of this app, and compare their SNs with those quoted here.
preflight-alipay-key-unknown-certificate = The answer names another Alipay certificate than the one at hand, so nothing was verified.
    .advice = Download the certificate that the answer names (--download-alipay-certificate on the command line), or alipayCertPublicKey_RSA2.crt from the console.
program-comment-verify-certificates = With Alipay's certificate the SDK verifies every answer, and the root file proves a new one.

report-alipay-cert-sn = Certificate in the answer
report-alipay-certificate = Certificate at hand
