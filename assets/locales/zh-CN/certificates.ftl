certificate-slot-app = 应用公钥证书
certificate-slot-alipay = 支付宝公钥证书
certificate-slot-root = 支付宝根证书

certificate-state-not-yet = 尚未生效
certificate-state-valid = 有效
certificate-state-expires-soon = 即将过期
certificate-state-expired = 已过期

certificate-member-counts = 计入根证书 SN。
certificate-member-other-algorithm = 不计入根证书 SN：其签名算法为 { $algorithm }，只有 RSA 证书计入。
certificate-member-unreadable = 不计入根证书 SN：无法读取。
certificate-oversized = 其签名算法字段带有多余数据。严格的程序会拒绝它，此处不受影响。

certificate-subject = 使用者
certificate-issuer = 颁发者
certificate-serial = 序列号
certificate-valid-from = 有效期自
certificate-valid-until = 有效期至
certificate-sn = SN
certificate-fits = 可用作
certificate-fits-nothing = 无：既不是应用公钥证书、支付宝公钥证书，也不是根证书文件

certificate-empty = 这里没有证书：需要{ $wanted ->
        [app-certificate] 应用公钥证书
        [alipay-certificate] 支付宝公钥证书
       *[alipay-root-certificate] 支付宝根证书
    }，但文件或文本是空的。
    .cause = 没有内容，或者只有空白。
    .remedy = 请从控制台重新下载 { $file } 并选择该文件。
certificate-too-large = 这不是证书：大小超过 { $limit } KiB。
    .cause = 证书文件不会超过 20 KiB。
    .remedy = 请选择证书文件本身，而不是压缩包或日志。
certificate-public-key = 这是公钥，而此处需要{ $wanted ->
        [app-certificate] 应用公钥证书
        [alipay-certificate] 支付宝公钥证书
       *[alipay-root-certificate] 支付宝根证书
    }。
    .cause = 公钥证书模式下，公钥包含在证书中，证书以 -----BEGIN CERTIFICATE----- 开头；单独的公钥属于公钥模式。
    .remedy = 请从控制台下载 { $file }。如果应用在控制台使用的是公钥模式，请不要填写证书。
certificate-private-key = 这是私钥，而此处需要{ $wanted ->
        [app-certificate] 应用公钥证书
        [alipay-certificate] 支付宝公钥证书
       *[alipay-root-certificate] 支付宝根证书
    }。
    .cause = 证书里只有公钥；证书模式下私钥仍是单独的文件。
    .remedy = 请在此选择 { $file }，并把私钥放到应用私钥处。切勿把私钥交给任何人。
certificate-request = 这是证书请求（CSR），而此处需要{ $wanted ->
        [app-certificate] 应用公钥证书
        [alipay-certificate] 支付宝公钥证书
       *[alipay-root-certificate] 支付宝根证书
    }。
    .cause = 证书请求用于上传，上传后控制台才会提供证书。
    .remedy = 请把证书请求上传到控制台，再下载 { $file }。
certificate-other-key = 这是 { $name } 类型的密钥或容器，而此处需要{ $wanted ->
        [app-certificate] 应用公钥证书
        [alipay-certificate] 支付宝公钥证书
       *[alipay-root-certificate] 支付宝根证书
    }。
    .cause = 支付宝的证书是 PEM 格式的 .crt 文件。
    .remedy = 请从控制台下载并选择 { $file }。
certificate-not-one = 这不是证书，而是{ $found ->
        [html] 网页
        [json] JSON
        [base64] 其他 Base64 数据
        [binary] 其他类型的文件
       *[plain-text] 普通文本
    }；此处需要{ $wanted ->
        [app-certificate] 应用公钥证书
        [alipay-certificate] 支付宝公钥证书
       *[alipay-root-certificate] 支付宝根证书
    }。
    .cause = { $found ->
        [html] 保存的是网页，而不是网页提供的文件。
       *[other] 证书是以 -----BEGIN CERTIFICATE----- 开头的文本，或 DER 文件。
    }
    .remedy = 请从控制台下载并选择 { $file }。
