sign-impossible = 无法为请求签名（{ $reason }）。
    .cause = 该私钥不能用于 RSA 签名。
    .remedy = 请检查私钥文件：“密钥”页或 key inspect 命令会说明它实际是什么。

verdict-verified = 验证通过
    .detail = 正是这些字节由该密钥签名（{ $algorithm }，{ $key_bits } 位）。
verdict-mismatch = 不匹配
    .detail = 签名与内容和密钥不符。
verdict-unsigned = 未签名
    .detail = 网关没有返回签名；在确认应用密钥之前发现的错误就是这样。
verdict-ambiguous = 有歧义
    .detail = 名称重复或存在第二个响应节点，无法确定签名的是哪一段，因此一律不视为验证通过。
verdict-unreadable = 无法读取
    .detail = 内容不是网关应答，没有可以验证的签名。
verdict-no-key = 未验证
    .detail = 没有支付宝公钥。加载后即可验证签名。

mismatch-wrong-key = 该应答由另一把密钥签名，或签名已损坏：用当前公钥打开的签名（{ $signature_bits } 位）只是乱码。
mismatch-other-signer = 该应答由另一把密钥签名，而不是当前公钥对应的私钥。
mismatch-own-public-key = 在支付宝公钥的位置填写了应用公钥。
mismatch-altered-text = 密钥正确，但签名的是另一段内容：应答在签名之后被改动。
mismatch-damaged-signature = 签名已损坏：不是合理长度的 Base64。
mismatch-other-hash = 密钥正确，但签名使用的是 { $algorithm }，与预期算法不同。
mismatch-cut-signature = 签名已损坏：长度为 { $signature_bits } 位，不是签名可能的长度（密钥为 { $key_bits } 位），可能被截断或混入了其他内容。
mismatch-other-padding = 密钥正确，但签名使用了 { $algorithm }，而网关只使用 PKCS#1 v1.5。
mismatch-mended-signature = 密钥正确，但 sign 的值在传输途中被损坏；修复后可以读取。

sign-repair-percent-encoded = sign 中的 %2B、%2F 或 %3D 应为 +、/ 或 =：做过 URL 编码但没有解码。
sign-repair-json-escaped = sign 中的 \/ 或 \u002B 应为 / 或 +：JSON 文本被再次放进了 JSON。
sign-repair-line-breaks = sign 中含有换行。
sign-repair-url-safe = sign 中的 - 和 _ 应为 + 和 /：使用了 URL 安全的 Base64 字母表。
sign-repair-blanks-for-plus = sign 中应为 + 的位置变成了空格，通常是因为 + 没有编码为 %2B。
sign-repair-padding = sign 末尾的 = 缺失或多余。

signature-key-of = 该签名与{ $holder }对应。
list-gap = 、
sentence-gap = { "" }
signature-text-unchanged = 内容没有改动。
signature-text-unchecked = 内容是否改动无法判断：本程序只能识别该散列算法，不能计算。
signature-key-given = 当前填写的密钥是{ $holder }。
signature-keys-tried = 另外尝试了 { $count } 个密钥，均不是签名密钥。
signature-keys-unreadable = 以下密钥无法读取，未参与尝试：{ $names }。
signature-text-unknown = 未能确定被改动的内容：尝试了 { $count } 种文本，均与签名中的摘要不符。

key-holder-own-app = 本应用自己的密钥对
key-holder-alipay = 配置“{ $place }”（{ $environment }）的支付宝公钥
key-holder-app = 配置“{ $place }”（{ $environment }）的应用密钥对
key-holder-file = 文件 { $place } 中的密钥

alteration-reformatted = 签名之后空格和换行被改动；签名时的格式：{ $signed }。
alteration-reordered = 签名之后字段顺序被改动。
alteration-numbers-unquoted = 签名之后数字的引号被去掉。
alteration-numbers-quoted = 签名之后数字被加上了引号。
alteration-slashes-unescaped = 签名时为 \/，收到的是 /：内容被解析后重新写出。
alteration-slashes-escaped = 签名时为 /，收到的是 \/：内容被解析后重新写出。
alteration-characters-unescaped = 签名时为 \uXXXX，收到的是字符本身。
alteration-characters-escaped = 签名时为字符本身，收到的是 \uXXXX。
alteration-html-unescaped = 签名时为 &quot; 之类的 HTML 实体，收到的是字符本身。
alteration-html-escaped = 签名之后被加入了 &amp; 之类的 HTML 实体。
alteration-line-endings = 签名时行尾为 { $signed }，之后被改动。
alteration-end-trimmed = 签名时末尾有空格或换行，之后被去掉。
alteration-end-added = 签名之后末尾被加上了空格或换行。
alteration-byte-order-mark-removed = 签名时开头有字节顺序标记（BOM），之后被去掉。
alteration-re-encoded = 签名时的字符集为 { $signed }，收到时是另一种字符集。
alteration-extent-body = 签名的不是响应节点，而是去掉 sign 的整个响应。
alteration-extent-named-node = 签名的不是节点的值，而是节点名连同值。
alteration-extent-inside-quotes = 签名时没有包含两端的引号，而引号属于待验签内容。
alteration-extent-unescaped-string = 签名的是字符串里面的 JSON 文本，而不是字符串本身。
alteration-extent-other-member = 签名的不是响应节点，而是响应中的另一部分。
alteration-field-added = 字段 { $signed } 是签名之后加入的。
alteration-field-edited = 字段 { $signed } 的值在签名之后被改动。
alteration-character-edited = 签名之后，值以外的一个字符被改动。

layout-compact = 不含空格
layout-spaced = 逗号和冒号后各一个空格
layout-indented-2 = 缩进 2 个空格
layout-indented-4 = 缩进 4 个空格
layout-indented-tab = 使用制表符缩进
