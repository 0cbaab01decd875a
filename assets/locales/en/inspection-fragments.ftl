because-key-torn = It is base64 that begins with { $head }, as keys and certificates do, written over { $pieces } { $around ->
        [mail] lines behind the quote marks of a mail
        [program] pieces between the quotes of a program
        [backslash] lines with a backslash at their ends
        [head] lines with something around each of them, for example the head of a log line
        [nothing] lines
       *[other] pieces with something between them
    }.
because-merchant-url = It leads to { $path }, the page on which a merchant authorizes a third-party app, and has the parameters { $names }.
because-merchant-redirect = It has the parameters of a redirect with a merchant’s code: { $names }.
