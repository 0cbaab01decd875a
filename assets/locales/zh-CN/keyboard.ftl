# 快捷键、区域、二维码。

close = 关闭
shortcuts = 键盘快捷键
region-next = 转到下一个区域
region-previous = 转到上一个区域
region-top-bar = 顶栏
region-rail = 页面列表
region-page = 页面
region-status-bar = 状态栏
keys-tab = 到下一个控件
keys-shift-tab = 到上一个控件
keys-enter = 按下当前控件

qr-show = 二维码…
qr-title = 手机扫码授权
qr-page = 网页地址
qr-app-link = alipays:// 链接
qr-copy = 复制文本
qr-page-about = 请用支付宝扫码；沙箱环境请用沙箱版支付宝，并以沙箱买家账号登录。
qr-app-link-about = 从手机相机或浏览器在支付宝中打开授权页。这种写法使用广泛，但支付宝没有公开文档。
qr-loopback = 回调地址在这台电脑上，手机无法访问。授权后，请复制手机未能打开的地址并粘贴到这里。
qr-too-long = 地址太长，无法生成二维码。
qr-simulator = 模拟器只在这台电脑上应答，手机无法访问。
