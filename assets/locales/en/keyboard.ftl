# Keys, regions, QR code.

close = Close
shortcuts = Keyboard shortcuts
region-next = Go to the next region
region-previous = Go to the region before
region-top-bar = Top bar
region-rail = Pages
region-page = Page
region-status-bar = Status bar
keys-tab = To the next control
keys-shift-tab = To the control before
keys-enter = Press the control that has the focus

qr-show = QR code…
qr-title = QR code for a phone
qr-page = Web address
qr-app-link = alipays:// link
qr-copy = Copy text
qr-page-about = Scan it with the Alipay app; for the sandbox with the sandbox version of the app, signed in as the sandbox buyer.
qr-app-link-about = Opens the page in the Alipay app from a camera or a browser of the phone. This form is in use everywhere, but Alipay does not document it.
qr-loopback = The redirect URI is on this computer, where the phone cannot reach it. After consent, copy the address that the phone could not open and paste it here.
qr-too-long = The address is too long for a QR code.
qr-simulator = The simulator answers on this computer only; a phone cannot reach it.