certificate-truncated = 证书不完整：应有 { $expected } 字节，只有 { $found } 字节。
    .cause = 复制时丢失了一部分，或缺少某些行。
    .remedy = 请重新下载 { $file }，或从 BEGIN 到 END 完整复制。
certificate-no-content = 证书的 BEGIN 行与 END 行之间没有内容。
    .cause = 只复制了首尾标记。
    .remedy = 请重新下载 { $file }，或从 BEGIN 到 END 完整复制。
certificate-character = 证书中有不该出现的字符：{ $character }（{ $code }）。
    .cause = 证书在复制来源处被省略或隐藏，或混入了其他文字。
    .remedy = 请重新下载 { $file }，并直接选择该文件。
certificate-structure = 数据的编码像证书，但无法读取。
    .cause = 其内部结构不是证书，可能丢失或改动了字符。
    .remedy = 请重新下载 { $file }，并直接选择该文件。
certificate-app-in-alipay-slot = 这是应用公钥证书，而此处需要支付宝公钥证书。
    .cause = 其颁发者是签发应用证书的机构（Class 1），用其中的公钥无法对支付宝的应答验签。
    .remedy = 请在此选择 alipayCertPublicKey_RSA2.crt，并把 appCertPublicKey_….crt 用作应用公钥证书。
certificate-alipay-in-app-slot = 这是支付宝公钥证书，而此处需要应用公钥证书。
    .cause = 其颁发者是签发支付宝证书的机构（Class 2），网关不会接受以其 SN 作为 app_cert_sn。
    .remedy = 请在此选择 appCertPublicKey_….crt，并把 alipayCertPublicKey_RSA2.crt 用作支付宝公钥证书。
certificate-root-in-other-slot = 这是根证书，而此处需要{ $wanted ->
        [app-certificate] 应用公钥证书
       *[alipay-certificate] 支付宝公钥证书
    }。
    .cause = 根证书（alipayRootCert.crt）只用于校验其他证书，不能签名，也不能对应答验签。
    .remedy = 请在此选择 { $file }，并把 alipayRootCert.crt 用作根证书。
certificate-authority = 这是中间证书颁发机构的证书，而此处需要{ $wanted ->
        [app-certificate] 应用公钥证书
        [alipay-certificate] 支付宝公钥证书
       *[alipay-root-certificate] 支付宝根证书
    }。
    .cause = 这类证书位于根证书与其他证书之间，三个证书文件都不会只含它。
    .remedy = 请从控制台下载 { $file } 并原样选择。
certificate-not-a-root = 这是应用或支付宝的公钥证书，而此处需要支付宝根证书。
    .cause = 它不能签发其他证书。
    .remedy = 请选择 alipayRootCert.crt，所有应用都使用同一份。
certificate-no-rsa-root = 这些根证书都不是 RSA 签名的。
    .cause = 根证书 SN 由文件中的 RSA 证书计算；RSA 和 RSA2 只认这样的 SN。
    .remedy = 请选择原样下载的 alipayRootCert.crt；国密（SM2）应用的文件不适用。
certificate-other-algorithm = 该证书中的密钥类型为 { $algorithm }，而{ $wanted ->
        [app-certificate] 应用公钥证书
        [alipay-certificate] 支付宝公钥证书
       *[alipay-root-certificate] 支付宝根证书
    }需要 RSA 密钥。
    .cause = 网关只支持 RSA 和 RSA2，两者都需要 RSA 密钥。
    .remedy = 请在控制台把应用设为 RSA2 公钥证书模式，并下载 { $file }。
certificate-other-private-key = 应用公钥证书与应用私钥不匹配。
    .cause = 证书对应的公钥为 { $certified }…，私钥对应的公钥为 { $found }…，网关会拒绝所有签名。
    .remedy = 请选择生成证书请求（CSR）时的私钥，或用当前私钥重新生成证书请求并上传。
certificate-expired = { $wanted ->
        [app-certificate] 应用公钥证书
        [alipay-certificate] 支付宝公钥证书
       *[alipay-root-certificate] 支付宝根证书
    }已于 { $time } 过期。
    .cause = 证书的有效期只有几年，过期后网关和 SDK 都不再接受。
    .remedy = { $wanted ->
        [app-certificate] 请在控制台更新应用公钥证书，然后重新下载三个证书文件。
       *[other] 请从控制台重新下载 { $file }。
    }如果日期不对，请校准本机时间。
