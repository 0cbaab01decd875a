page-flow = 流程
page-inspect = 检查
page-simulator = 模拟器
page-settings = 设置

tab-fields = 字段
tab-raw = 原文
tab-signature = 签名
tab-hints = 提示
tab-request = 请求

profile = 配置
profile-new = 新建配置…
profile-new-title = 新建配置
profile-name = 配置名称
profile-name-hint = 例如：商城沙箱
profile-create = 创建配置
profile-delete = 删除配置“{ $name }”
profile-name-taken = 不能用“{ $name }”作为新配置的名称。
    .cause = 名称为空，或已被其他配置使用。
    .remedy = 请换一个名称。
environment = 环境
language = 语言
theme = 主题
cancel = 取消
clear = 清空
copy = 复制
copy-what = 复制{ $what }
filter = 筛选
filter-hint = 名称、标签或值
bits = { $bits } 位
bytes = { $count } 字节
reveal-secrets = 显示令牌和授权码

commands = 命令
commands-filter = 命令名称
commands-hint = 输入以筛选，回车执行第一项

status-ready = 就绪
status-simulator = 模拟器 { $address }
status-simulator-starting = 模拟器正在启动
status-simulator-off = 模拟器未运行
notice-dismiss = 关闭通知
notice-copied = 已复制。
notice-code-taken = 已取得授权码。
notice-cancelled = 已停止。正在兑换的授权码视为已使用。

step-credentials = 凭据
step-authorize = 授权
step-token = 令牌
step-member = 会员
step-waiting = 等待
step-next = 请操作
step-running = 进行中
step-done = 完成
step-failed = 失败

flow-run-demo = 运行演示
flow-run-demo-hint = 用模拟器走完整个流程：不需要账号，不需要网络
flow-authorize = 在浏览器中授权
flow-copy-url = 复制授权地址
flow-exchange = 兑换授权码
flow-query = 查询会员
flow-restart = 重新开始
flow-listening = 正在本机等待回调…
show-exchange = 查看此次调用

credentials-built-in = 模拟器自带的应用和测试专用密钥。
app-id = APPID
app-id-hint = 16 位数字，例如 9021…
gateway-url = 网关地址
authorize-page = 授权页面
redirect-uri = 回调地址
sign-type = 签名类型
charset = 字符集
scope = 授权范围
persona = 角色

keys-title = 密钥
keys-private = 应用私钥
keys-alipay-public = 支付宝公钥
keys-absent = 尚未加载。
keys-open-private = 打开私钥文件…
keys-open-public = 打开支付宝公钥文件…
keys-drop = 也可以把文件拖放到窗口的任意位置
keys-paste = 粘贴文本
keys-paste-what = 粘贴密钥文本，代替：{ $what }
keys-text = 密钥文本
keys-use-text = 使用此文本
keys-private-path = 私钥文件路径
keys-public-path = 支付宝公钥文件路径
keys-path-hint = 输入文件路径后按回车
keys-facts = { $format } · { $bits } 位
keys-origin-pasted = 粘贴的内容，程序结束后即忘记。
keys-origin-built-in = 内置，仅供测试。
keys-app-public = 应用公钥（上传到控制台）
private-key-absent = 缺少应用私钥。
    .cause = 每个请求都要用它签名。
    .remedy = 请在“凭据”卡片上打开私钥文件。
no-file-chosen = 没有选择文件。
    .cause = 对话框已取消，或本机没有文件对话框。
    .remedy = 请在按钮下方输入路径并按回车，或把文件拖放到窗口。
dropped-not-a-key = 拖放的文件不是密钥：{ $path }
    .cause = 其中既没有私钥，也没有公钥或证书。
    .remedy = 请拖放支付宝密钥工具生成的文件。
keys-built-in-stay = 模拟器始终使用自带的密钥。
    .cause = 模拟器的应用有内置密钥对；拖入的密钥属于另一个应用。
    .remedy = 请先选择或新建您的应用的配置，再拖入文件。
dialog-private-key = 应用私钥
dialog-alipay-public-key = 支付宝公钥

catch-redirect = 在本机接收回调
run-after-paste = 立即兑换并查询
authorization-parameters = 地址的参数
auth-code = 授权码或回调地址
auth-code-hint = 粘贴完整地址，或只粘贴授权码
listen-ended = 等待回调已结束，没有收到回调。
    .cause = 监听已关闭。
    .remedy = 请重新授权，或从浏览器粘贴地址。
