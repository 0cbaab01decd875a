### 把一次请求写成程序：名称、旁注，以及程序里的注释。

tab-code = 代码
program-language = 代码语言
program-copy = 复制代码
program-save = 保存代码…
program-copy-curl = 复制为 cURL
program-notes = 须知（{ $count } 条）
program-writing = 正在生成程序…
program-save-title = 将程序保存为
program-saved = 程序已保存。

program-no-place = 程序未保存。
    .cause = 对话框被取消，或本机没有文件对话框。
    .remedy = 请点“复制代码”，再粘贴到自己的文件里。

program-language-java = Java · alipay-sdk-java
program-language-php = PHP · alipay-sdk-php-all
program-language-dotnet = .NET · AlipaySDKNet
program-language-node = Node.js · alipay-sdk
program-language-python = Python · alipay-sdk-python
program-language-curl = curl · 本次请求的原始字节
program-language-node-raw = Node.js（不用 SDK）
program-language-python-raw = Python（不用 SDK）
program-language-shell = Shell · openssl 和 curl

program-not-signed = 没有可供 curl 重放的完整请求。
    .cause = curl 命令里带有某一次请求（连同其授权码或令牌）的签名，而这个请求还没有签名。
    .remedy = 请提供应用私钥以及授权码或令牌（--private-key 加上 --auth-code、--refresh-token 或 --auth-token），或选择会自己签名的语言 shell。

cli-code-no-gateway = 内嵌模拟器没有程序以后还能调用的地址。
    .cause = 它会随这条命令一起结束。
    .remedy = 请运行会一直保持的 alipay-explorer simulator，再用 --gateway、--app-id、--private-key 和 --alipay-public-key 给出它的地址、应用 ID 和密钥文件。
cli-code-wrong-method = { $option } 不属于 { $method }。
    .cause = 授权码和 refresh_token 由 alipay.system.oauth.token 换取令牌；access_token 用于 alipay.user.info.share 查询会员信息。
    .remedy = 去掉 --method，或给出该接口所需的值。
cli-code-no-language = 没有选择语言。
    .cause = 这条命令用一种语言生成一个程序。
    .remedy = 请加上 --language，可选：{ $offered }。用 --list 可查看说明。
cli-code-notes = 须知

program-note-key-paths = 有密钥不在已知的文件里，程序中写的是需要替换的路径。模拟器自带的密钥可用 alipay-explorer simulator --dir DIR 写出。
program-note-environment = 令牌和授权码不写在程序里，程序从其中列出的环境变量读取。选择完整显示令牌和授权码后，会直接写出。
program-note-written-out = 程序里以明文写有令牌或授权码，请勿外传。
program-note-code-once = 授权码只能用一次，失败也算。如果本次请求已经发出，其授权码即已用过，运行程序前请重新获取。
program-note-refresh-once = refresh_token 只能用于刷新一次，刷新后会得到新的。
program-note-timestamp = 程序发送的是本次请求的 timestamp，因此待签名内容和签名与这里完全一致。注释里写有如何取当前时间。
program-note-local-time = 该 SDK 发送本机时间，而网关按北京时间理解：在其他时区的机器上请加 TZ=Asia/Shanghai 运行。
program-note-java = Java SDK 要求私钥为 PKCS#8，去头去尾去回车、一行字符串。程序会去掉头尾，并拒绝 PKCS#1。请用 javac -encoding UTF-8 编译。
program-note-rsa = RSA（SHA1withRSA）只用于旧应用，新应用必须使用 RSA2。
program-note-php = PEM 文件以文件形式交给 PHP SDK，因为无论是什么格式，SDK 都会给裸私钥加上 PKCS#1 的头尾。
program-note-php-gateway = 支付宝官方 PHP 示例即使在讲沙箱的文档里也写正式环境网关。本程序调用的是本次请求的网关。
program-note-php-production = 本程序调用正式环境，与本次请求相同。
program-note-php-charset = 支付宝官方 PHP 示例在 UTF-8 的文件里把 postCharset 设为 GBK，SDK 会报“文件编码：[UTF-8] 与表单提交编码：[GBK]两者不一致”。这里两者都是 UTF-8。
program-note-php-was-gbk = 本次请求使用 GBK，而程序发送 UTF-8：PHP SDK 会比较 postCharset 与文件编码，不一致就报“文件编码：[UTF-8] 与表单提交编码：[GBK]两者不一致”。两个接口的参数只有 ASCII，所以请求含义相同，返回则为 UTF-8。
program-note-dotnet = .NET SDK 只接受 PKCS#1 私钥，去头去尾去回车、一行字符串；支付宝公钥只支持 1024 和 2048 位。
program-note-dotnet-execute = 支付宝官方 .NET 示例写的是 client.execute，实际方法名是 Execute。
program-note-node = Node SDK 默认私钥为 PKCS#1，除非 keyType 写 PKCS8；PEM 文件末尾有换行时会出错。程序会去掉头尾和换行，并根据密钥内容判断格式。
program-note-node-error-response = Node SDK 在错误的位置查找 error_response 的验签内容，只报“验签失败”而隐藏原因。程序会打印原因，并说明未经验签。
program-note-node-was-gbk = 本次请求使用 GBK；Node SDK 只按 UTF-8 签名和读取，因此程序发送 UTF-8。
program-note-python = 官方 Python SDK 只接受 PKCS#1 私钥，并且会把网关会去掉的空值也签进去：不要传空值。
program-note-python-port = 官方 Python SDK 只认 80 和 443 端口：网关地址带其他端口就会失败。本程序需要不带端口的网关。
program-note-raw = 不用 SDK：程序自己排序、签名、发送和验签，只显示验签通过的内容。
program-note-shell = 需要 bash、openssl、curl、sed、od 和 tr。
program-note-curl = 命令里带有本次请求的签名。改动任何一个值，网关都会拒绝；变量的值必须与本次请求相同。
program-note-curl-unverified = curl 不会验签，请用“检查”页或 inspect 命令检查返回内容。

