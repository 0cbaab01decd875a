app-authorize-not-third-party = App { $found } is no third-party app.
    .cause = Merchants grant third-party apps (ISV); an app of one's own needs no grant.
    .remedy = Use app_id={ $expected }, the simulator's third-party app.
app-authorize-no-such-page = “{ $found }” is no page for merchants.
    .cause = Merchants authorize third-party apps on appToAppAuth.htm or appToAppBatchAuth.htm.
    .remedy = Use /oauth2/appToAppAuth.htm, or /oauth2/appToAppBatchAuth.htm with application_type.
app-authorize-no-type = The authorization address has no application_type.
    .cause = On the page appToAppBatchAuth.htm the merchant chooses among apps of the types named there.
    .remedy = Add application_type=WEBAPP, or a list such as TINYAPP,WEBAPP. The page appToAppAuth.htm needs none.
app-authorize-unknown-type = “{ $found }” is no application_type.
    .cause = The types are TINYAPP, WEBAPP, MOBILEAPP, PUBLICAPP and ARAPP, in capitals, separated by commas.
    .remedy = Correct the list.
app-authorize-no-app-of-type = The merchant has no app of the types { $found }.
    .cause = The simulator's merchant has one web app (WEBAPP).
    .remedy = Add WEBAPP to application_type.

app-consent-title = May this service provider act for your app?
app-consent-simulated = This is a simulator on your own computer. You answer as the merchant; no Alipay account is involved.
app-consent-provider = Third-party app
app-consent-merchant = Your app
simulator-app-authorized = The merchant has authorized. Copy the address of this page.
    .cause = The code is in the address, as app_auth_code. It is good for one exchange within 24 hours.
    .remedy = Paste the whole address into Alipay Explorer, or where your app expects it.
