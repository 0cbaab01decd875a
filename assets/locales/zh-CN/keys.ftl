key-kind-private-key = RSA 私钥
key-kind-public-key = RSA 公钥
key-kind-certificate = 证书
key-kind-encrypted-private-key = 带密码的私钥
key-kind-certificate-request = 证书请求（CSR）
key-kind-ec-private-key = 椭圆曲线私钥
key-kind-ec-public-key = 椭圆曲线公钥
key-kind-other-key = 其他类型的密钥
key-kind-not-a-key = 不是密钥

key-note-wrong-banner = 首行标记的格式与实际内容不符，很多 SDK 会拒绝该文件。
key-note-missing-banner = 缺少 BEGIN 行。
key-note-missing-end-banner = 缺少 END 行。
key-note-byte-order-mark = 文件以字节顺序标记（BOM）开头，部分 SDK 无法读取。
key-note-utf-16 = 文件保存为 UTF-16，请另存为 UTF-8。
key-note-escaped-line-breaks = 换行被写成了 \n 两个字符。
key-note-quotes = 密钥周围有引号或逗号。
key-note-url-safe-base64 = 使用了 URL 安全的 Base64（以 - 和 _ 代替 + 和 /）。
key-note-missing-padding = Base64 末尾缺少 =。
key-note-double-base64 = 密钥被进行了两次 Base64 编码。
key-note-surrounding-text = 密钥前后有其他文字。
key-note-torn-lines = 密钥各行前后还有其他内容（例如邮件引用、日志或代码），读取时已略去。
key-note-trailing-bytes = 密钥末尾之后还有多余的字节。
key-note-several-keys = 文件中有多个密钥，使用第一个合适的。
key-note-authority-certificate = 这是证书颁发机构的证书；支付宝公钥证书的文件名为 alipayCertPublicKey_RSA2.crt。

key-warning-short = 密钥长度为 { $bits } 位。
    .cause = 不足 2048 位的密钥只能用于旧的 RSA（SHA-1）签名，不能用于 RSA2。
    .remedy = 请生成 2048 位的密钥，并将应用改为 RSA2。

key-empty = 这里没有密钥：需要{ $wanted ->
        [app-private-key] 应用私钥
       *[alipay-public-key] 支付宝公钥
    }，但文件或文本是空的。
    .cause = 没有内容，或者只有空白。
    .remedy = 请选择其他文件，或重新复制密钥并粘贴。
key-too-large = 这不是密钥文件：大小超过 { $limit } KiB。
    .cause = 密钥不会超过 20 KiB。
    .remedy = 请选择密钥文件本身，而不是压缩包或日志。
key-public-in-private-slot = 这是公钥，而此处需要应用私钥。
    .cause = 请求用应用私钥签名，公钥不能签名。
    .remedy = 请选择应用私钥文件；支付宝密钥工具生成的文件名为“应用私钥RSA2048-….txt”。
key-private-in-public-slot = 这是私钥，而此处需要支付宝公钥。
    .cause = 应答用支付宝公钥验签；上传应用公钥后，控制台会显示支付宝公钥。
    .remedy = 请从控制台复制支付宝公钥。切勿把私钥交给任何人；如果已经外泄，请重新生成密钥。
key-certificate-in-private-slot = 这是证书，而此处需要应用私钥。
    .cause = 证书里只有公钥，不能签名。
    .remedy = 请选择与证书请求（CSR）一同生成的私钥。
key-authority-certificates = 这些是证书颁发机构的证书，而此处需要支付宝公钥。
    .cause = 根证书（alipayRootCert.crt）用于校验其他证书，不能用于应答验签。
    .remedy = 请选择 alipayCertPublicKey_RSA2.crt。
key-encrypted = 这是带密码的私钥，而此处需要{ $wanted ->
        [app-private-key] 不带密码的私钥
       *[alipay-public-key] 支付宝公钥
    }。
    .cause = { $wanted ->
        [app-private-key] 支付宝的 SDK 和本程序都不支持输入密码。
       *[alipay-public-key] 无论是否带密码，私钥都不能用于支付宝应答的验签。
    }
    .remedy = { $wanted ->
        [app-private-key] 请去掉密码：openssl pkey -in KEY -out app-private-key.pem
       *[alipay-public-key] 请从开放平台控制台复制支付宝公钥。
    }
key-certificate-request = 这是证书请求（CSR），而此处需要{ $wanted ->
        [app-private-key] 应用私钥
       *[alipay-public-key] 支付宝公钥
    }。
    .cause = 证书请求用于申请证书，既不能签名，也不能验签。
    .remedy = { $wanted ->
        [app-private-key] 请选择与证书请求一同生成的私钥。
       *[alipay-public-key] 请选择 alipayCertPublicKey_RSA2.crt，或从控制台复制支付宝公钥。
    }