caught-title = 授权完成
caught-text = 授权码已送达 Alipay Explorer，可以关闭本页面。

token-needs-code = 需要第 2 步的授权码。
token-expired = 访问令牌已过期。
token-life-seconds = 令牌剩余 { $count } 秒
token-life-minutes = 令牌剩余 { $count } 分钟
token-life-hours = 令牌剩余 { $count } 小时
token-life-days = 令牌剩余 { $count } 天
code-spent = 授权码已使用。授权码只能使用一次，请重新授权。
code-was-spent = 授权码已在此次兑换中使用。
member-needs-token = 需要第 3 步的令牌。
member-unnamed = （没有昵称）

timeline = 本次运行的调用（北京时间）
timeline-empty = 还没有。
outcome-good = 成功
outcome-doubtful = 请查看

confirm-title = 发送到正式环境？
confirm-text = “{ $action }”将发送到支付宝正式网关，涉及真实用户的数据。
confirm-yes = 发送
confirm-no = 不发送

signature-line = 签名：{ $verdict }
signature-cause = 原因
signature-algorithm = 算法
signature-key = 支付宝公钥 SHA-256
signature-text = 被签名的内容（与收到的完全一致）
findings-more = （另有 { $count } 条）

hint-why = 原因
hint-do = 处理
hint-evidence = 依据
hints-none = 没有需要说明的。

raw-signed = 已签名部分
raw-beginning = 文本只显示前 { $count } 字节，树形图包含全部内容。

request-query = 查询参数
request-body = 表单
sign-content = 待签名内容
response-head = 应答

field-unknown = （未知字段）
field-code = 网关返回码
field-msg = 网关返回码描述
field-sub_code = 业务返回码
field-sub_msg = 业务返回码描述
field-access_token = 访问令牌
field-refresh_token = 刷新令牌
field-expires_in = 访问令牌有效时间（秒）
field-re_expires_in = 刷新令牌有效时间（秒）
field-auth_start = 授权开始时间
field-auth_token_type = 令牌类型
field-union_id = 应用组内的用户号
field-alipay_user_id = 旧用户号，请勿使用
fields-cut = 只列出前 { $count } 个字段，“原文”页的树形图包含全部字段。
absent-title = 应答中没有
absent-nick_name = 企业账户没有昵称，也不是每个用户都设置了昵称。
absent-avatar = 该用户没有设置头像。
absent-default = 用户没有填写，或应用已不能获取。
absent-retired = 2019 年 12 月 24 日之后通过审核的应用不再返回。

welcome-title = 哪里出了问题？
welcome-demo = 运行演示：点一下，用内置模拟器从密钥走到会员。
welcome-keys = 使用自己的密钥：选择“Sandbox”配置，打开两个密钥文件，在浏览器中授权，粘贴地址。
welcome-inspect = 手头有应答：在文本框之外按 Ctrl+V 即可。

inspect = 检查
inspect-input = 检查内容
inspect-hint = 粘贴网关应答、回调地址或密钥
inspect-kind = 识别为：{ $kind }
inspect-with-key = 使用配置 { $profile } 的支付宝公钥验签。
inspect-without-key = 没有加载支付宝公钥，因此不验签。
kind-gateway-response = 网关应答
kind-authorization-redirect = 授权后的回调
kind-auth-code = 授权码
kind-private-key = 私钥
kind-public-key = 公钥
kind-certificate = 证书
kind-html-page = 网页
kind-unknown = 无法识别的内容

simulator-about = 内置于本程序、只在本机运行的支付宝网关。它验证每个请求，为每个应答签名，并认识下列会员。
simulator-personas = 会员
simulator-keys-hint = 让自己的程序连接模拟器，并取得其密钥文件：
simulator-not-running = 模拟器没有运行。
    .cause = 它仍在启动，或无法启动。
    .remedy = 请稍候再试；点击“运行演示”可重新启动。
settings-profiles = 配置
settings-profiles-about = 配置只保存密钥文件的路径，从不保存密钥内容。

window-no-display = 无法打开窗口（{ $reason }）。
    .cause = 本机没有显示器，或没有可用的绘图环境。
    .remedy = 请使用命令行：alipay-explorer flow --auto-consent buyer，或 alipay-explorer --help。
