fault-rule-misspelt = 没有名为“{ $found }”的故障。
    .cause = --fault 的值是故障的 ID；最接近的是 { $near }。
    .remedy = 请使用 { $near }，或列出全部：alipay-explorer simulator --list-faults
fault-rule-unknown = 没有名为“{ $found }”的故障。
    .cause = --fault 的值是故障的 ID，没有与它相近的。
    .remedy = 请列出全部：alipay-explorer simulator --list-faults
fault-rule-method = 故障不能限定于“{ $found }”。
    .cause = method= 把故障限定于网关的一个接口：{ $known }。
    .remedy = 请使用其中之一，或省略 method=。
fault-rule-number = { $part }= 的值应为整数，而不是“{ $found }”。
    .cause = nth= 从 1 开始计数；seed= 为 0 或更大的整数。
    .remedy = 请按 unsigned:nth=2 或 unsigned:probability=0.5:seed=7 的形式书写。
fault-rule-share = probability= 的值应在 0 到 1 之间，而不是“{ $found }”。
    .cause = 0.5 表示平均每两次调用出现一次。
    .remedy = 请按 unsigned:probability=0.5 的形式书写。
fault-rule-part = “{ $found }”不能用在故障 ID 之后。
    .cause = ID 之后可以有 method=、nth=、probability= 和 seed=，各以冒号分隔。
    .remedy = 请按 unsigned:method=alipay.user.info.share:nth=2 的形式书写。
fault-rule-connection = { $fault } 不能带 method=、nth= 或 probability=。
    .cause = 这是证书的故障，影响每一个连接。
    .remedy = 请去掉 ID 之后的部分。