key-ec = 这是椭圆曲线密钥，而此处需要{ $wanted ->
        [app-private-key] 应用私钥（RSA）
       *[alipay-public-key] 支付宝公钥（RSA）
    }。
    .cause = 网关只支持 RSA 和 RSA2，两者都需要 RSA 密钥。
    .remedy = { $wanted ->
        [app-private-key] 请生成 2048 位的 RSA 密钥，并把应用公钥上传到控制台。
       *[alipay-public-key] 请从开放平台控制台复制支付宝公钥。
    }
key-other = 这是 { $name } 类型的密钥，而此处需要{ $wanted ->
        [app-private-key] 应用私钥（RSA）
       *[alipay-public-key] 支付宝公钥（RSA）
    }。
    .cause = 网关只支持 RSA 和 RSA2；密钥应为 PEM、Base64、DER 或证书。
    .remedy = { $wanted ->
        [app-private-key] 请将 RSA 私钥导出为 PEM，或生成 2048 位的 RSA 密钥并把应用公钥上传到控制台。
       *[alipay-public-key] 请从开放平台控制台复制支付宝公钥。
    }
key-not-a-key = 这不是密钥，而是{ $found ->
        [html] 网页
        [json] 不含密钥的 JSON
        [aes-key] 疑似 AES 密钥
        [base64] 其他 Base64 数据
        [binary] 其他类型的文件
       *[plain-text] 普通文本
    }；此处需要{ $wanted ->
        [app-private-key] 应用私钥
       *[alipay-public-key] 支付宝公钥
    }。
    .cause = { $found ->
        [html] 保存的是网页，而不是网页上的密钥。
        [aes-key] AES 密钥用于接口内容加密，不能签名。
        [base64] 内容是 Base64，但开头不像密钥；签名就是这种样子。
       *[other] 密钥是以 -----BEGIN 或 MII 开头的文本，或 DER 文件。
    }
    .remedy = { $wanted ->
        [app-private-key] 请选择应用私钥文件，或粘贴其内容。
       *[alipay-public-key] 请从控制台复制支付宝公钥，或选择 alipayCertPublicKey_RSA2.crt。
    }
key-damaged-truncated = 密钥不完整：应有 { $expected } 字节，只有 { $found } 字节。
    .cause = 复制时丢失了一部分，或缺少某一行。
    .remedy = 请从第一个字符到最后一个字符重新完整复制密钥。
key-damaged-no-content = BEGIN 行与 END 行之间没有内容。
    .cause = 只复制了首尾标记。
    .remedy = 请从第一个字符到最后一个字符重新完整复制密钥。
key-damaged-character = 密钥中有不该出现的字符：{ $character }（{ $code }）。
    .cause = 密钥在复制来源处被省略或隐藏，或混入了其他文字。
    .remedy = 请从生成密钥的地方重新完整复制。
key-damaged-structure = 数据的编码像密钥，但无法使用。
    .cause = 其内部结构不是 RSA 密钥，可能丢失或改动了字符。
    .remedy = 请从生成密钥的地方重新完整复制。
key-damaged-numbers = 密钥已损坏：其中的数值互不匹配。
    .cause = 有字符被改动，或生成工具有误。
    .remedy = 请从生成密钥的地方重新完整复制，或重新生成密钥。
key-too-many-bits = 密钥长度为 { $bits } 位，最多支持 { $most } 位。
    .cause = 支付宝的密钥为 2048 位。
    .remedy = 请生成 2048 位的密钥。
key-too-small = 密钥长度为 { $bits } 位，{ $sign-type } 至少需要 { $least } 位。
    .cause = 平台不接受更短的 { $sign-type } 密钥。
    .remedy = 请生成 2048 位的密钥，并把应用公钥上传到控制台。

key-file-folder = { $path } 是文件夹。
    .cause = 密钥应在文件中。
    .remedy = 请选择该文件夹中的密钥文件。
key-file-special = { $path } 不是普通文件。
    .cause = 它是管道、套接字或设备。
    .remedy = 请选择保存密钥的文件。
key-file-not-found = 没有文件 { $path }。
    .cause = 文件已被移动、改名或删除，或路径输入有误。
    .remedy = 请重新选择密钥文件。
key-file-no-permission = 无权读取文件 { $path }。
    .cause = 文件属于其他用户，或权限不足。
    .remedy = 请授予自己读取权限，或把密钥复制到自己的文件夹。
key-file-io = 无法读取文件 { $path }。
    .cause = 操作系统提示：{ $reason }
    .remedy = 请检查磁盘，或把文件复制到本机。
