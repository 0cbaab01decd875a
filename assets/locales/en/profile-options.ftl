# How an app calls
app-kind = App kind
app-kind-self-developed = Own app
app-kind-third-party = Third-party app (ISV)
signing-mode = Signing mode
signing-mode-keys = Public keys
signing-mode-certificates = Certificates
api-version = API version
