because-key-torn = 以 { $head } 开头的 Base64，与密钥和证书一致，{ $around ->
        [mail] 分成 { $pieces } 行，各行前有邮件的引用符号
        [program] 分成 { $pieces } 段，写在代码的引号中
        [backslash] 分成 { $pieces } 行，行末有反斜杠
        [head] 分成 { $pieces } 行，各行前后还有其他内容（例如日志的开头）
        [nothing] 分成 { $pieces } 行
       *[other] 分成 { $pieces } 段，中间有其他内容
    }。
because-merchant-url = 指向 { $path }，即商家授权第三方应用的页面，包含参数 { $names }。
because-merchant-redirect = 包含带商家授权码的回调参数：{ $names }。
