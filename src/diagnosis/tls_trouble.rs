//! Why no trusted TLS connection was made.

/// What the TLS library's words come down to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TlsTrouble {
    /// The handshake ended before a certificate was seen: no TLS is spoken there, or something on
    /// the way cut it off.
    NoCertificate,
    /// The certificate has expired.
    Expired,
    /// The certificate comes from an unknown issuer.
    UnknownIssuer,
    /// The certificate is made out to another name.
    OtherName,
    /// The certificate was refused for another reason.
    Refused,
}

impl TlsTrouble {
    /// Reads it from the words of rustls, which has no other way to tell through an HTTP library.
    #[must_use]
    pub fn of(reason: &str) -> Self {
        let reason = reason.to_ascii_lowercase();
        let says = |word: &str| reason.contains(word);
        if says("alert") {
            // The server has refused, perhaps for lack of a certificate of ours.
            Self::NoCertificate
        } else if says("unknownissuer") {
            Self::UnknownIssuer
        } else if says("notvalidforname") || says("not valid for name") {
            Self::OtherName
        } else if says("expired") {
            Self::Expired
        } else if says("certificate") {
            Self::Refused
        } else {
            Self::NoCertificate
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_certificate_is_blamed_only_when_one_was_seen() {
        for (reason, trouble) in [
            ("invalid peer certificate: Expired", TlsTrouble::Expired),
            (
                "invalid peer certificate: certificate expired: verification time 2, but certificate is not valid after 1",
                TlsTrouble::Expired,
            ),
            (
                "invalid peer certificate: UnknownIssuer",
                TlsTrouble::UnknownIssuer,
            ),
            (
                "invalid peer certificate: NotValidForName",
                TlsTrouble::OtherName,
            ),
            (
                "invalid peer certificate: certificate not valid for name \"a\"; certificate is only valid for \"b\"",
                TlsTrouble::OtherName,
            ),
            ("invalid peer certificate: NotValidYet", TlsTrouble::Refused),
            (
                "received corrupt message of type InvalidContentType",
                TlsTrouble::NoCertificate,
            ),
            (
                "Connection reset by peer (os error 104)",
                TlsTrouble::NoCertificate,
            ),
            ("tls handshake eof", TlsTrouble::NoCertificate),
            (
                "received fatal alert: CertificateRequired",
                TlsTrouble::NoCertificate,
            ),
        ] {
            assert_eq!(TlsTrouble::of(reason), trouble, "{reason}");
        }
    }
}