program-comment-head = 由 Alipay Explorer 根据一次请求生成。
program-comment-production = 注意：这是正式环境，面向真实用户。
program-comment-run-java = 需要 alipay-sdk-java 4（com.alipay.sdk:alipay-sdk-java），编译时加 -encoding UTF-8。
program-comment-run-php = 需要 alipay-sdk-php-all，其 aop 目录放在本文件旁边。
program-comment-run-dotnet = 需要 AlipaySDKNet 4。
program-comment-run-node = 需要 Node.js 18，并执行：npm install alipay-sdk@4
program-comment-run-node-raw = 只需要 Node.js 18。
program-comment-run-python = 需要：pip install alipay-sdk-python
program-comment-run-python-raw = 需要：pip install cryptography
program-comment-run-shell = 需要 openssl 和 curl。
program-comment-run-curl = 请求的原始字节。签名只对这些值有效。
program-comment-verify-sdk = 配置了支付宝公钥，SDK 会对每个返回验签。
program-comment-verify-node = 不加 validateSign，SDK 不会验签。
program-comment-verify-raw =
    按收到的原文取验签内容，不能解析后再拼回去，
    并且只使用验签通过的内容。
program-comment-code-once = 授权码只能用一次，失败也算。
program-comment-app-auth-token = 商户授权令牌 app_auth_token，服务商代商户调用时使用。
program-comment-auth-token = access_token 作为公共参数 auth_token 传递，不要放进 biz_content。
program-comment-key-java =
    Java SDK 只接受 PKCS#8。PKCS#1 可以这样转换：
    openssl pkcs8 -topk8 -nocrypt -in pkcs1.pem -out pkcs8.pem
program-comment-key-php = 裸私钥必须是 PKCS#1，因为 SDK 会给它加上那种头尾；PEM 文件两种都可以。
program-comment-key-dotnet =
    AlipaySDKNet 只接受 PKCS#1。PKCS#8 可以这样转换：
    openssl rsa -traditional -in pkcs8.pem -out pkcs1.pem
program-comment-key-node = 根据密钥内容判断格式：PKCS#8 接着是 SEQUENCE（0x30），PKCS#1 接着是整数。
program-comment-key-python =
    官方 Python SDK 只接受 PKCS#1。PKCS#8 可以这样转换：
    openssl rsa -traditional -in pkcs8.pem -out pkcs1.pem
program-comment-key-raw = PEM 文件，或支付宝密钥工具生成的一行字符串。
program-comment-bare = 去头去尾去回车、一行字符串，SDK 要的就是这种形式。
program-comment-bare-node = 去头去尾去回车：末尾的换行会让 SDK 出错。
program-comment-required = 令牌和授权码来自环境变量，不写进任何文件。
program-comment-environment-curl = 令牌和授权码来自环境变量：必须是本次请求的值，按发送时的形式编码。
program-comment-timezone-php = SDK 发送 PHP 时区的时间，而网关按北京时间理解。
program-comment-gateway-php = 沙箱和正式环境的网关、应用、密钥各不相同，不能混用。
program-comment-charset-php = 本文件是 UTF-8。这里写 GBK 的话，SDK 会因文件与表单编码不一致而报错。
program-comment-camelcase-node = 使用接口原本的字段名，不转成驼峰。
program-comment-error-response-node = SDK 无法对 error_response 验签，并且会隐藏它的内容。
program-comment-timestamp = 固定不变，使签名与这里一致。取当前北京时间的写法：
program-comment-gbk-node = Node.js 能读 GBK 但不能写：把码表反过来用。
program-comment-query = 公共参数放在查询串里：网关在那里找 charset。
program-comment-body = 业务参数逐个放在请求体里，不放进 biz_content。
program-comment-sign-content = 待签名内容：去掉 sign 和空值，按名称排序，保留 sign_type。
program-comment-port-python = 注意：SDK 不支持端口，只会连接 80 或 443。
program-comment-empty-python = SDK 会把空值也签进去，而网关会去掉空值：不要传空值。
program-comment-percent-shell = 每个字节都做百分号编码；签名里的加号不能变成空格。
program-comment-sorted-shell = 按签名的顺序（名称）排列。charset 放在查询串里。
