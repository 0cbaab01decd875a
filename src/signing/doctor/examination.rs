//! What the doctor found out.

use std::sync::Arc;

use super::{Alteration, KeyHolder, SignRepair, TextDifference};
use crate::signing::SignedDigest;

/// Everything that was found out about a signature beyond its verdict. Each entry is proven: the
/// digest inside the signature says whether a text was signed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Examination {
    /// What had to be mended to read the value of `sign`.
    pub repairs: Vec<SignRepair>,
    /// The value of `sign` after that, when something was mended.
    pub mended_sign: Option<String>,
    /// What the signature says was signed, under the key that made it.
    pub signed: Option<SignedDigest>,
    /// What the text received would have led to instead.
    pub received_digest: Option<Vec<u8>>,
    /// What was done to the text after it was signed; empty if nothing was, or if it is not known.
    pub alterations: Vec<Alteration>,
    /// The text that was signed, when it was found by undoing these alterations.
    pub signed_text: Option<Arc<[u8]>>,
    /// The text received, to be shown beside it.
    pub received_text: Option<Arc<[u8]>>,
    /// Where the text received leaves it.
    pub difference: Option<TextDifference>,
    /// Whether the signed text can stand in the place of the answer's node.
    pub fits_node: bool,
    /// How many texts were tried.
    pub texts_tried: usize,
    /// Whose key made the signature, when it is not the key given.
    pub signer: Option<KeyHolder>,
    /// Whose key was given, when it is somebody else's than Alipay's.
    pub given: Option<KeyHolder>,
    /// How many other keys were tried.
    pub keys_tried: usize,
    /// Stored keys that could not be read and so were not tried.
    pub keys_unreadable: Vec<String>,
}

impl Examination {
    /// Whether the text would fit if it were read in another character set.
    #[must_use]
    pub fn is_only_reencoded(&self) -> bool {
        matches!(self.alterations.as_slice(), [Alteration::Reencoded(_)])
    }
}
