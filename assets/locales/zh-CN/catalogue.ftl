catalogue-top-code = 网关返回码
catalogue-business-code = 本流程业务返回码（sub_code）
catalogue-sub-code = 公共错误码（sub_code）
catalogue-v3-code = v3 错误码
catalogue-sdk-message = SDK 报错
catalogue-page-failure = 页面与连接
catalogue-common-field = 公共返回字段
catalogue-token-field = 令牌应答字段
catalogue-member-field = 会员信息字段

catalogue-signed-yes = 已记录的此类应答带有签名。
catalogue-signed-no = 应答没有 sign：网关在识别应用及其公钥之前就已拒绝。
catalogue-signed-unknown = 应答是否签名没有记录。

catalogue-other-prefix = 错误码目录中的前缀与此不同。
catalogue-other-spelling = 错误码目录中的写法与此不同。
catalogue-only-top-code = 错误码目录中没有该 sub_code，以下是其网关返回码的说明。

sdk-java = Java SDK（alipay-sdk-java）
sdk-php = PHP SDK（alipay-sdk-php）
sdk-dotnet = .NET SDK（AlipaySDKNet）
sdk-node = Node SDK（alipay-sdk）
sdk-python = Python SDK（alipay-sdk-python）
sdk-easy-sdk = EasySDK
sdk-python-unofficial = python-alipay-sdk（非官方）
sdk-platform = SDK 所用的底层库

catalogue-absent-default = 普通网页应用使用 auth_user 授权即可获取，前提是用户有该项信息；所有字段都可能缺失。
catalogue-absent-retired = 2019 年 12 月 24 日之后通过审核的应用不再返回；更早的应用和沙箱可能返回。
catalogue-absent-extra = 需要通过用户信息申请（仅限企业账户），否则正式环境不返回；沙箱可能返回。
catalogue-absent-firm = 只对公司账户（user_type 为 1）返回，并且需要通过用户信息申请。
catalogue-remedy-default = 请按可选字段处理，缺失时程序应能继续。
catalogue-remedy-retired = 请不要依赖该字段，以应答中实际返回的内容为准。
catalogue-remedy-extra = 请在自己的程序中向用户收集，或在控制台申请用户信息。
catalogue-remedy-firm = 请先判断 user_type；如果确有需要，请在控制台申请用户信息。

catalogue-availability-default = 常用：使用 auth_user 授权的网页应用
catalogue-availability-retired = 仅限 2019 年 12 月 24 日及之前通过审核的应用
catalogue-availability-extra = 需要通过用户信息申请
catalogue-availability-firm = 仅公司账户，并需要通过用户信息申请

explain = 解释该错误码或字段
explain-unknown = 错误码目录中没有“{ $query }”。
    .cause = 它不是本流程的错误码、字段或报错，或拼写有误。
    .remedy = 用 explain --list 列出全部，或将完整的报错交给 inspect。
explain-unknown-near = 错误码目录中没有“{ $query }”。
    .cause = 它不是本流程的错误码、字段或报错，或拼写有误。
    .remedy = 相近的有：{ $nearest }。
explain-count = 共 { $count } 条
explain-also = 又作
explain-message = 文案
explain-format = 格式
explain-values = 取值
explain-availability = 获取条件
explain-absence = 缺失原因
explain-rule = 检查规则
explain-source = 来源

page-reference = 参考
reference-search = 搜索参考
reference-search-hint = 错误码、字段、报错或文字
reference-kind = 类别
reference-all-kinds = 全部类别
reference-found = 找到 { $count } 条
reference-nothing = 没有符合的内容，请尝试其中一部分。
reference-nearest = 拼写相近：
reference-empty = 需要解释什么？
reference-try = 可以搜索错误码（40002、isv.code-invalid）、字段（user_status）、文字（头像）或 SDK 报错（check sign Fail）。在任何位置指向错误码或字段并按 F1，即可在此查看。
reference-unknown = 错误码目录中没有“{ $code }”。
reference-f1 = { $name } · 按 F1 查看说明
reference-meaning = 含义
reference-remedy = 处理
reference-why = 原因
reference-signed = 签名
