### Arguments on the command line that cannot be used.

args-usage = Usage
args-unknown-option = There is no option { $found } here.
    .cause = { $similar ->
        [none] “{ $command }” does not know it.
       *[other] “{ $command }” does not know it. An option spelt alike is { $similar }.
    }
    .remedy = “{ $command } --help” lists the options.
args-surplus = “{ $found }” is one argument too many.
    .cause = { $similar ->
        [none] “{ $command }” has no place for it. A value with blanks needs quotes around it.
       *[other] “{ $command }” has no place for it. An option spelt alike is { $similar }.
    }
    .remedy = Leave it out; “{ $command } --help” says what can be given.
args-unknown-command = There is no command “{ $found }”.
    .cause = { $similar ->
        [none] There are: { $offered }
       *[other] A command spelt alike is { $similar }. There are: { $offered }
    }
    .remedy = “{ $command } --help” says what each does.
args-no-command = A command is missing after “{ $command }”.
    .cause = There are: { $offered }
    .remedy = Name one of them; “{ $command } --help” says what each does.
args-no-value = { $option } needs a value.
    .cause = { $expected ->
        [any] Nothing follows it.
       *[other] Nothing follows it. It takes: { $expected }
    }
    .remedy = Give the value after it; “{ $command } --help” says what it means.
args-unusable-value = “{ $found }” cannot be the value of { $option }.
    .cause = { $expected ->
        [any] Another kind of value is wanted there.
       *[other] It takes: { $expected }
    }
    .remedy = Give another value; “{ $command } --help” says what each means.
args-takes-no-value = { $option } takes no value.
    .cause = “{ $found }” was given as its value.
    .remedy = Give the option alone.
args-missing = Something is missing: { $missing }
    .cause = “{ $command }” cannot do anything without it.
    .remedy = Add it; “{ $command } --help” says what it means.
args-conflict = { $option } and { $other } exclude each other.
    .cause = Each says something else about the same thing.
    .remedy = Leave one of them out.
args-twice = { $option } was given more than once.
    .cause = It can have one value only.
    .remedy = Leave all but one out.
args-other = The arguments cannot be used.
    .cause = { $reason }
    .remedy = “{ $command } --help” says what can be given.
cli-key-as-argument = An argument is the text of a key. It is not repeated here.
    .cause = Keys are given as files; what stands on a command line is seen by others and kept in its history.
    .remedy = Save the key in a file and give its path.
args-default = { " " }[default: { $value }]
args-value = - { $value }: { $meaning }
