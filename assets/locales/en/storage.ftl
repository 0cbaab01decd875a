theme-system = As the system
theme-light = Light
theme-dark = Dark

storage-no-home = This account has no home folder.
    .cause = The operating system names no folder for the files of this user.
    .remedy = Set HOME, or XDG_CONFIG_HOME, to a folder that can be written.
storage-io = A file could not be read or written ({ $reason }): { $path }
    .cause = The operating system refused it.
    .remedy = Check the rights of the file and its folder, and the free space.
storage-set-aside = A damaged file was set aside: { $kept_as }
    .cause = Its content is damaged or was written by a newer version of this program.
    .remedy = Nothing was lost: repair that file and rename it to { $path }, or go on with a new one.
