finding-weight = 可信程度
finding-reasons = 可能的原因（依据最充分的在前）
avatar-doubled = 两个地址拼接在一起，可用的是最后一段：
avatar-plain-http = http 地址在 https 页面中不会加载，通常也可以这样访问：
