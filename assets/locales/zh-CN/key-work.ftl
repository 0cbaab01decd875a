key-relation-pair = 一对密钥
key-relation-same-key = 同一个密钥
key-relation-certificate-of = 证书及其密钥
key-relation-unrelated = 不同的密钥
key-relation-unknown = 无法比较

key-structure-pkcs8 = PKCS#8（私钥，Java 适用）
key-structure-pkcs1 = PKCS#1（私钥，非 Java 适用）
key-structure-spki = SPKI（公钥）
key-structure-pkcs1-public = PKCS#1（公钥）

key-pair-file-pkcs8 = 应用私钥，供 Java SDK 使用，请妥善保管。
key-pair-file-pkcs1 = 同一个应用私钥，供其他 SDK 使用，请妥善保管。
key-pair-file-public = 应用公钥，供程序读取。
key-pair-file-line = 应用公钥（一行），粘贴到控制台。

key-console-title = 把什么粘贴到哪里
key-console-upload = 1. 打开开放平台控制台（沙箱：沙箱应用，自定义密钥），选择 RSA2、公钥模式，粘贴上面的应用公钥。
key-console-copy = 2. 保存后，控制台会显示支付宝公钥，它与刚粘贴的应用公钥不同。复制支付宝公钥，配置到程序中用于验签。
key-console-mode = 3. 应用私钥由自己保管：只用于为请求签名，除自己程序的配置外，不要粘贴到任何地方。

sdk-keys-title = 各 SDK 需要的应用私钥格式
sdk-keys-java = 不带 BEGIN 和 END 行。
sdk-keys-easysdk-java = 不带 BEGIN 和 END 行。
sdk-keys-php = 作为文本填入 rsaPrivateKey，SDK 会自行加上 BEGIN RSA PRIVATE KEY 行。
sdk-keys-python = 使用 PKCS#8 会在读取时失败。
sdk-keys-python-alipay-sdk = 带 BEGIN 和 END 行。
sdk-keys-node = 设置 keyType: 'PKCS8' 后可用 PKCS#8。PEM 文本末尾不能有换行，否则该 SDK 无法读取。
sdk-keys-dotnet = 公钥长度只支持 1024 位和 2048 位。

key-convert-public-only = 公钥不能写成 { $format }。
    .cause = { $format } 保存的是私钥，而该文件只有公钥，谁也无法由公钥算出私钥。
    .remedy = 请选择私钥文件，或将该公钥写成 SPKI。
key-convert-numbers = 该密钥不能写成 { $format }。
    .cause = 其中的数值不适合这种格式。
    .remedy = 请重新生成 2048 位的密钥。

key-write-exists = 文件 { $path } 已存在，未作改动。
    .cause = 被覆盖的密钥无法找回：支付宝不保存私钥。
    .remedy = 请换一个文件名；命令行中加 --force 可替换该文件。
key-write-not-a-file = { $path } 不是普通文件，不会写入密钥。
    .cause = 它是文件夹、链接、管道或设备。
    .remedy = 请指定一个文件。
key-write-no-folder = { $path } 所在的文件夹不存在。
    .cause = 文件夹尚未建立，或路径输入有误。
    .remedy = 请先建立文件夹，或选择其他位置。
key-write-io = 无法写入文件 { $path }（{ $reason }）。
    .cause = 操作系统拒绝了写入。
    .remedy = 请检查剩余空间和权限，或选择其他文件夹。

cli-key-matrix = 相互关系
cli-key-written = 已写入：{ $path }
cli-key-from = 原格式
cli-key-to = 新格式
cli-key-private-place = 私钥文件只有本人可读（权限 0600）。切勿交给他人，也不要提交到代码仓库。
cli-key-generating = 正在生成 { $bits } 位的密钥……
cli-key-generated = 新的 { $bits } 位密钥
cli-key-no-place = 没有说明私钥写到哪里。
    .cause = 私钥只写到指定的位置，以免留在终端或日志里。
    .remedy = 请用 --out 指定文件名，或用 --out - 输出到标准输出。
