# v3 接口
rest-sign-type = v3 接口不支持用 { $found } 签名。
    .cause = v3 只有 RSA2 一种：签名算法标识为 ALIPAY-SHA256withRSA。
    .remedy = 请把签名类型改为 RSA2，或把接口版本改为 v2。

rest-charset = v3 接口不支持 { $found }。
    .cause = v3 的请求和应答都是 UTF-8 编码的 JSON。
    .remedy = 请把字符集改为 utf-8，或把接口版本改为 v2。

rest-no-route = v3 接口没有 { $method }。
    .cause = 这个接口只在 v2 中提供。
    .remedy = 请在调用它时把接口版本改为 v2。

call-not-in-header = { $name } 不能放在请求头里。
    .cause = 其中含有空格、换行或非 ASCII 字符。v3 把它放在请求头里发送。
    .remedy = 请重新复制该值，前后不要带其他内容。

program-not-for-v3 = 没有 { $language } 语言的 v3 接口程序。
    .cause = 使用 SDK 的程序和自行签名的程序都按 v2 调用。
    .remedy = 请选择 curl（原样的请求），或用 v2 调用。

program-note-curl-v3 = 它带着原来的 nonce 和时间重放请求。网关只接受同一个 nonce 一次，时间误差在十分钟之内：已经发送过的请求会被拒绝。

api-version-v3-signing = v3 只支持 RSA2 签名和 utf-8。
request-headers = 请求头
raw-signed-v3 = 已签名，连同 alipay-timestamp 和 alipay-nonce
report-api-version = 接口版本

because-v3-header = 这是 v3 接口的 Authorization 请求头，含有 { $names }。
because-v3-answer = 其应答头带有 v3 接口的签名字段，HTTP 状态码为 { $status }。
