# Size, contrast, the welcome and what is told to screen readers.

scale = Size
scale-larger = Make everything larger
scale-smaller = Make everything smaller
scale-usual = Usual size
contrast = Contrast
contrast-normal = Normal
contrast-high = High

settings-start = First start
welcome-again = Show the welcome again
welcome-heading = Welcome to Alipay Explorer
welcome-start = It finds out why the member-information flow does not work. Where do you want to begin?
welcome-start-demo = Begin with the demo
welcome-start-demo-about = See the whole flow with a made-up member: no account, no key, no network.
welcome-start-keys = Use my sandbox keys
welcome-start-keys-about = Make a profile, open your two key files and sign in as a sandbox user.
welcome-start-inspect = Inspect something
welcome-start-inspect-about = Paste an answer, a log, an address or a key, and read what it means.
welcome-close = Close the welcome
