kind-gateway-error-text = 网关报错信息（不含完整应答）
kind-gateway-request = 网关请求
kind-authorization-url = 授权页面链接
kind-curl-command = curl 命令
kind-sdk-exception = SDK 的异常或报错
kind-error-code = 错误码
kind-token = 令牌
kind-log-lines = 包含可识别内容的日志
because-answer = 这是包含节点 { $node } 的 JSON，{ $signed ->
        [yes] 并且带有签名
       *[other] 但没有签名
    }。
because-broken-answer = 开头像网关应答，带有以 _response 结尾的节点名，但不是完整的 JSON。
because-node-alone = 这是应答节点内的字段（{ $names }）。缺少外层的签名部分，因此无法验签。
because-v3-error = 包含 { $names }，与 v3 接口的报错一致。
because-html = 以 { $tag } 开头。
because-key-banner = 位于“{ $banner }”标记之间。
because-key-base64 = 以 { $head } 开头的 Base64，与密钥和证书一致。
because-key-whole = 整个内容可以读作密钥（{ $form }）。
because-curl = 这是 curl 命令：{ $verb } { $address }{ $files ->
        [none] 。
       *[other] 。它读取的文件不在这里：{ $files }。
    }
because-http-request = 以请求行（{ $verb } … HTTP/1.1）开头，包含参数 { $names }。
because-authorization-url = 指向 { $path }，{ $scope ->
        [none] 没有 scope
       *[other] scope 为“{ $scope }”
    }，包含参数 { $names }。其中还没有返回的授权码。
because-authorization-query = 包含授权页面的参数：{ $names }。
because-gateway-url = 指向 { $path }，包含参数 { $names }。
because-form = 这是包含网关请求参数的表单：{ $names }。
because-sign-content = 包含网关请求参数（{ $names }），但没有 sign：是待签名字符串，或请求的一部分。
because-redirect = 包含带授权码的回调参数：{ $names }。
because-redirect-without-code = 包含回调参数（{ $names }），但没有授权码。
because-torn-redirect = 把各行连接起来后，是带授权码的回调地址。
because-error-page = 这是网关和 SDK 给出的错误排查页面（traceId { $trace }）。
because-error-text = 其中出现了网关错误码 { $codes }，但不在应答之内。
because-code-alone = 只有错误码 { $code }。
because-mention = 其中包含“{ $name }”，错误码目录中有说明。
because-exception = 具有异常的开头（{ $platform }）和 { $frames } 行堆栈。
because-sdk-sentence = 其中包含 SDK 的报错“{ $words }”。
because-token-family = 以 { $family } 开头，与令牌一致。刷新令牌与访问令牌的开头相同，因此无法区分。
because-token-shape = 由 { $length } 个字母和数字组成；令牌为 40 个。无法区分是访问令牌还是刷新令牌。
because-code-shape = 由 { $length } 个字母和数字组成；授权码为 32 个。序列号或 MD5 值的形式可能相同。
because-log = 共 { $lines } 行，其中有以时间或级别开头的行；包含 { $found } 项内容。
because-other-json = 以括号开头，但不含网关应答的内容。
because-unknown = 没有可识别的内容；看起来像{ $looks ->
        [nothing] 空内容
        [aes-key] 接口内容加密的 AES 密钥
        [base64] 非文本内容的 Base64，例如单独的签名
        [binary] 非文本文件
        [json] 其他 JSON
        [html] 网页
       *[other] 普通文本
    }。
decoding-utf-16 = 按 UTF-16 读取
decoding-quoting = 去掉每行前的引用符号
decoding-smart-quotes = 把中文引号替换为英文引号
decoding-json-string = 还原 JSON 字符串转义
decoding-percent = URL 解码
decoding-base64 = Base64 解码
decoding-html-entities = 还原 HTML 实体
inspect-decoded = 先做了还原：{ $layers }。验签使用还原后的字节。
inspect-then = ，然后
inspect-part = 第 { $number } 部分，共 { $total } 部分，第 { $line } 行：{ $kind }
inspect-part-row = { $number } · { $kind } · 第 { $line } 行
inspect-first-parts = 显示全部 { $total } 部分中的前 { $shown } 部分，其余省略。
inspect-cut = 内容过大或嵌套过深，部分内容没有检查。
inspect-large = 已粘贴文本 { $size } KiB：过大，不在输入框中显示，只显示识别结果。
inspect-key-not-kept = 这是私钥。已识别但不会保留：输入框已清空，也不会进入任何历史记录。请勿提供给任何人。
inspect-unreadable-file = 无法读取文件 { $path }。
    .cause = 系统提示：{ $reason }
    .remedy = 请确认它是文件，并且有读取权限。
request-signature-verified = 请求签名正确：由本应用私钥对这些参数签出。
request-signature-mismatch = 请求签名不正确：不是由当前的应用私钥签出，或签名时的参数不同。
request-signature-unsigned = 请求没有签名。
request-signature-no-key = 没有应用密钥，因此未验证请求签名。
inspect-unexplained = 规则和错误码目录中都没有“{ $head }”的说明，它也不是网关的报错，而是来自程序或类库。请查看堆栈中第一行自己的代码，在那里记录请求和应答原文，再用“检查”功能分析。
inspect-unexplained-at = 规则和错误码目录中都没有“{ $head }”的说明，它也不是网关的报错，而是来自程序或类库。自己的代码第一行似乎是：{ $frame }。请在那里记录请求和应答原文，再用“检查”功能分析。
