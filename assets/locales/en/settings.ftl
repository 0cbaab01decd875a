# The page of settings.

settings-network = Network
settings-network-about = Addresses of this computer, and so the simulator, are always reached without a proxy.
settings-reset = Reset settings
settings-reset-about = Language, theme, contrast, size, proxy, time limit and welcome as at the first start. Profiles and personas stay.
notice-settings-reset = Settings are as at the first start.

proxy = Proxy
proxy-system = As the system
proxy-none = None
proxy-custom = My own
proxy-address = Address of the proxy
proxy-unreadable = This is no address of an HTTP proxy.
    .cause = Expected: host and port, perhaps with http:// or https:// before them, and nothing after them. Found something else.
    .remedy = Enter it like http://proxy.example:3128. A SOCKS proxy cannot be used.
proxy-with-password = The address holds a name or a password; it was not kept.
    .cause = Settings are saved in the clear, so no password may stand in them.
    .remedy = Put the address with its password into the environment variable HTTPS_PROXY and choose “As the system”.

time-limit = Time limit of a call
time-limit-seconds = { $count } s
