sign-impossible = 无法为请求签名（{ $reason }）。
    .cause = 该私钥不能用于 RSA 签名。
    .remedy = 请在“凭据”卡片上检查私钥文件。

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
mismatch-own-public-key = 在支付宝公钥的位置填写了应用公钥。
mismatch-altered-text = 密钥正确，但签名的是另一段内容：应答在签名之后被改动。
mismatch-damaged-signature = 签名已损坏：不是合理长度的 Base64。
mismatch-other-hash = 密钥和内容都正确，但使用的是 { $algorithm }，与预期算法不同。
