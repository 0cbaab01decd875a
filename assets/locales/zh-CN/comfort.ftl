# 界面大小、对比度、欢迎页以及朗读给屏幕阅读器的内容。

scale = 界面大小
scale-larger = 放大界面
scale-smaller = 缩小界面
scale-usual = 恢复默认大小
contrast = 对比度
contrast-normal = 标准
contrast-high = 高

settings-start = 首次启动
welcome-again = 再次显示欢迎页
welcome-heading = 欢迎使用 Alipay Explorer
welcome-start = 它帮您找出会员信息流程不通的原因。您想从哪里开始？
welcome-start-demo = 从演示开始
welcome-start-demo-about = 用虚构的会员走完整个流程：无需账号、密钥和网络。
welcome-start-keys = 使用我的沙箱密钥
welcome-start-keys-about = 新建配置，打开两个密钥文件，以沙箱用户登录授权。
welcome-start-inspect = 分析一段内容
welcome-start-inspect-about = 粘贴应答、日志、网址或密钥，查看其含义。
welcome-close = 关闭欢迎页
