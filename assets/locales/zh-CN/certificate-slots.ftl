keys-and-certificates-title = 密钥和证书

certificate-open-app = 打开应用公钥证书…
certificate-open-alipay = 打开支付宝公钥证书…
certificate-open-root = 打开支付宝根证书…
certificate-path-app = 应用公钥证书文件路径
certificate-path-alipay = 支付宝公钥证书文件路径
certificate-path-root = 支付宝根证书文件路径
certificate-paste-what = 粘贴证书文本，代替：{ $what }
certificate-text = 证书文本
certificate-origin-downloaded = 从网关下载的证书，若不保存，程序结束后即忘记。

certificate-sn-of = SN：{ $what }
certificate-days-left = 剩余 { $days } 天
certificate-days-over = 已过 { $days } 天
certificate-of-private-key = 与应用私钥匹配。
certificate-of-other-app = 该证书颁发给应用 { $found }，而此处的 APPID 是 { $app }。
certificate-chain-good = 可追溯到根证书：{ $root }
certificate-chain-open = 无法确认是否可追溯到根证书：文件中没有颁发者 { $issuer } 的证书，应用公钥证书文件通常如此。
certificate-root-published = 这是支付宝向所有应用公开提供的根证书文件。

certificate-absent = 缺少{ $wanted ->
        [app-certificate] 应用公钥证书
        [alipay-certificate] 支付宝公钥证书
       *[alipay-root-certificate] 支付宝根证书
    }。
    .cause = 证书模式下，调用需要应用私钥和全部三个证书。证书不齐时不会发送任何请求。
    .remedy = 请在控制台（应用 > 开发设置 > 接口加签方式）下载 { $file }，然后在此处打开。如果该应用在控制台使用公钥模式，请将“接口加签方式”选为“公钥模式”。
certificate-not-built-in = 模拟器没有该应用的证书。
    .cause = 只有模拟器自带的应用才有证书。
    .remedy = 请在配置中选择其他应用类型。

certificate-download = 下载支付宝公钥证书
certificate-downloading = 正在下载证书…
certificate-save = 保存证书…
certificate-sn-named = 响应中给出的证书 SN
certificate-sn-at-hand = 当前支付宝公钥证书的 SN
confirm-certificate = “{ $action }”将向支付宝正式网关请求证书，不涉及用户数据。
dialog-save-certificate = 保存支付宝公钥证书
notice-certificate-downloaded = 已下载支付宝公钥证书，可追溯到根证书，现已启用。
notice-certificate-saved = 证书已保存。
notice-certificate-cancelled = 已停止下载。
certificate-key-mode = 无法下载：该配置为公钥模式。
    .cause = 支付宝公钥证书只用于证书模式。
    .remedy = 请将该配置的“接口加签方式”选为“证书模式”。
