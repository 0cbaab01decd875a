# 原始应答：树、文本、字节、查找、过滤。

viewer-tree = 树
viewer-text = 文本
viewer-hex = 十六进制
viewer-tree-pane = 应答（树）
viewer-text-pane = 应答（文本）
viewer-hex-pane = 应答（字节）
find = 在本页查找
viewer-find = 在应答中查找
viewer-find-hint = 查找（Ctrl+F）
viewer-match-case = 区分大小写
viewer-hits = 第 { $at } 处，共 { $count } 处
viewer-hits-cut = 第 { $at } 处，共 { $count } 处以上
viewer-no-hits = 未找到
viewer-searching = 正在查找… { $percent } %
viewer-next-hit = 下一处
viewer-previous-hit = 上一处
viewer-filter = jq 过滤
viewer-filter-hint = jq 过滤，例如 .alipay_user_info_share_response | keys
viewer-filtering = 正在过滤…
viewer-results = { $count ->
    [0] 没有结果
   *[other] { $count } 个结果
}
viewer-results-cut = 前 { $count } 个结果
viewer-stopped = 过滤中止：{ $reason }
viewer-unfiltered = 显示完整应答
viewer-fold-all = 全部折叠
viewer-open-all = 全部展开
viewer-depth = 展开到层级
viewer-path = 路径
viewer-value = 值
viewer-laying-out = 正在分行… { $percent } %
viewer-read-as = 读取字符集
viewer-reread = 按 { $charset }（而非 { $sent }）读取：字符和验签结果均以 { $charset } 为准。
viewer-rereading = 正在重新验签…
viewer-place = 第 { $offset } 字节 · 第 { $line } 行
viewer-character = { $character } · { $code-point } · { $bytes }
viewer-bytes-only = { $bytes } · 不是 { $charset } 中的字符
viewer-hidden-character = 属于敏感信息，已隐藏
viewer-escape = { $escape } 表示 { $text }
viewer-signed-here = 已签名部分
viewer-not-signed-here = 未签名部分
viewer-nothing-chosen = 点击某个值、字符或字节，即可查看其含义。
viewer-row-folded = { $row }，已折叠
viewer-row-open = { $row }，已展开

filter-expects = { $kind ->
        [closing-parenthesis] 右圆括号 )
        [closing-bracket] 右方括号 ]
        [closing-brace] 右花括号 {"}"}
        [closing-quote] 右引号
        [string-escape-sequence] 字符串转义序列
        [token] 表达式中的符号或名称
        [term] 一个取值的表达式
        [variable] 变量
        [pattern] 解构模式
        [else-or-end] else 或 end
        [comma-or-right-bracket] 逗号或右方括号 ]
        [comma-or-right-brace] 逗号或右花括号 {"}"}
        [semicolon-or-right-parenthesis] 分号或右圆括号 )
        [key] 键名
        [identifier] 名称
        [argument] 参数
        [string] 字符串
        [nothing] 表达式到此结束
        [digit] 数字
       *[other] { $expected }
    }
filter-syntax = 不是 jq 表达式：第 { $place } 个字符为 { $found }
    .cause = jq 在此处期望：{ filter-expects }。
    .remedy = 请改正表达式：.名称 取字段，.[] 取每个元素，| 表示继续处理。
filter-ends = jq 表达式在第 { $place } 个字符处过早结束
    .cause = jq 在此处期望：{ filter-expects }。
    .remedy = 请补全表达式。
filter-undefined = jq 中没有 { $name }（第 { $place } 个字符）
    .cause = 它既不是 jq 的函数，也没有在表达式中定义。此处无法访问环境变量和文件。
    .remedy = 请检查拼写。应答中的字段名前需要加点号。
filter-no-json = 应答不是 JSON，无法过滤
    .cause = { $reason }
    .remedy = 请以文本方式查看。
filter-died = 过滤没有得出结果
    .cause = 执行过滤的进程返回：{ $reason }。无限调用自身的表达式会耗尽内存。
    .remedy = 请简化表达式。应答本身不受影响。
viewer-charset-of-text = 文本是粘贴进来的，已经是字符。如需按其他字符集读取原始字节，请直接打开文件。
