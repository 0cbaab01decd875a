//! Key files: what they are, and the keys in them.
//!
//! [`KeyInspection`] says what any bytes are; [`AppPrivateKey`] and [`AlipayPublicKey`] take them
//! into their slot or say what stands in the way ([`KeyError`]). All three decide by the DER
//! structure, never by a banner or a file name. How bytes become keys is in [`reading`].

mod alipay_public_key;
mod app_private_key;
mod app_public_key;
mod fingerprint;
mod key_damage;
mod key_encoding;
mod key_error;
mod key_format;
mod key_inspection;
mod key_kind;
mod key_length;
mod key_note;
mod key_slot;
mod key_warning;
mod looks_like;
mod reading;
mod spki_key;

pub use alipay_public_key::AlipayPublicKey;
pub use app_private_key::AppPrivateKey;
pub use app_public_key::AppPublicKey;
pub use fingerprint::Fingerprint;
pub use key_damage::KeyDamage;
pub use key_encoding::KeyEncoding;
pub use key_error::KeyError;
pub use key_format::KeyFormat;
pub use key_inspection::KeyInspection;
pub use key_kind::KeyKind;
pub use key_note::KeyNote;
pub use key_slot::KeySlot;
pub use key_warning::KeyWarning;
pub use looks_like::LooksLike;

/// The largest key file that is read, in bytes; real ones have less than 20 KiB.
pub const LARGEST_KEY_FILE: u64 = 1 << 20;

/// The longest modulus that is taken for a key, in bits: what OpenSSL takes too.
pub const LONGEST_MODULUS: usize = 16_384;