cli-key-der-in-json = DER 不能放进 JSON。
    .cause = DER 是字节，不是文本。
    .remedy = 请用 --out 指定文件名，或改用 --as line（同样内容的 Base64）。
cli-key-public-given = 这已经是公钥，而此处需要应用私钥。
    .cause = 该命令由应用私钥计算应用公钥。仅看公钥本身，无法分辨它是应用公钥还是支付宝公钥。
    .remedy = 请给出私钥文件；若要转换公钥的格式，请使用 key convert。

paste-private-key = 这是私钥，不应填入{ $field ->
        [app-id] APPID
        [gateway] 网关地址
        [authorize-page] 授权页面地址
        [proxy] 代理地址
       *[redirect-uri] 回调地址
    }，内容未保留。
    .cause = 私钥代表应用签名，得到它的人可以冒充您的应用。
    .remedy = 请把私钥保存为文件并作为应用私钥打开；如果内容已经外泄，请重新生成密钥。
paste-public-key = 这是公钥，不是{ $field ->
        [app-id] APPID
        [gateway] 网关地址
        [authorize-page] 授权页面地址
        [proxy] 代理地址
       *[redirect-uri] 回调地址
    }，内容未保留。
    .cause = 文本粘贴错了位置。
    .remedy = 请作为支付宝公钥打开；此处应填写{ $field ->
        [app-id] APPID，即一串 16 位数字
        [proxy] 代理的主机名和端口
       *[other] 以 https:// 开头的地址
    }。
paste-certificate = 这是证书，不是{ $field ->
        [app-id] APPID
        [gateway] 网关地址
        [authorize-page] 授权页面地址
        [proxy] 代理地址
       *[redirect-uri] 回调地址
    }，内容未保留。
    .cause = 文本粘贴错了位置。
    .remedy = 请在密钥处打开证书文件；此处应填写{ $field ->
        [app-id] APPID，即一串 16 位数字
        [proxy] 代理的主机名和端口
       *[other] 以 https:// 开头的地址
    }。
paste-token = 这像是令牌、授权码或密钥，不像{ $field ->
        [app-id] APPID
        [gateway] 网关地址
        [authorize-page] 授权页面地址
        [proxy] 代理地址
       *[redirect-uri] 回调地址
    }，内容未保留。
    .cause = 它是一长串字母和数字。
    .remedy = 此处应填写{ $field ->
        [app-id] 开放平台控制台上的 APPID，即一串 16 位数字
        [proxy] 代理的主机名和端口
       *[other] 以 https:// 开头的地址
    }；授权码应粘贴到“令牌”步骤。
paste-code = 这是带授权码的回跳地址，不是{ $field ->
        [app-id] APPID
        [gateway] 网关地址
        [authorize-page] 授权页面地址
        [proxy] 代理地址
       *[redirect-uri] 回调地址本身
    }，内容未保留。
    .cause = 其中的授权码只能使用一次，不应保存。
    .remedy = 请把该地址粘贴到“令牌”步骤；此处应填写{ $field ->
        [app-id] APPID，即一串 16 位数字
        [proxy] 代理的主机名和端口
       *[other] 不带参数的地址
    }。
paste-address-as-app-id = 这是网址，不是 APPID，内容未保留。
    .cause = APPID 是一串数字，通常为 16 位。
    .remedy = 请从开放平台控制台复制应用的 APPID。
paste-too-long = 内容超过了 APPID 的最大长度，未保留。
    .cause = APPID 最多 32 位数字，通常为 16 位。
    .remedy = 请从开放平台控制台复制应用的 APPID。
paste-old-sandbox = { $host } 是旧沙箱的域名，旧沙箱已停用。
    .cause = 支付宝已启用新沙箱；旧域名的证书已过期，旧沙箱的 APPID、密钥和账号在新沙箱中无效。
    .remedy = 请使用 https://openapi-sandbox.dl.alipaydev.com/gateway.do 和新沙箱应用。