certificate-not-yet-valid = { $wanted ->
        [app-certificate] 应用公钥证书
        [alipay-certificate] 支付宝公钥证书
       *[alipay-root-certificate] 支付宝根证书
    }自 { $time } 起才生效。
    .cause = 通常是本机时间落后。
    .remedy = 请校准本机时间，或等到生效之后。
certificate-expires-soon = { $wanted ->
        [app-certificate] 应用公钥证书
        [alipay-certificate] 支付宝公钥证书
       *[alipay-root-certificate] 支付宝根证书
    }将在 { $days } 天后（{ $time }）过期。
    .cause = 证书的有效期只有几年，过期后调用会失败。
    .remedy = 请及时在控制台更新，重新下载证书文件并替换所有使用处。
certificate-unreadable-member = 根证书文件中的第 { $place } 个证书无法读取。
    .cause = 其内容有丢失或改动。缺少它时，计算出的根证书 SN 可能与网关所知不同。
    .remedy = 请从控制台重新下载 alipayRootCert.crt。
certificate-not-made = 无法生成证书。
    .cause = 证书库提示：{ $reason }
    .remedy = 请检查本机时间后重试。

certificate-chain-issuer-missing = 证书链在第 { $place } 个证书处中断：缺少其颁发者。
    .cause = { $subject } 由 { $issuer } 签发，而后者既不在同一文件中，也不在根证书中。
    .remedy = 请使用原样下载的 alipayRootCert.crt 和 alipayCertPublicKey_RSA2.crt。应用公钥证书文件通常不含该颁发者，仅此一点不算错误。
certificate-chain-no-authority = 证书链中第 { $place } 个证书的签发者无权签发证书。
    .cause = { $subject } 由 { $issuer } 签发，而后者不是证书颁发机构。
    .remedy = 请勿使用该证书，请从控制台下载。
certificate-chain-wrong-signature = 证书链中第 { $place } 个证书的签名不正确。
    .cause = { $subject } 声称由 { $issuer } 签发，但签名不是用其密钥生成的：证书被改动或伪造，或属于另一套根证书。
    .remedy = 请勿使用该证书，请从同一环境的控制台下载该证书和 alipayRootCert.crt。
certificate-chain-not-checked = 未校验：证书链中第 { $place } 个证书使用 { $algorithm } 算法。
    .cause = 只校验 SHA-1 或 SHA-256 的 RSA 签名；{ $subject } 是否由 { $issuer } 签发未作判断。
    .remedy = 请使用应用的 RSA 证书，或用其他工具校验。
certificate-chain-not-yet-valid = 证书链中第 { $place } 个证书自 { $time } 起才生效。
    .cause = { $subject } 尚未生效，通常是本机时间落后。
    .remedy = 请校准本机时间，或等到生效之后。
certificate-chain-expired = 证书链中第 { $place } 个证书已于 { $time } 过期。
    .cause = { $subject } 已失效。
    .remedy = 请从控制台重新下载证书。如果日期不对，请校准本机时间。
certificate-chain-too-long = 证书链没有终点。
    .cause = { $subject } 经过的颁发机构超过任何真实证书。
    .remedy = 请使用从控制台原样下载的文件。

cert-sn-empty = 没有证书 SN。
    .cause = 值为空。
    .remedy = 请提供证书 SN（32 位，0-9 和 a-f），或证书文件本身。
cert-sn-length = 证书 SN 为 32 个字符，这里有 { $found } 个。
    .cause = 丢失了一部分，或者是别的编号：证书的序列号不是 SN。
    .remedy = 请让本程序根据证书文件计算 SN。
cert-sn-character = 证书 SN 只含 0-9 和 a-f，不含 { $found }。
    .cause = SN 使用小写，没有空格或冒号。
    .remedy = 请让本程序根据证书文件计算 SN。
cert-sn-several = 这是根证书 SN，而此处需要单个证书的 SN。
    .cause = 用 _ 连接的 SN 属于 alipay_root_cert_sn。
    .remedy = 请提供单个证书的 SN。
