//! Key files of other tools, known by how they begin.

/// Name of the tool or format that writes binary files (or base64 of them) like this.
pub(super) fn of_bytes(bytes: &[u8]) -> Option<&'static str> {
    const JAVA_KEYSTORE: &[u8] = b"\xFE\xED\xFE\xED";
    match bytes {
        [0, 0, 0, _, rest @ ..] if is_ssh_algorithm(rest) => Some("OpenSSH"),
        _ if bytes.starts_with(b"openssh-key-v1\0") => Some("OpenSSH"),
        _ if bytes.starts_with(JAVA_KEYSTORE) => Some("Java KeyStore"),
        _ => None,
    }
}

/// Name of the tool or format that writes texts like this.
pub(super) fn of_text(text: &str) -> Option<&'static str> {
    let text = text.trim();
    if text.starts_with("PuTTY-User-Key-File") {
        Some("PuTTY")
    } else if is_ssh_algorithm(text.as_bytes()) {
        Some("OpenSSH")
    } else if text.contains("<RSAKeyValue>") {
        Some(".NET XML")
    } else if text.starts_with('{') && text.contains("\"kty\"") {
        Some("JWK")
    } else {
        None
    }
}

fn is_ssh_algorithm(text: &[u8]) -> bool {
    const NAMES: [&[u8]; 4] = [b"ssh-rsa", b"ssh-dss", b"ssh-ed25519", b"ecdsa-sha2-"];
    NAMES.iter().any(|name| text.starts_with(name))
}