paste-dotted-sandbox = { $host } 在应为连字符的地方写成了点。
    .cause = 支付宝的接口描述文件中有此笔误；该域名与证书不符。
    .remedy = 请使用 https://openapi-sandbox.dl.alipaydev.com/gateway.do。
paste-browser-page = { $host } 提供的是浏览器页面，不是网关。
    .cause = 在网关地址处填写了授权页面或控制台的地址。
    .remedy = 网关为 https://openapi.alipay.com/gateway.do，沙箱为 https://openapi-sandbox.dl.alipaydev.com/gateway.do。
paste-gateway-page = { $host } 是网关，用户无法在此授权。
    .cause = 在授权页面处填写了网关地址。
    .remedy = 授权页面为 https://openauth.alipay.com/oauth2/publicAppAuthorize.htm，沙箱为 https://openauth-sandbox.dl.alipaydev.com/oauth2/publicAppAuthorize.htm。
paste-app-id-of-other = { $app_id } 像是{ $likely ->
        [sandbox] 沙箱
       *[production] 生产环境
    }的 APPID，而当前选择的是{ $used ->
        [sandbox] 沙箱
       *[production] 生产环境
    }。
    .cause = 这只是根据前几位数字的推测，并非定论；应用只在其所属环境中有效。
    .remedy = 如果调用返回 isv.invalid-app-id，请同时更换 APPID、密钥和网关。

key-text-as-path = 这是密钥的内容，而不是密钥文件的路径。
    .cause = 此处需要文件路径；路径会被保存和显示，因此不再重复该内容。
    .remedy = 请把内容保存为文件后填写其路径，或在窗口中使用“粘贴文本”。

notice-key-saved = 密钥已保存。
notice-pair-made = 密钥对已生成并保存。
dialog-key-files = 密钥文件
dialog-save-key = 密钥另存为
dialog-pair-folder = 保存新密钥的文件夹

key-page-about = 查看每个密钥文件的真实内容，以及哪些密钥相互匹配。内容不会离开本机，私钥从不显示。
key-page-open = 打开密钥文件…
key-page-drop = 也可以把文件拖到窗口中
key-page-path = 密钥文件路径
key-page-paste = 粘贴密钥
key-page-text = 密钥内容
key-page-look = 查看该内容
key-page-list = 密钥列表
key-page-none = 还没有密钥：请打开或拖入文件，或生成密钥。
key-page-pasted = 粘贴的内容
key-page-built-in = 内置，仅供测试
key-page-of-profile = 配置“{ $profile }”，{ $slot ->
        [app-private-key] 应用私钥
       *[alipay-public-key] 支付宝公钥
    }
key-page-remove = 从列表移除：{ $name }
key-page-remove-short = 移除
key-page-choose = 在下方使用：{ $name }
key-page-choose-short = 在下方使用
key-page-chosen = 正在下方使用
key-page-no-partner = 列表中没有与它成对的密钥（支付宝公钥与应用私钥本来就不是一对）。
key-page-groups = 哪些密钥相互匹配
key-page-no-groups = 列表中没有成对的密钥。应用私钥与支付宝公钥本来就不成对。
key-page-convert = 转换格式：{ $name }
key-page-convert-nothing = 请在上面选择一个可用的密钥。
key-page-structure = 结构
key-page-encoding = 写法
key-page-save = 另存为…
key-page-save-path = 保存到路径
key-page-line = 一行（Base64）
key-page-generate-title = 新密钥
key-page-generate-about = 生成 Java 适用（PKCS#8）和非 Java 适用（PKCS#1）的应用私钥，以及粘贴到控制台的应用公钥。不会覆盖已有文件。
key-page-length = 密钥长度
key-page-bits = { $bits } 位
key-page-generate = 生成密钥
key-page-folder = 文件夹路径
key-page-folder-hint = 输入文件夹路径后按回车
key-page-generating = 正在生成密钥……
key-page-console = 把什么粘贴到哪里：{ $name }
key-page-console-none = 请在上面选择一个私钥，以查看需要粘贴到控制台的内容。
key-page-console-line = 应用公钥（粘贴到控制台）
