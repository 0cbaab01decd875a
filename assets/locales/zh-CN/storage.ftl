theme-system = 跟随系统
theme-light = 浅色
theme-dark = 深色

storage-no-home = 当前账户没有主目录。
    .cause = 操作系统没有给出该用户存放文件的目录。
    .remedy = 请把 HOME 或 XDG_CONFIG_HOME 设为可写的目录。
storage-io = 无法读写文件（{ $reason }）：{ $path }
    .cause = 操作系统拒绝了该操作。
    .remedy = 请检查文件和目录的权限以及剩余空间。
storage-set-aside = 损坏的文件已另行保存：{ $kept_as }
    .cause = 文件内容已损坏，或由本程序的更新版本写入。
    .remedy = 内容没有丢失：请修复该文件并改名为 { $path }，或直接使用新文件。
