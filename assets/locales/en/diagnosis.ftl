severity-info = note
severity-warning = warning
severity-error = error

weight-documented = documented
weight-observed = observed
weight-likely = likely

transport-dns = The host name { $host } has no address.
    .cause = It is misspelt, or this computer has no network or no name service.
    .remedy = Compare the gateway address letter by letter, then check network, VPN and DNS.
transport-connect = No connection to { $address }.
    .cause = Nobody accepts connections there, or a firewall blocks the way.
    .remedy = Check host and port of the gateway, and the proxy of your network.
transport-tls = No trusted connection to { $host }.
    .cause = Its certificate was not accepted: { $reason }
    .remedy = Check the gateway address and the clock of this computer; do not switch off the certificate check.
transport-tls-no-certificate = No TLS connection to { $host }.
    .cause = The handshake ended before a certificate was seen: { $reason }
    .remedy = Check host and port of the gateway: the server there may speak no TLS. If they are right, check the proxy of your network.
transport-timeout-connecting = No connection within { $seconds ->
    [one] { $seconds } second
   *[other] { $seconds } seconds
}.
    .cause = No reply came, or the TLS handshake did not end; mostly a firewall drops packets or a proxy has to be used.
    .remedy = Check firewall and proxy, then try again; nothing was sent.
transport-timeout = No answer within { $seconds ->
    [one] { $seconds } second
   *[other] { $seconds } seconds
}.
    .cause = The connection was made, but the gateway or a proxy was too slow.
    .remedy = Query again; for an exchange, authorize again first, because the code may be spent.
transport-body-too-large = The answer is larger than { $limit } MiB.
    .cause = A gateway's answer has a few kilobytes, so this comes from another server.
    .remedy = Check the gateway address; it ends in /gateway.do.
transport-cut = The connection ended after { $received ->
        [one] { $received } byte
       *[other] { $received } bytes
    }, before the answer was complete.
    .cause = A proxy, a time limit on the way or a restart of the server cut it off.
    .remedy = Query again; for an exchange, authorize again first, because the code is spent.
transport-cancelled = The call was cancelled.
    .cause = You stopped it before the answer came.
    .remedy = Start it again; for an exchange, authorize again first, because the code may be spent.
transport-other = The call failed: { $reason }
    .cause = The network failed below the level of HTTP.
    .remedy = Try again; if it stays so, check proxy and VPN.
