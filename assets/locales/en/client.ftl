transport-unavailable = HTTP could not be set up ({ $reason }).
    .cause = This computer has no trusted root certificates, or the proxy settings cannot be read.
    .remedy = Install the package ca-certificates and check the proxy settings.
call-not-in-charset = A value cannot be written in { $charset }.
    .cause = It holds a character that this character set does not have.
    .remedy = Choose utf-8 as character set.
