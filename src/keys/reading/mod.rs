//! From bytes to keys.
//!
//! 1. [`source`] tells a binary file from a text and decodes the text.
//! 2. [`text`] finds the pieces that may be keys: blocks between banners ([`pem`]), the whole text,
//!    or a run of base64 in it.
//! 3. [`base64_body`] turns a piece into bytes, whatever copying did to it.
//!    [`torn`] puts together what stands in pieces.
//! 4. [`decoded`] cuts the bytes into pieces of DER ([`der`]).
//! 5. [`material`] says from its structure what a piece is.

mod algorithm;
mod base64_body;
mod container;
mod decoded;
pub(super) mod der;
mod finding;
mod found;
mod material;
mod pem;
mod rsa_numbers;
mod source;
mod text;
mod torn;

use super::{KeyDamage, KeyEncoding, KeyError, KeyNote, KeySlot, LARGEST_KEY_FILE, LooksLike};
pub(super) use finding::Finding;
pub(super) use found::Found;
pub(super) use material::Material;
use source::Source;

/// No file that people make holds more keys; the bound keeps odd ones from costing time.
const MOST_FINDINGS: usize = 32;

/// Everything in a file or a pasted text, whole or damaged, in its order, and what the bytes seem
/// to be if they are no key.
pub(super) fn find(bytes: &[u8]) -> (Vec<Finding>, LooksLike) {
    if bytes.len() as u64 > LARGEST_KEY_FILE {
        return (Vec::new(), LooksLike::HugeFile);
    }
    match Source::of(bytes) {
        Source::Text(text, notes) => text::read(&text, &notes),
        Source::Binary(bytes) if decoded::is_promising(bytes) => (
            decoded::find(bytes, KeyEncoding::Der, &[]),
            LooksLike::Binary,
        ),
        Source::Binary(_) => (Vec::new(), LooksLike::Binary),
    }
}

/// What was found in some bytes.
pub(super) struct Reading {
    /// The whole keys, in the order of the file.
    pub(super) found: Vec<Found>,
    /// What is wrong with the first damaged one.
    pub(super) damage: Option<KeyDamage>,
    /// What the bytes seem to be if they are no key.
    pub(super) looks_like: LooksLike,
}

impl Reading {
    /// Reads a file or a pasted text.
    pub(super) fn of(bytes: &[u8]) -> Self {
        Self::new(find(bytes))
    }

    fn new((findings, looks_like): (Vec<Finding>, LooksLike)) -> Self {
        let mut reading = Self {
            found: Vec::new(),
            damage: None,
            looks_like,
        };
        for Finding {
            material,
            encoding,
            notes,
        } in findings
        {
            match material {
                Ok(material) => reading.found.push(Found {
                    material,
                    encoding,
                    notes,
                }),
                Err(damage) => reading.damage = reading.damage.or(Some(damage)),
            }
        }
        reading
    }

    /// Takes one of the keys out, with a note if it was not the only one.
    pub(super) fn take(mut self, fits: impl Fn(&Material) -> bool) -> Result<Found, Self> {
        let Some(place) = self.found.iter().position(|found| fits(&found.material)) else {
            return Err(self);
        };
        let several = self.found.len() > 1;
        let mut found = self.found.swap_remove(place);
        if several {
            KeyNote::SeveralKeys.add_to(&mut found.notes);
        }
        Ok(found)
    }

    /// Why nothing in here fits a slot.
    pub(super) fn refusal(&self, wanted: KeySlot) -> KeyError {
        match (self.found.first(), self.damage, self.looks_like) {
            (Some(found), _, _) => wrong_key(&found.material, wanted),
            (None, Some(damage), _) => KeyError::Damaged { wanted, damage },
            (None, None, LooksLike::Nothing) => KeyError::Empty { wanted },
            (None, None, LooksLike::HugeFile) => KeyError::TooLarge {
                limit: LARGEST_KEY_FILE,
            },
            (None, None, looks_like) => KeyError::NotAKey { wanted, looks_like },
        }
    }
}

fn wrong_key(material: &Material, wanted: KeySlot) -> KeyError {
    match (material, wanted) {
        (Material::PublicKey(..), _) => KeyError::PublicKeyInPrivateSlot,
        (Material::PrivateKey(..), _) => KeyError::PrivateKeyInPublicSlot,
        (Material::Certificate { .. }, KeySlot::AppPrivateKey) => {
            KeyError::CertificateInPrivateSlot
        }
        (Material::Certificate { key, .. }, KeySlot::AlipayPublicKey) => match key.as_ref() {
            Material::PublicKey(..) => KeyError::AuthorityCertificates,
            other => wrong_key(other, wanted),
        },
        (Material::CertificateRequest(_), _) => KeyError::CertificateRequest { wanted },
        (Material::EncryptedPrivateKey, _) => KeyError::EncryptedPrivateKey { wanted },
        (Material::EcPrivateKey | Material::EcPublicKey, _) => KeyError::EcKey { wanted },
        (Material::Other(name), _) => KeyError::OtherKey {
            wanted,
            name: name.clone(),
        },
    }
}
