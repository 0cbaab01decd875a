verdict-unknown-certificate = 未验证：未知的支付宝公钥证书
    .detail = 应答指明的支付宝公钥证书不是当前使用的这一个，因此没有用任何密钥验证签名。请下载应答指明的证书。

certificate-download-none = 没有收到支付宝公钥证书。
    .cause = 网关拒绝了下载，或者没有返回可以读取的应答。该次调用的诊断结果说明了原因。
    .remedy = 请在控制台下载 alipayCertPublicKey_RSA2.crt：打开应用，进入“开发设置”的“接口加签方式”。
certificate-download-other = 网关返回的不是支付宝公钥证书（{ $reason }）。
    .cause = alipay_cert_content 应是 PEM 证书的 base64。内容可能在途中被改动。
    .remedy = 该内容没有被使用。请在控制台下载 alipayCertPublicKey_RSA2.crt 并核对序列号。
certificate-download-other-sn = 网关返回的不是所请求的证书。
    .cause = 应答指明的是 { $asked }，收到的证书序列号是 { $found }。
    .remedy = 该证书没有被使用。请在控制台下载 alipayCertPublicKey_RSA2.crt 并核对序列号。

certificates-used = 证书：
cli-certificate-saved = 下载的证书已保存到 { $path }。
cli-incomplete-certificates = 缺少证书：{ $missing }
    .cause = 证书模式需要三个文件：应用公钥证书、支付宝公钥证书和支付宝根证书。
    .remedy = 请在控制台下载全部三个文件并指定；如果应用是公钥模式，请一个都不要指定。
cli-other-signing-mode = --signing-mode 与其他选项不一致。
    .cause = 该选项设置内置模拟器中应用的接口加签方式。对于其他网关，模式由文件决定：指定三个证书即为证书模式，否则为公钥模式。
    .remedy = 请去掉 --signing-mode，或指定该模式所需的文件。
cli-no-app-certificate = 模拟器中没有该应用的公钥证书。
    .cause = 证书由上传给模拟器应用的公钥生成。
    .remedy = 请去掉 --signing-mode certificates。

program-note-certificates = 程序使用证书模式和三个证书文件调用；SDK 会据此计算 app_cert_sn 和 alipay_root_cert_sn。
program-not-for-certificates = 该语言没有证书模式的程序。
    .cause = { $language ->
        [python] 官方 Python SDK 只支持公钥：它不发送 app_cert_sn，也无法正确截取带有 alipay_cert_sn 的应答。
       *[other] 该程序用普通公钥验证应答，而证书模式没有普通公钥。
    }
    .remedy = 请选择 SDK 支持证书的 java、php、dotnet 或 node，或选择 curl，它会原样重复这个请求。

preflight-mode-needs-certificates = 应用处于证书模式，但请求没有指明证书。
    .advice = 请在控制台下载三个证书并在这里使用，或在“开发设置 > 接口加签方式”中把应用改回公钥模式。
preflight-mode-refused = 网关不接受请求中的证书（{ $stop }）。
    .advice = 请在控制台重新下载该应用的三个文件，并把它们的序列号与这里引用的核对。
preflight-alipay-key-unknown-certificate = 应答指明的支付宝公钥证书不是当前使用的这一个，因此没有验证签名。
    .advice = 请下载应答指明的证书（命令行使用 --download-alipay-certificate），或在控制台下载 alipayCertPublicKey_RSA2.crt。
program-comment-verify-certificates = 提供支付宝公钥证书后，SDK 会验证每个应答；新证书由支付宝根证书验证。

report-alipay-cert-sn = 应答指明的证书
report-alipay-certificate = 当前的支付宝公钥证书
