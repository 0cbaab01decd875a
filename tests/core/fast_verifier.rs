//! The fast verifier and crate rsa agree on every input.

use alipay_explorer::keys::{AlipayPublicKey, AppPrivateKey};
use alipay_explorer::protocol::SignType;
use alipay_explorer::signing::{FastVerifier, is_valid, sign};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use rsa::pkcs8::DecodePrivateKey as _;
use rsa::traits::{PrivateKeyParts as _, PublicKeyParts as _};
use rsa::{BigUint, RsaPrivateKey};
use sha2::{Digest as _, Sha256};

const CONTENT: &[u8] = br#"{"code":"10000","msg":"Success","nick_name":"TEST ONLY"}"#;

/// Lengths of the keys, those that the fast verifier does not take among them.
const KEYS: [(&str, bool); 6] = [
    ("rsa1024", false),
    ("rsa2047", true),
    ("rsa2048", true),
    ("rsa3072", true),
    ("rsa4096", true),
    ("rsa8192", true),
];

/// How many signatures are altered at random for each key of 2048 bits, and for each longer one.
const ALTERED: [usize; 2] = [4_000, 300];

/// A key with both verifiers.
struct Both {
    private: AppPrivateKey,
    numbers: RsaPrivateKey,
    fast: FastVerifier,
}

impl Both {
    fn new(name: &str) -> Self {
        let file = format!("tests/fixtures/keys/TEST-ONLY-{name}-pkcs8.pem");
        let pem = std::fs::read_to_string(file).unwrap();
        let private = AppPrivateKey::parse(pem.as_bytes()).unwrap();
        let public = private.public_key().to_pem();
        let public = AlipayPublicKey::parse(public.as_bytes()).unwrap();
        Self {
            numbers: RsaPrivateKey::from_pkcs8_pem(&pem).unwrap(),
            fast: FastVerifier::new(&public),
            private,
        }
    }

    /// The verdict of both.
    fn verdict(&self, content: &[u8], signature: &[u8], sign_type: SignType) -> bool {
        let fast = self.fast.fits(content, signature, sign_type);
        let public = self.private.public_key();
        let slow = is_valid(content, &STANDARD.encode(signature), &public, sign_type);
        assert_eq!(fast, slow, "{sign_type:?} {signature:02x?}");
        fast
    }

    fn sign(&self, sign_type: SignType) -> Vec<u8> {
        let sign = sign(CONTENT, &self.private, sign_type).unwrap();
        STANDARD.decode(sign).unwrap()
    }

    /// What the private half makes of a block, whatever is in it.
    fn seal(&self, block: &[u8]) -> Vec<u8> {
        let sealed = BigUint::from_bytes_be(block).modpow(self.numbers.d(), self.numbers.n());
        let bytes = sealed.to_bytes_be();
        let mut padded = vec![0; self.numbers.size() - bytes.len()];
        padded.extend(bytes);
        padded
    }
}

/// The prefix of SHA-256 in a signature (RFC 8017, section 9.2, note 1).
const SHA256: &[u8] = &[
    0x30, 0x31, 0x30, 0x0d, 0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01, 0x05,
    0x00, 0x04, 0x20,
];

#[test]
fn on_every_kind_of_signature() {
    for (name, is_fast) in KEYS {
        let both = Both::new(name);
        assert!(!both.fast.is_fast() || is_fast, "{name}");
        let rsa2 = both.sign(SignType::Rsa2);
        let rsa = both.sign(SignType::Rsa);
        assert!(both.verdict(CONTENT, &rsa2, SignType::Rsa2), "{name}");
        assert!(both.verdict(CONTENT, &rsa, SignType::Rsa), "{name}");
        assert!(!both.verdict(CONTENT, &rsa, SignType::Rsa2));
        assert!(!both.verdict(CONTENT, &rsa2, SignType::Rsa));
        assert!(!both.verdict(b"", &rsa2, SignType::Rsa2));
        let n = both.numbers.n().to_bytes_be();
        let more = (BigUint::from_bytes_be(&rsa2) + both.numbers.n()).to_bytes_be();
        for signature in [
            vec![],
            vec![0; n.len()],
            vec![0xff; n.len()],
            n,
            more,
            rsa2[1..].to_vec(),
            [&[0][..], &rsa2].concat(),
            [&rsa2[..], &[0]].concat(),
        ] {
            assert!(!both.verdict(CONTENT, &signature, SignType::Rsa2), "{name}");
        }
    }
}

#[test]
fn on_every_block_that_is_sealed_with_the_right_key() {
    for (name, _) in &KEYS[1..4] {
        let both = Both::new(name);
        let size = both.numbers.size();
        let digest = Sha256::digest(CONTENT);
        let info = [SHA256, digest.as_slice()].concat();
        let block = |head: &[u8], info: &[u8]| {
            let filling = size - head.len() - 1 - info.len();
            [head, &vec![0xff; filling], &[0], info].concat()
        };
        let sound = block(&[0, 1], &info);
        assert!(both.verdict(CONTENT, &both.seal(&sound), SignType::Rsa2));
        let mut short = [&[0, 1][..], &[0xff; 8], &[0], &info].concat();
        short.resize(size, 0x55);
        let without_null = [&[0x30, 0x2f, 0x30, 0x0b][..], &info[4..15], &info[17..]].concat();
        let longer = [&info[..], &[0]].concat();
        for broken in [
            block(&[0, 2], &info),
            block(&[0, 1, 0xfe], &info),
            block(&[0, 1, 0], &info),
            block(&[0, 1], digest.as_slice()),
            block(&[0, 1], &without_null),
            block(&[0, 1], &longer),
            short,
            vec![0; size],
            [&vec![0; size - 1][..], &[1]].concat(),
        ] {
            let sealed = both.seal(&broken);
            assert!(
                !both.verdict(CONTENT, &sealed, SignType::Rsa2),
                "{broken:02x?}"
            );
        }
    }
}

#[test]
fn on_thousands_of_altered_signatures() {
    let mut random = 0x2026_1124_u64;
    let mut next = move |below: usize| {
        random ^= random << 13;
        random ^= random >> 7;
        random ^= random << 17;
        usize::try_from(random % below as u64).unwrap()
    };
    for (name, _) in KEYS {
        let both = Both::new(name);
        let signature = both.sign(SignType::Rsa2);
        let count = ALTERED[usize::from(both.numbers.size() > 256)];
        for _ in 0..count {
            let (mut altered, mut content) = (signature.clone(), CONTENT.to_vec());
            match next(6) {
                0 => altered[next(signature.len())] ^= 1 << next(8),
                1 => content[next(CONTENT.len())] ^= 1 << next(8),
                2 => altered.truncate(next(signature.len())),
                3 => altered.insert(next(signature.len()), 0),
                4 => altered
                    .iter_mut()
                    .for_each(|byte| *byte = next(256).to_le_bytes()[0]),
                _ => altered.rotate_left(next(signature.len())),
            }
            let is_same = altered == signature && content == CONTENT;
            assert_eq!(both.verdict(&content, &altered, SignType::Rsa2), is_same);
        }
    }
}
