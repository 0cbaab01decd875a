//! Key files: what they are, and the keys in them.
//!
//! [`KeyInspection`] says what any bytes are; [`AppPrivateKey`] and [`AlipayPublicKey`] take them
//! into their slot or say what stands in the way ([`KeyError`]). All three decide by the DER
//! structure, never by a banner or a file name. How bytes become keys is in [`reading`].
//!
//! [`certificates`] holds the files of certificate mode.
//!
//! [`KeyMatrix`] says which of several files belong together, [`KeyConversion`] writes a key in
//! another form, [`PairLength`] makes a new pair, and [`PasteMistake`] recognises what was pasted
//! where it does not belong.

mod alipay_public_key;
mod app_private_key;
mod app_public_key;
mod base64_run;
pub mod certificates;
mod conversion_error;
mod fingerprint;
mod inspected_key;
mod key_conversion;
mod key_damage;
mod key_document;
mod key_encoding;
mod key_error;
mod key_format;
mod key_inspection;
mod key_kind;
mod key_length;
mod key_matrix;
mod key_note;
mod key_pair_files;
mod key_relation;
mod key_slot;
mod key_structure;
mod key_warning;
mod looks_like;
mod pair_length;
mod paste_field;
mod paste_mistake;
mod pasted_key;
mod private_der;
mod private_keys_in_hex;
mod private_keys_in_xml;
mod reading;
mod sdk_key_form;
mod spki_key;
mod torn_key;
mod usable_key;

pub use alipay_public_key::AlipayPublicKey;
pub use app_private_key::AppPrivateKey;
pub use app_public_key::AppPublicKey;
pub use base64_run::base64_head;
pub use certificates::{
    AlipayCertificate, AlipayRootCertificate, AppCertificate, CertificateError, CertificateSlot,
};
pub use conversion_error::ConversionError;
pub use fingerprint::Fingerprint;
pub use inspected_key::InspectedKey;
pub use key_conversion::KeyConversion;
pub use key_damage::KeyDamage;
pub use key_document::KeyDocument;
pub use key_encoding::KeyEncoding;
pub use key_error::KeyError;
pub use key_format::KeyFormat;
pub use key_inspection::KeyInspection;
pub use key_kind::KeyKind;
pub use key_matrix::KeyMatrix;
pub use key_note::KeyNote;
pub use key_pair_files::{PairFile, pair_files};
pub use key_relation::KeyRelation;
pub use key_slot::KeySlot;
pub use key_structure::KeyStructure;
pub use key_warning::KeyWarning;
pub use looks_like::LooksLike;
pub use pair_length::PairLength;
pub use paste_field::PasteField;
pub use paste_mistake::PasteMistake;
pub use pasted_key::{is_key_text, shown_path};
pub use private_der::{der_length, is_private_der};
pub use private_keys_in_hex::{bytes_of_hex, private_keys_in_hex};
pub use private_keys_in_xml::private_keys_in_xml;
pub use sdk_key_form::{SDK_KEY_FORMS, SdkKeyForm};
pub use torn_key::TornKey;
pub use usable_key::UsableKey;

/// The largest key file that is read, in bytes; real ones have less than 20 KiB.
pub const LARGEST_KEY_FILE: u64 = 1 << 20;

/// The longest modulus that is taken for a key, in bits: what OpenSSL takes too.
pub const LONGEST_MODULUS: usize = 16_384;
