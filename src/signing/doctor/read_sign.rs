//! The value of `sign` as bytes.

use base64::Engine as _;
use base64::alphabet;
use base64::engine::general_purpose::STANDARD;
use base64::engine::{GeneralPurpose, GeneralPurposeConfig};

use super::SignRepair;

/// RSA signatures are as long as the modulus: the lengths in bytes that keys have (512, 1024, 2048,
/// 3072, 4096, 8192 and 16384 bits).
const LENGTHS: [usize; 7] = [64, 128, 256, 384, 512, 1024, 2048];

/// Does not mind set bits that are cut off, as a signature whose end was typed again may have.
const LENIENT: GeneralPurpose = GeneralPurpose::new(
    &alphabet::STANDARD,
    GeneralPurposeConfig::new().with_decode_allow_trailing_bits(true),
);

/// A signature with what had to be mended to read it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::signing) struct ReadSign {
    /// The bytes; none if it is no Base64, whatever is mended.
    pub(in crate::signing) bytes: Option<Vec<u8>>,
    /// What was mended.
    pub(in crate::signing) repairs: Vec<SignRepair>,
    /// The text after that.
    pub(in crate::signing) text: String,
}

impl ReadSign {
    /// Reads a signature, and mends it if it cannot be read as it is.
    pub(in crate::signing) fn of(sign: &str) -> Self {
        if let Ok(bytes) = STANDARD.decode(sign) {
            return Self {
                bytes: Some(bytes),
                repairs: Vec::new(),
                text: sign.to_owned(),
            };
        }
        let (mut text, mut repairs) = (sign.to_owned(), Vec::new());
        // Twice, because a line break may have torn an escape apart.
        let of_writing = SignRepair::OF_WRITING;
        for repair in of_writing.into_iter().chain(SignRepair::ALL) {
            if let Some(mended) = repair.undo(&text) {
                text = mended;
                if !repairs.contains(&repair) {
                    repairs.push(repair);
                }
            }
        }
        Self {
            bytes: LENIENT.decode(&text).ok(),
            repairs,
            text,
        }
    }

    /// The bytes, if there are as many as a signature has.
    pub(in crate::signing) fn signature(&self) -> Option<&[u8]> {
        self.bytes
            .as_deref()
            .filter(|bytes| LENGTHS.contains(&bytes.len()))
    }

    /// How many bits there are.
    pub(in crate::signing) fn bits(&self) -> Option<usize> {
        Some(self.bytes.as_ref()?.len() * 8)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Damages that [`SignRepair`] names, each with the repair that undoes it.
    fn damage(repair: SignRepair, sign: &str) -> String {
        match repair {
            SignRepair::PercentEncoded => sign
                .replace('+', "%2B")
                .replace('/', "%2F")
                .replace('=', "%3D"),
            SignRepair::JsonEscaped => sign.replace('/', "\\/").replace('+', "\\u002B"),
            SignRepair::LineBreaks => {
                let (head, tail) = sign.split_at(sign.len() / 2);
                format!("{head}\r\n{tail}\n")
            }
            SignRepair::UrlSafe => sign.replace('+', "-").replace('/', "_"),
            SignRepair::BlanksForPlus => sign.replace('+', " "),
            SignRepair::Padding => sign.trim_end_matches('=').to_owned(),
        }
    }

    proptest! {
        #[test]
        fn every_damage_and_every_pair_is_undone(
            bytes in prop::collection::vec(any::<u8>(), 256..=256),
            first in 0..SignRepair::ALL.len(),
            second in 0..SignRepair::ALL.len(),
        ) {
            let sign = STANDARD.encode(&bytes);
            let damaged = damage(SignRepair::ALL[second], &damage(SignRepair::ALL[first], &sign));
            let read = ReadSign::of(&damaged);
            prop_assert_eq!(read.signature(), Some(bytes.as_slice()), "{}", damaged);
            prop_assert_eq!(read.repairs.is_empty(), damaged == sign);
        }

        #[test]
        fn no_text_breaks_it(text in ".{0,60}") {
            let _ = ReadSign::of(&text);
        }
    }

    /// Found by the random pairs above.
    #[test]
    fn an_escape_torn_by_a_line_break_is_mended() {
        let sign = STANDARD.encode([0xfb; 256]);
        let escaped = damage(SignRepair::JsonEscaped, &sign);
        for place in 1..12 {
            let (head, tail) = escaped.split_at(place);
            let read = ReadSign::of(&format!("{head}\n{tail}"));
            assert_eq!(read.signature(), Some([0xfb; 256].as_slice()), "{place}");
        }
    }

    #[test]
    fn what_is_cut_off_is_no_signature() {
        let sign = STANDARD.encode([7; 256]);
        for length in [1, 100, 340] {
            let (head, _) = sign.split_at(length);
            assert_eq!(ReadSign::of(head).signature(), None, "{length}");
        }
    }
}
