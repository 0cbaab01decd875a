# 设置页面。

settings-network = 网络
settings-network-about = 本机地址（包括模拟器）始终不经过代理。
settings-reset = 恢复默认设置
settings-reset-about = 语言、主题、对比度、界面大小、代理、时限和欢迎页恢复为首次启动时的设置；配置和角色保留。
notice-settings-reset = 已恢复默认设置。

proxy = 代理
proxy-system = 跟随系统
proxy-none = 不使用
proxy-custom = 自定义
proxy-address = 代理地址
proxy-unreadable = 这不是 HTTP 代理的地址。
    .cause = 应为主机名和端口，前面可以加 http:// 或 https://，后面不能有其他内容；输入的内容不符。
    .remedy = 请按 http://proxy.example:3128 的形式填写；不支持 SOCKS 代理。
proxy-with-password = 地址中含有用户名或密码，内容未保留。
    .cause = 设置以明文保存，不应包含密码。
    .remedy = 请把带密码的地址写入环境变量 HTTPS_PROXY，并选择“跟随系统”。

time-limit = 单次调用的时限
time-limit-seconds = { $count } 秒
