refusal-quoted-string = isv.invalid-signature，含网关生成的验签字符串
refusal-other-sign-type = isv.invalid-signature：签名算法与 sign_type 不一致
refusal-charset = isv.invalid-signature：charset 或参数值的编码
refusal-nothing-quoted = isv.invalid-signature，未给出验签字符串
refusal-answer-check = SDK 对响应验签失败
refusal-bare-string = 待签名字符串

unescaping-json = JSON 转义
unescaping-html = HTML 实体

own-form-text = 待签名字符串
own-form-address = 请求地址，已在此解码
own-form-form = 表单，已在此解码

comparison-sign-not-encoded = sign 的值无法原样送达。
    .cause = sign 不在字符串之中。自己的请求里，sign 含有未编码的 + 或空格、不是 Base64，或被截断；在查询字符串或表单中 + 表示空格。因此无论密钥是否正确，验签都会失败。
    .remedy = 发送时对 sign 做 URL 编码：+ 编码为 %2B，/ 编码为 %2F，= 编码为 %3D；完整发送，不要换行。如果仍被拒绝，请再次比对。
comparison-same-string = 两个字符串完全一致：要么密钥不匹配，要么 sign 的值有误。
    .cause = 参数原样送达，但 sign 本身不在字符串之中。要么应用私钥与该应用在该环境中上传的应用公钥不匹配，要么 sign 在发送时被改动：其中的 + 没有做 URL 编码，或被截断。
    .remedy = 请确认 sign 已做 URL 编码（+ 编码为 %2B）并完整发送；把请求地址或表单作为自己一侧粘贴，即可检查 sign。然后将由应用私钥导出的应用公钥与控制台（应用 > 开发设置 > 接口加签方式）中的比较。如果不同，请上传导出的公钥，或改用与已上传公钥匹配的应用私钥。并确认 APPID、密钥和网关属于同一环境。
comparison-other-sign-type = 签名使用的算法与 sign_type 不一致。
    .cause = sign_type=RSA2 对应 SHA256withRSA，sign_type=RSA 对应 SHA1withRSA。网关发现签名与另一种算法相符。
    .remedy = 请使用 SHA256withRSA 签名，并传入 sign_type=RSA2。密钥本身是正确的。
comparison-charset-not-in-query = 网关在 URL 查询字符串中没有找到 charset。
    .cause = 网关先从查询字符串读取 charset。没有它时按 GBK 读取，UTF-8 的值就会变样。
    .remedy = 即使其余参数放在请求体中，也请把 charset=utf-8 放在 URL 查询字符串中，并在签名前将所有值按 UTF-8 编码。
comparison-answer-check = 这条信息说的是响应，而不是您的请求。
    .cause = 网关已接受请求；SDK 用所配置的支付宝公钥无法验证响应的签名。
    .remedy = 请在“检查”页（或用 inspect 命令）打开该响应，并提供支付宝公钥。
comparison-nothing-quoted = 网关没有给出它生成的验签字符串。
    .cause = 信息中没有可比较的字符串，密钥、算法、参数都有可能出错。
    .remedy = 先确认控制台中的应用公钥就是由您的应用私钥导出的公钥，再确认 charset 在查询字符串中、各值只编码一次。
comparison-other-request = 两个字符串属于不同的请求（{ $names }）。
    .cause = APPID 或 method 不同，其余的比较意义不大。
    .remedy = 请用网关所答复的那一次请求的待签名字符串来比较。如果确实是同一次请求，则该值在签名后被替换。
comparison-sign-included = 待签名字符串中包含 sign。
    .cause = sign 是对其他所有参数的签名，不能包含自身，网关会去掉它。
    .remedy = 拼接前去掉 sign，保留 sign_type。
comparison-sign-type-missing = 待签名字符串中缺少 sign_type。
    .cause = 请求中的 sign_type 与其他参数一样参与签名，只有异步通知才去掉它。
    .remedy = 只去掉 sign，保留 sign_type。
comparison-html-entities = 其中一个字符串残留 HTML 实体。
    .cause = 一侧的 & 写作 &amp;，或引号写作 &quot;。网页或日志对文本做了转义，又被拿去签名或发送。
    .remedy = 请用原始值签名并发送。如果字符串是从网页复制的，请改从源头复制。
comparison-json-escapes = 其中一个字符串残留 JSON 转义。
    .cause = 一侧有字符写成了 \/ 或 \u003d 之类的转义。该值取自 JSON 文本内部而未经解析。
    .remedy = 签名的文本必须与发送的完全相同：JSON 只生成一次，存入变量，签名和发送都用它。
comparison-encoded-before-signing = 值在签名之前被 URL 编码。
    .cause = 待签名字符串应为解码后的值，而这里含有百分号转义，网关则是原始字符。
    .remedy = 用原始值拼接并签名，只在发送时编码。
comparison-double-encoding = 发送时值被 URL 编码了两次（{ $names }）。
    .cause = 网关只解码一次。签名时是原始字符，网关看到的仍是百分号转义：HTTP 库对已编码的内容再次编码。
    .remedy = 每个值只编码一次：把原始值交给 HTTP 库，或提供编码好的查询字符串且不再处理。
comparison-blank-for-plus = 签名时的 + 在网关处变成了空格（{ $names }）。
    .cause = 在查询字符串或表单中 + 表示空格，该值发送时没有做 URL 编码。
    .remedy = 发送时对每个值做 URL 编码：+ 编码为 %2B，/ 编码为 %2F，= 编码为 %3D。
