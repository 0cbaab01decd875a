transport-unavailable = 无法建立 HTTP 环境（{ $reason }）。
    .cause = 本机没有受信任的根证书，或无法读取代理设置。
    .remedy = 请安装 ca-certificates，并检查代理设置。
call-not-in-charset = 有一个值无法用 { $charset } 表示。
    .cause = 其中含有该字符集没有的字符。
    .remedy = 请把字符集改为 utf-8。
