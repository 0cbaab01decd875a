app-authorize-not-third-party = 应用 { $found } 不是第三方应用。
    .cause = 商家授权的对象是第三方应用（ISV）；自研应用不需要商家授权。
    .remedy = 请使用 app_id={ $expected }，即模拟器的第三方应用。
app-authorize-no-such-page = “{ $found }”不是商家授权页面。
    .cause = 商家在 appToAppAuth.htm 或 appToAppBatchAuth.htm 上授权第三方应用。
    .remedy = 请使用 /oauth2/appToAppAuth.htm，或带 application_type 的 /oauth2/appToAppBatchAuth.htm。
app-authorize-no-type = 授权地址中没有 application_type。
    .cause = 在 appToAppBatchAuth.htm 页面上，商家从这些类型的应用中选择。
    .remedy = 请加上 application_type=WEBAPP，或 TINYAPP,WEBAPP 这样的列表。appToAppAuth.htm 不需要它。
app-authorize-unknown-type = “{ $found }”不是有效的 application_type。
    .cause = 可用的类型有 TINYAPP、WEBAPP、MOBILEAPP、PUBLICAPP、ARAPP，须大写，用逗号分隔。
    .remedy = 请改正这个列表。
app-authorize-no-app-of-type = 商家没有 { $found } 类型的应用。
    .cause = 模拟器中的商家只有一个网页应用（WEBAPP）。
    .remedy = 请在 application_type 中加上 WEBAPP。

app-consent-title = 是否允许该服务商代您的应用调用接口？
app-consent-simulated = 这是您电脑上的模拟器。您以商家身份作答，不涉及任何支付宝账户。
app-consent-provider = 第三方应用
app-consent-merchant = 您的应用
simulator-app-authorized = 商家授权成功，请复制本页地址。
    .cause = 授权码在地址中，名为 app_auth_code，24 小时内可换取一次应用授权令牌。
    .remedy = 请把整个地址粘贴到 Alipay Explorer，或您的应用需要的地方。
