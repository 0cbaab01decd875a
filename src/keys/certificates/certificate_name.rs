//! Who a certificate is for, or who issued it.

use std::fmt;

use x509_cert::der::asn1::{AnyRef, ObjectIdentifier};
use x509_cert::der::{Encode as _, Tag, Tagged as _};

use crate::keys::reading::der;

/// A distinguished name. Written as RFC 2253 orders it, the most specific part first, without
/// blanks after commas and without escapes: `CN=…,OU=…,O=…,C=…`. The SN is made of this text.
#[derive(Clone, PartialEq, Eq)]
pub struct CertificateName {
    der: Vec<u8>,
    text: String,
    common_name: Option<String>,
}

/// The attributes that RFC 2253 has a keyword for.
const KEYWORDS: [(&str, &str); 9] = [
    ("2.5.4.3", COMMON_NAME),
    ("2.5.4.6", "C"),
    ("2.5.4.7", "L"),
    ("2.5.4.8", "ST"),
    ("2.5.4.9", "STREET"),
    ("2.5.4.10", "O"),
    ("2.5.4.11", "OU"),
    ("0.9.2342.19200300.100.1.1", "UID"),
    ("0.9.2342.19200300.100.1.25", "DC"),
];

const COMMON_NAME: &str = "CN";

impl CertificateName {
    /// Reads a `Name` of RFC 5280.
    pub(super) fn of_der(name: AnyRef<'_>) -> Option<Self> {
        let mut parts = Vec::new();
        let mut common_name = None;
        for part in der::fields_of(name)? {
            let mut attributes = Vec::new();
            for attribute in der::members_of(part, Tag::Set)? {
                let (keyword, value) = attribute_of(attribute)?;
                if keyword == COMMON_NAME {
                    common_name = Some(value.clone());
                }
                attributes.push(format!("{keyword}={value}"));
            }
            parts.push(attributes.join("+"));
        }
        parts.reverse();
        Some(Self {
            der: name.to_der().ok()?,
            text: parts.join(","),
            common_name,
        })
    }

    /// All of it, as the SN wants it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Its bytes.
    pub(super) fn der(&self) -> &[u8] {
        &self.der
    }

    /// Its most specific common name (`CN`).
    #[must_use]
    pub fn common_name(&self) -> Option<&str> {
        self.common_name.as_deref()
    }
}

impl fmt::Display for CertificateName {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.text)
    }
}

impl fmt::Debug for CertificateName {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "CertificateName({})", self.text)
    }
}

fn attribute_of(attribute: AnyRef<'_>) -> Option<(String, String)> {
    let fields = der::fields_of(attribute)?;
    let [kind, value] = fields.as_slice() else {
        return None;
    };
    let kind = kind.decode_as::<ObjectIdentifier>().ok()?.to_string();
    match KEYWORDS.iter().find(|(known, _)| *known == kind) {
        Some((_, keyword)) => {
            let value = text_of(*value).or_else(|| hexadecimal(*value))?;
            Some(((*keyword).to_owned(), value))
        }
        // What has no keyword is written as bytes (RFC 2253 section 2.4).
        None => Some((kind, hexadecimal(*value)?)),
    }
}

fn text_of(value: AnyRef<'_>) -> Option<String> {
    let bytes = value.value();
    match value.tag() {
        Tag::Utf8String => String::from_utf8(bytes.to_vec()).ok(),
        Tag::PrintableString | Tag::Ia5String | Tag::NumericString | Tag::VisibleString => bytes
            .is_ascii()
            .then(|| bytes.iter().copied().map(char::from).collect()),
        Tag::TeletexString => Some(bytes.iter().copied().map(char::from).collect()),
        Tag::BmpString => {
            let (pairs, rest) = bytes.as_chunks::<2>();
            let units: Vec<u16> = pairs.iter().map(|pair| u16::from_be_bytes(*pair)).collect();
            String::from_utf16(&units).ok().filter(|_| rest.is_empty())
        }
        _ => None,
    }
}

fn hexadecimal(value: AnyRef<'_>) -> Option<String> {
    let bytes = value.to_der().ok()?;
    let digits = bytes.iter().map(|byte| format!("{byte:02x}"));
    Some(format!("#{}", digits.collect::<String>()))
}
