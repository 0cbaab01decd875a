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
