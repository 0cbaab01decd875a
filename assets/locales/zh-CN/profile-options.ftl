# 应用的调用方式
app-kind = 应用类型
app-kind-self-developed = 自研应用
app-kind-third-party = 第三方应用（ISV）
signing-mode = 接口加签方式
signing-mode-keys = 公钥模式
signing-mode-certificates = 证书模式
api-version = 接口版本
