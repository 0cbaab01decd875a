# 应用的调用方式
app-kind = 应用类型
app-kind-self-developed = 自研应用
app-kind-third-party = 第三方应用（ISV）
api-version = 接口版本
