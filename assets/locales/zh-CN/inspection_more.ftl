because-cut-answer = 开头是包含节点 { $node } 的网关应答，但缺少结尾。下面是结尾之前完整的内容，均无法验签。
because-xml-answer = 这是 XML 格式的应答，元素为 { $root }，而不是 JSON。本程序只读取和验证 JSON：请求参数 format 须为 JSON，或不传。
because-other-xml = 这是 XML，最外层元素为 { $root }；既不是网页，也不是网关应答。
because-encrypted-answer = 这是 JSON，节点 { $node } 是一段文本而不是字段：内容已加密（AES），{ $signed ->
        [yes] 签名针对密文连同两侧的双引号
       *[other] 没有签名
    }。
because-authorization-url-alone = 指向授权页面 { $path }，但没有参数。
because-gateway-url-alone = 这是网关地址 { $path }，没有参数。
because-http-request-alone = 以请求行（{ $verb } … HTTP/1.1）开头，没有参数。
because-key-xml = 这是 .NET 的 XML 格式密钥（RSAKeyValue），包含私钥部分。
because-key-hex = 这是以十六进制书写的私钥（DER）。
because-label-and-shape = 位于“{ $label }”之后，按名称是{ $name ->
        [token] 令牌（访问令牌或刷新令牌）
       *[other] {" "}{ $name }
    }，形式也相符：{ $length } 个字母和数字。
because-label-of-token = 位于“{ $label }”之后，名称表示 { $name }，但形式是访问令牌或刷新令牌：共 { $length } 个字母和数字，而授权码为 32 个。请检查两者是否弄混。
because-label-of-code = 位于“{ $label }”之后，名称表示 { $name }，但形式是授权码：共 { $length } 个字母和数字，而令牌为 40 个。请检查两者是否弄混。
because-label-other-shape = 位于“{ $label }”之后，名称表示 { $name }，但共 { $length } 个字符，既不符合授权码（32 个字母和数字），也不符合令牌（40 个）的形式。可能被截断，或在途中被改动。
envelope-xml = 应答是 XML（{ $root }），不是 JSON。
    .cause = 请求参数 format 为 XML，或由别的服务器应答。
    .remedy = 请将 format 设为 JSON，或不传该参数；使用 SDK 时把 format 设为 "json"。
report-method-withdrawn = 查询会员信息的旧接口，已下线，请改用 alipay.user.info.share
report-method-other = 其他接口，不是会员信息流程的接口
