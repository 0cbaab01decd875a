//! Random input breaks neither the recogniser nor the envelope. `FUZZ_CASES` sets how many; a long
//! run is `FUZZ_CASES=200000 cargo test --test core fuzz`.

use alipay_explorer::protocol::{Charset, ResponseEnvelope};
use proptest::prelude::*;

use super::fixtures::{fixtures, inspected};

const USUAL_CASES: u32 = 64;

fn config() -> ProptestConfig {
    let cases = std::env::var("FUZZ_CASES").ok();
    let cases = cases.and_then(|cases| cases.parse().ok());
    ProptestConfig {
        cases: cases.unwrap_or(USUAL_CASES),
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

/// Fragments that are cheap to read again and again.
fn fragment() -> impl Strategy<Value = Vec<u8>> {
    let short: Vec<_> = fixtures()
        .into_iter()
        .filter(|fixture| fixture.bytes.len() < 2_000 && fixture.kind() != "private-key")
        .map(|fixture| fixture.bytes)
        .collect();
    prop::sample::select(short)
}

fn check(bytes: &[u8]) -> Result<(), TestCaseError> {
    let found = inspected(bytes);
    prop_assert!(!found.parts.is_empty());
    for part in &found.parts {
        prop_assert!(part.place.offset + part.place.length <= bytes.len().max(2) * 3);
    }
    for charset in Charset::ALL {
        let _ = ResponseEnvelope::cut(bytes.into(), charset, None);
    }
    Ok(())
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn fuzz_random_bytes(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        check(&bytes)?;
    }

    #[test]
    fn fuzz_mutated_fragments(
        bytes in fragment(),
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>(), 0..3_u8), 1..6),
    ) {
        let mut bytes = bytes;
        for (place, byte, how) in changes {
            let place = place.index(bytes.len().max(1));
            match how {
                0 if place < bytes.len() => bytes[place] = byte,
                1 if place < bytes.len() => drop(bytes.remove(place)),
                _ => bytes.insert(place.min(bytes.len()), byte),
            }
        }
        check(&bytes)?;
    }

    #[test]
    fn fuzz_spliced_fragments(
        one in fragment(),
        other in fragment(),
        cuts in (any::<prop::sample::Index>(), any::<prop::sample::Index>()),
    ) {
        let (head, tail) = (cuts.0.index(one.len() + 1), cuts.1.index(other.len() + 1));
        check(&[&one[..head], &other[tail..], &one[head..]].concat())?;
    }
}
