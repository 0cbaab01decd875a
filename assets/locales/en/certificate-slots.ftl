keys-and-certificates-title = Keys and certificates

certificate-open-app = Open app certificate…
certificate-open-alipay = Open Alipay certificate…
certificate-open-root = Open Alipay root certificate…
certificate-path-app = App certificate path
certificate-path-alipay = Alipay certificate path
certificate-path-root = Alipay root certificate path
certificate-paste-what = Paste the text of the certificate instead of: { $what }
certificate-text = Text of the certificate
certificate-origin-downloaded = Downloaded from the gateway; forgotten when the program ends unless it is saved.

certificate-sn-of = SN of: { $what }
certificate-days-left = { $days ->
        [one] 1 day left
       *[other] { $days } days left
    }
certificate-days-over = { $days ->
        [one] 1 day ago
       *[other] { $days } days ago
    }
certificate-of-private-key = It belongs to the app private key.
certificate-of-other-app = It was issued for the app { $found }; the App ID here is { $app }.
certificate-chain-good = It leads up to the root: { $root }
certificate-chain-open = Whether it leads up to the root stays open: { $issuer } is not in the file, as is usual for apps.
certificate-root-published = This is the root file that Alipay publishes for everybody.

certificate-absent = { $wanted ->
        [app-certificate] The app's certificate
        [alipay-certificate] Alipay's certificate
       *[alipay-root-certificate] Alipay's root certificate
    } is missing.
    .cause = In certificate mode (公钥证书) a call needs the private key and all three certificates. Nothing is sent with an incomplete set.
    .remedy = Download { $file } from the console (the app, 开发设置, 接口加签方式) and open it here. If the app is in key mode there, choose “Public keys” as signing mode.
certificate-not-built-in = The simulator has no certificate for this app.
    .cause = Only its own apps have certificates.
    .remedy = Choose another kind of app in the profile.

certificate-download = Download Alipay certificate
certificate-downloading = Downloading the certificate…
certificate-save = Save certificate…
certificate-sn-named = SN that the answer names
certificate-sn-at-hand = SN of the certificate at hand
confirm-certificate = “{ $action }” asks Alipay's real gateway for a certificate. No user's data is sent.
dialog-save-certificate = Save Alipay's certificate
notice-certificate-downloaded = Alipay's certificate was downloaded, leads up to the root, and is used now.
notice-certificate-saved = The certificate was saved.
notice-certificate-cancelled = The download was stopped.
certificate-key-mode = Nothing can be downloaded: the profile is in key mode.
    .cause = Alipay's certificates are used in certificate mode only.
    .remedy = Choose “Certificates” as signing mode of the profile.
