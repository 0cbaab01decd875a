### 命令行中无法使用的参数。

args-usage = 用法
args-unknown-option = 没有 { $found } 这个选项。
    .cause = { $similar ->
        [none] “{ $command }”不认识它。
       *[other] “{ $command }”不认识它，拼写相近的选项是 { $similar }。
    }
    .remedy = “{ $command } --help”会列出全部选项。
args-surplus = “{ $found }”是多余的参数。
    .cause = { $similar ->
        [none] “{ $command }”不需要它。含空格的值要用引号括起来。
       *[other] “{ $command }”不需要它，拼写相近的选项是 { $similar }。
    }
    .remedy = 请去掉它；“{ $command } --help”说明可以给出什么。
args-unknown-command = 没有“{ $found }”这个命令。
    .cause = { $similar ->
        [none] 可用的命令：{ $offered }
       *[other] 拼写相近的命令是 { $similar }。可用的命令：{ $offered }
    }
    .remedy = “{ $command } --help”说明每个命令的用途。
args-no-command = “{ $command }”后面缺少命令。
    .cause = 可用的命令：{ $offered }
    .remedy = 请给出其中之一；“{ $command } --help”说明每个命令的用途。
args-no-value = { $option } 缺少值。
    .cause = { $expected ->
        [any] 它后面没有内容。
       *[other] 它后面没有内容。可用的值：{ $expected }
    }
    .remedy = 请在它后面给出值；“{ $command } --help”说明其含义。
args-unusable-value = “{ $found }”不能用作 { $option } 的值。
    .cause = { $expected ->
        [any] 此处需要另一种值。
       *[other] 可用的值：{ $expected }
    }
    .remedy = 请换一个值；“{ $command } --help”说明各个值的含义。
args-takes-no-value = { $option } 不带值。
    .cause = 给它的值是“{ $found }”。
    .remedy = 请只写该选项本身。
args-missing = 缺少：{ $missing }
    .cause = 没有它，“{ $command }”无法执行。
    .remedy = 请补上；“{ $command } --help”说明其含义。
args-conflict = { $option } 与 { $other } 不能同时使用。
    .cause = 两者对同一件事给出不同的内容。
    .remedy = 请去掉其中一个。
args-twice = { $option } 重复给出。
    .cause = 它只能有一个值。
    .remedy = 请只保留一个。
args-other = 参数无法使用。
    .cause = { $reason }
    .remedy = “{ $command } --help”说明可以给出什么。
cli-key-as-argument = 有一个参数是密钥的内容，此处不再显示。
    .cause = 密钥要以文件形式给出；命令行的内容会被他人看到，并留在历史记录中。
    .remedy = 请把密钥保存为文件，并给出其路径。
args-default = { " " }[默认：{ $value }]
args-value = - { $value }：{ $meaning }
