flow-preflight = 运行预检
flow-preflight-hint = 用一个不可能存在的授权码调用一次：无需登录，也不消耗授权码
preflight-title = 预检
preflight-summary = 正常 { $good } 项，需留意 { $warning } 项，错误 { $bad } 项，未知 { $unknown } 项
preflight-show = 查看该调用
preflight-own-key = 应用公钥
preflight-light = { $title }：{ $status }

notice-preflight-good = 预检：就一次调用所见，一切正常。
notice-preflight-bad = 预检：发现问题，请看“凭据”卡片上的各项。
notice-preflight-cancelled = 已停止预检。
confirm-preflight = “{ $action }”将发往支付宝正式网关。它不消耗授权码，也不读取任何人的数据。
warnings-title = 发送之前请留意

preflight-good = 正常
preflight-warning = 需留意
preflight-bad = 错误
preflight-unknown = 未知

preflight-no-answer = 没有网关应答，因此无法得知这一项。
    .advice = 请先解决上面的问题，再重新运行预检。
preflight-not-reached = 网关在 { $stop } 处已经停止，没有涉及这一项。
    .advice = 请先解决上面的问题，再重新运行预检。

preflight-host = 主机名
preflight-host-found = { $host } 可以解析。
preflight-host-literal = 网关以 IP 地址给出，无需解析域名。
preflight-host-absent = { $host } 无法解析。
    .advice = 请逐字核对网关地址，再检查网络、VPN 和 DNS。
preflight-host-not-told = 无法得知 { $host } 能否解析：域名可能由代理代为解析。
    .advice = 请看“连接”一项。

preflight-connection = 连接
preflight-connection-made = 已连上服务器。
preflight-connection-refused = { $address } 不接受连接。
    .advice = 请检查网关的主机和端口，以及网络代理。
preflight-connection-no-reply = { $seconds } 秒内未能建立连接。
    .advice = 多半是防火墙丢弃了数据包，或必须使用代理。请检查这两项。
preflight-connection-slow = 连接已建立，但 { $seconds } 秒内没有收到完整应答。
    .advice = 请重新运行预检；如仍如此，可能是途中的代理扣住了应答。
preflight-connection-cut = 收到 { $received } 字节后连接中断，应答不完整。
    .advice = 请重新运行预检；如仍如此，请检查途中的代理或超时限制。
preflight-connection-other = 调用失败：{ $reason }
    .advice = 请重新运行预检；如仍如此，请检查代理和 VPN。
preflight-connection-not-tried = 没有尝试连接。
    .advice = 请先解决主机名的问题。

preflight-tls = TLS 证书
preflight-tls-trusted = { $host } 的证书可信。
preflight-tls-none = 网关就在本机，无需 TLS。
preflight-tls-old-sandbox = { $host } 是旧沙箱：证书已过期，且不再提供服务。
    .advice = 请选择“沙箱”环境：https://openapi-sandbox.dl.alipaydev.com/gateway.do。新沙箱有自己的APPID、密钥和账号（open.alipay.com/develop/sandbox/app）。
preflight-tls-with-dots = { $host } 是公开描述文件中的误印：它的证书属于别的主机。
    .advice = 请把点改为连字符：https://openapi-sandbox.dl.alipaydev.com/gateway.do。
preflight-tls-unknown-issuer = { $host } 的证书由本机不信任的机构签发。
    .advice = 多半是公司的代理在中间解密：请安装其根证书，或换一个网络调用。请勿关闭证书校验。
preflight-tls-refused = { $host } 的证书未被接受：{ $reason }
    .advice = 请检查网关地址和本机时间。请勿关闭证书校验。
preflight-tls-not-tried = 没有建立连接，因此没有看到证书。
    .advice = 请先解决连接的问题。

preflight-gateway = 网关
preflight-gateway-answers = 网关已应答。
preflight-gateway-redirect = 服务器把调用转到了别的地址（HTTP 状态 { $status }）。
    .advice = 请检查网关地址：应为 https，并以 /gateway.do 结尾。如果地址无误，则是网络的登录页面挡在中间。
preflight-gateway-error-page = 网关显示了错误页面（{ $code }），而不是应答。
    .advice = 请查看该调用：页面写明了出错的参数。
preflight-gateway-page = 返回的是网页，不是应答。
    .advice = 请检查网关地址是否以 /gateway.do 结尾。如果地址无误，则是代理或登录页面挡在中间。
preflight-gateway-status = HTTP 状态 { $status }，没有应答：网关前面的某个环节出错。
    .advice = 请稍后重试。如仍如此，请检查网关地址和网络代理。
preflight-gateway-empty = 应答为空。
    .advice = 请检查网关地址是否以 /gateway.do 结尾，然后重试。
preflight-gateway-too-large = 返回的内容过大，不可能是应答。
    .advice = 请检查网关地址：那里应答的是别的服务器。
preflight-gateway-no-answer = 返回的内容不是网关应答。
    .advice = 请查看该调用，并检查网关地址：那里可能是别的服务。
preflight-gateway-not-heard = 没有收到完整应答，无法得知应答的是谁。
    .advice = 请先解决连接的问题。

preflight-clock = 时钟
preflight-clock-right = 本机时间与网关相差不到一分钟。
preflight-clock-drifts = 本机时间与网关相差 { $seconds } 秒。
    .advice = 请让本机从网络同步时间，以免差距变大。
preflight-clock-behind = 本机时间比网关慢 { $minutes } 分钟。
    .advice = 请校准时间，最好从网络同步（NTP），并检查日期和时区。
preflight-clock-ahead = 本机时间比网关快 { $minutes } 分钟。
    .advice = 请校准时间，最好从网络同步（NTP），并检查日期和时区。
