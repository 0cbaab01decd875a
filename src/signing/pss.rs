//! PSS padding, which the gateway never uses but a wrongly set up signer may.

use super::signature_block::LEAST_FILLING;
use super::signed_digest::Padding;
use super::{SignedDigest, SignedHash};

/// The last byte of every PSS block (RFC 8017, section 9.1).
const TRAILER: u8 = 0xbc;

/// Reads a PSS block. A salt of the greatest possible length leaves no zeros that would tell the
/// block from noise; then only the text proves it.
pub(super) fn read(block: &[u8], modulus_bits: usize, text: &[u8]) -> Option<SignedDigest> {
    let content = block.strip_suffix(&[TRAILER])?;
    let same = SignedHash::NAMED.into_iter().map(|hash| (hash, hash));
    // Java's default is this mixture.
    let mixed = [(SignedHash::Sha256, SignedHash::Sha1)];
    same.chain(mixed)
        .filter_map(|(hash, of_mask)| read_as(content, modulus_bits, hash, of_mask))
        .find(|(digest, zeros)| *zeros >= LEAST_FILLING || digest.is_of(text))
        .map(|(digest, _)| digest)
}

fn read_as(
    content: &[u8],
    modulus_bits: usize,
    hash: SignedHash,
    of_mask: SignedHash,
) -> Option<(SignedDigest, usize)> {
    let length = hash.digest(b"")?.len();
    let (masked, digest) = content.split_at_checked(content.len().checked_sub(length)?)?;
    let mut filled: Vec<u8> = masked
        .iter()
        .zip(mask(digest, masked.len(), of_mask)?)
        .map(|(masked, mask)| masked ^ mask)
        .collect();
    // The block is one bit shorter than the modulus.
    let unused = (8 * (content.len() + 1)).checked_sub(modulus_bits.checked_sub(1)?)?;
    let first = filled.first_mut()?;
    *first &= 0xff_u8.checked_shr(u32::try_from(unused).ok()?)?;
    let zeros = filled.iter().take_while(|byte| **byte == 0).count();
    let salt = filled.get(zeros..)?.strip_prefix(&[1])?;
    let digest = SignedDigest {
        hash,
        padding: Padding::Pss,
        digest: digest.to_vec(),
        salt: salt.to_vec(),
    };
    Some((digest, zeros))
}

/// MGF1 (RFC 8017, appendix B.2.1).
fn mask(seed: &[u8], length: usize, hash: SignedHash) -> Option<Vec<u8>> {
    let mut mask = Vec::with_capacity(length);
    for counter in 0_u32.. {
        if mask.len() >= length {
            break;
        }
        mask.extend(hash.digest(&[seed, &counter.to_be_bytes()].concat())?);
    }
    mask.truncate(length);
    Some(mask)
}
