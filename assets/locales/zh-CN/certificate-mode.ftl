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