comparison-plus-for-blank = 签名时的空格在网关处变成了 +（{ $names }）。
    .cause = 空格先写作 +，这个 + 又被编码为 %2B。
    .remedy = 每个值只编码一次，空格编码为 %20 或 +。
comparison-mojibake = 字符按错误的字符集读取，出现乱码（{ $names }）。
    .cause = 字节以一种字符集写入，以另一种读取，重新转换一遍即可证明，见依据。要么签名所用的字符集与 charset 不同，要么网关在查询字符串中没有找到 charset。
    .remedy = 统一使用 utf-8：charset=utf-8 放在查询字符串中，待签名字符串按 UTF-8 编码，各值按 UTF-8 做 URL 编码。旧版 Java 请设置 -Dfile.encoding=UTF-8。
comparison-empty-parameter = 空值参数参与了签名（{ $names }）。
    .cause = 网关生成字符串时会去掉空值参数。
    .remedy = 签名和发送时都去掉值为空的参数。
comparison-parameter-missing = 已签名的参数没有到达网关（{ $names }）。
    .cause = 它没有发送、发送时为空值，或在途中丢失：代理、另一个请求体、丢弃字段的表单。
    .remedy = 所有参与签名的参数都要发送，放在查询字符串或 application/x-www-form-urlencoded 请求体中。
comparison-parameter-unsigned = 参数已发送但没有签名（{ $names }）。
    .cause = 网关把收到的每个参数都计入字符串。PHP SDK 会漏掉值为 0 以及以 @ 开头的参数。
    .remedy = 先备齐全部参数再签名，之后只加上 sign。
comparison-parameter-added = 网关收到了不属于接口的参数（{ $names }）。
    .cause = 签名之后被加入：表单按钮的 name、代理、统计参数。也可能它只是某个含 & 的值的一部分。
    .remedy = 不要发送未签名的内容：表单按钮不要写 name，并从网关地址中去掉该参数。
comparison-other-order = 参数没有按名称排序签名。
    .cause = 网关按参数名的字节顺序排序，大写字母在前。
    .remedy = 拼接前先按名称排序。发送的顺序无关紧要。
comparison-other-timestamp = 两个 timestamp 不是同一时刻。
    .cause = 请求被重新签名，或发送了缓存的旧请求；也可能签名和发送时分别取了时间。
    .remedy = 每次请求只取一次时间，签名和发送都用它。如果是两次请求的字符串，请用同一次请求的来比较。
comparison-other-value = 有参数的值不一致。
    .cause = 该值在签名与发送之间或在途中被改动。
    .remedy = 请看首个不同的字符。签名的值必须与发送的完全相同。
comparison-malformed-timestamp = timestamp 的格式不符合网关要求。
    .cause = 格式为 yyyy-MM-dd HH:mm:ss，共 19 个字符，北京时间。
    .remedy = 请按 2026-01-31 09:05:00 的格式、以 GMT+8 生成，发送时对空格编码。
comparison-still-encoded = 网关收到的值中仍有百分号转义（{ $names }）。
    .cause = 网关只解码一次，因此该值要么被编码了两次，要么本来就含有转义，例如查询字符串中的地址。
    .remedy = 每个值只编码一次。请与签名时的字符串比较以便确认。

comparison-nothing-to-compare = 文本中没有网关的验签字符串。
    .cause = 它既不是有关签名的信息，也不是以“名称=”开头的待签名字符串。
    .remedy = 请提供 isv.invalid-signature 的 sub_msg、完整响应、SDK 异常，或字符串本身。
comparison-too-long = 文本超过 { $limit } KiB。
    .cause = 网关不接受这么大的请求。
    .remedy = 请只提供信息或字符串。
comparison-two-inputs-from-stdin = 两个字符串中只能有一个来自标准输入。
    .cause = GATEWAY 和 --own 都是“-”，或未给出 GATEWAY 而 --own 是“-”。
    .remedy = 请把其中一个以文件给出，或用 --gateway-text、--own-text 直接给出文本。

compare-gateway = 网关的字符串
compare-gateway-hint = 粘贴响应、sub_msg、异常信息或字符串本身
compare-own = 自己的字符串
compare-own-hint = 粘贴待签名字符串、请求地址或表单请求体
compare-use-last = 使用最近的请求
compare = 开始比对
compare-strings = 比对字符串
compare-message = 信息：{ $variant }
compare-unescaped = 已还原：{ $what }
compare-own-form = 自己一侧：{ $form }
compare-open-link = 打开支付宝的错误诊断页
compare-identical = 两个字符串一致。
compare-different = 两个字符串不一致。
compare-alone = 没有自己的字符串，只解释网关的字符串。
compare-no-string = 没有可比对的字符串。
compare-parameters = 参数
compare-own-value = 签名时
compare-gateway-value = 网关
compare-first = 首个不同之处：第 { $number } 个字符（此前 { $offset } 字节），自己为 { $own }，网关为 { $gateway }
compare-end = 字符串结尾
compare-bytes = { $character } = { $utf8 }（UTF-8）= { $gbk }（GBK）
compare-no-bytes = 无
compare-app-public-key = 由应用私钥导出的应用公钥
compare-app-public-key-hint = 请与控制台中的应用公钥比较。
compare-load-key = 在“流程”页加载应用私钥后，这里会显示其应用公钥。
compare-differs-at = 第 { $number } 个字符不同
compare-hidden = 令牌已隐藏，不同之处的位置仍会给出。
compare-rows-cut = 只列出前 { $count } 个参数。
compare-sign-types = sign_type 为 { $named }，实际签名类型为 { $used }。
