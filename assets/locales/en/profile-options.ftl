# How an app calls
app-kind = App kind
app-kind-self-developed = Own app
app-kind-third-party = Third-party app (ISV)
api-version = API version