preflight-clock-refused = 网关拒绝了请求的时间戳。
    .advice = 请校准时间，并检查日期和时区；请求使用北京时间（GMT+8）。
preflight-clock-no-date = 应答没有写明时间。
    .advice = 请将本机时间与公共授时服务核对。

preflight-app-id = APPID
preflight-app-id-known = 网关认识应用 { $app_id }。
preflight-app-id-unknown = { $host } 上的网关不认识应用 { $app_id }。
    .advice = 请从同一环境的控制台复制 APPID（正式环境 open.alipay.com/develop/manage，沙箱 open.alipay.com/develop/sandbox/app），并同时更换APPID、密钥和网关。正式环境的应用必须已上线。

preflight-app-id-shape = APPID 与环境
preflight-app-id-shape-fits = APPID { $app_id } 与该环境的常见格式相符。这只是参考。
preflight-app-id-shape-found = 网关已找到该应用，无需再推测。
preflight-app-id-shape-sandbox = APPID { $app_id } 像是沙箱的，但调用发往了正式环境。这只是参考，不是证明。
    .advice = 如果它是沙箱应用，请选择“沙箱”环境和沙箱的密钥。
preflight-app-id-shape-production = APPID { $app_id } 像是正式环境或旧沙箱的，但调用发往了沙箱。这只是参考，不是证明。
    .advice = 如果它是正式应用，请选择“正式环境”和正式环境的密钥。
preflight-app-id-shape-none = 该网关或该APPID 没有已知的格式规律。
    .advice = 请看“APPID”一项。

preflight-public-key = 应用公钥已上传
preflight-public-key-uploaded = 控制台已有该应用的公钥。是否正确，请看下面各项。
preflight-public-key-missing = 控制台没有该应用用于 { $sign_type } 的公钥。
    .advice = 请在控制台打开该应用的“开发设置 > 接口加签方式”，选择 { $sign_type } 并上传这个应用公钥：{ $public_key }

preflight-signature = 请求签名
preflight-signature-accepted = 网关接受该签名。
preflight-signature-same-string = 网关拒绝该签名，而它生成的待签名字符串与我们的相同。
    .advice = 只可能是密钥不同：请看“应用私钥”一项。
preflight-signature-other-string = 网关拒绝该签名，并生成了不同的待签名字符串。
    .advice = 请比较依据中的两个字符串：途中有东西（例如代理）改动了请求。
preflight-signature-refused = 网关拒绝该签名。
    .advice = 请看下面各项，以及依据中网关的说明。

preflight-sign-type = 签名算法
preflight-sign-type-fits = 网关接受 { $sign_type }。
preflight-sign-type-other = 请求写的是 { $sign_type }，但网关发现签名用的是另一种算法。
    .advice = 签名的程序与 sign_type 请使用同一种算法；新应用只接受 RSA2。
preflight-sign-type-invalid = 网关不认识签名算法 { $sign_type }。
    .advice = 请选择 RSA2。
preflight-sign-type-not-told = 网关拒绝该签名，但没有提到签名算法 { $sign_type }。
    .advice = 请先解决签名的问题。

preflight-private-key = 应用私钥
preflight-private-key-matches = 应用私钥与控制台中的应用公钥是一对。
preflight-private-key-other = 应用私钥与控制台中该应用的公钥不是一对。
    .advice = 请上传这个应用公钥，或载入与已上传公钥成对的应用私钥：{ $public_key }
preflight-private-key-not-told = 网关拒绝该签名，但不能断定是密钥的问题。
    .advice = 请先解决签名的问题，之后才能判断应用私钥。

preflight-alipay-key = 支付宝公钥
preflight-alipay-key-verifies = 支付宝公钥可以验证网关的应答。
preflight-alipay-key-absent = 没有载入支付宝公钥，无法验证任何应答。
    .advice = 请从控制台复制支付宝公钥；上传应用公钥后它会显示在那里。
preflight-alipay-key-other-hash = 支付宝公钥正确，但网关使用了另一种签名算法。
    .advice = 请选择该应用在控制台中设置的签名算法。
preflight-alipay-key-other-padding = 支付宝公钥正确，但网关签名用的是 PSS 填充。
    .advice = 支付宝网关不会这样签名：请检查网关地址。
preflight-alipay-key-altered = 支付宝公钥正确，但应答在签名之后被改动。
    .advice = 请看该调用的“签名”标签页：途中有东西改动应答。
preflight-alipay-key-own = 支付宝公钥的位置放的是应用公钥。
    .advice = 请从控制台复制支付宝公钥，而不是应用公钥；上传应用公钥后它会显示在那里。
preflight-alipay-key-wrong = 网关签名用的不是这个支付宝公钥所对应的密钥。
    .advice = 请从该应用、该环境重新复制支付宝公钥；每个应用各有一个。
preflight-alipay-key-unsigned = 网关没有对这次拒绝签名，因此无法检验该公钥。
    .advice = 请先解决上面的问题：网关认识应用和公钥之后，才会对应答签名。
preflight-alipay-key-undecided = 应答的签名无法读取，因此无法判断该公钥。
    .advice = 请看该调用的“签名”标签页。

preflight-product = 产品与权限
preflight-product-not-bound = 网关以权限不足为由拒绝了该应用。
    .advice = 请在控制台添加“获取会员信息”并将应用上线，并确认应用与网关属于同一环境。
preflight-product-offline = 该应用没有上线。
    .advice = 请在控制台将应用上线；在此之前只能使用沙箱。
preflight-product-later = 是否已绑定“获取会员信息”，只有真正登录后才知道。
    .advice = 请在控制台查看，或直接运行流程。
