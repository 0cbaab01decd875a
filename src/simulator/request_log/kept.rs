//! The beginning of something that may be long.

/// Bytes, as many as are kept of them.
#[derive(Clone, Default, PartialEq, Eq)]
pub(in crate::simulator) struct Kept {
    bytes: Box<[u8]>,
    length: usize,
}

impl Kept {
    /// The first `most` bytes.
    pub(in crate::simulator) fn of(bytes: &[u8], most: usize) -> Self {
        Self {
            bytes: bytes.get(..most).unwrap_or(bytes).into(),
            length: bytes.len(),
        }
    }

    /// What is kept.
    pub(in crate::simulator) fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// How many bytes there were.
    pub(in crate::simulator) fn length(&self) -> usize {
        self.length
    }

    /// Whether all of them are kept.
    pub(in crate::simulator) fn is_whole(&self) -> bool {
        self.bytes.len() == self.length
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_too_long_is_cut_and_says_so() {
        let kept = Kept::of(b"abcd", 3);
        assert_eq!((kept.bytes(), kept.length()), (&b"abc"[..], 4));
        assert!(!kept.is_whole());
        for short in [&b""[..], b"ab", b"abc"] {
            let kept = Kept::of(short, 3);
            assert!(kept.is_whole() && kept.bytes() == short);
        }
    }
}
