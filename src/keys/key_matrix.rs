//! Which of several key files belong together.

use super::{Fingerprint, KeyInspection, KeyKind, KeyRelation};

/// The relation of every key file to every other. Files are named by their place in the order in
/// which they were given.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct KeyMatrix(Vec<Option<Identity>>);

/// What makes a file comparable.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Identity {
    kind: KeyKind,
    fingerprint: Fingerprint,
}

impl KeyMatrix {
    /// The matrix of some files; `None` for one that could not be read.
    #[must_use]
    pub fn of<'a>(files: impl IntoIterator<Item = Option<&'a KeyInspection>>) -> Self {
        let identity = |file: Option<&KeyInspection>| {
            let file = file?;
            Some(Identity {
                kind: file.kind,
                fingerprint: file.fingerprint?,
            })
        };
        Self(files.into_iter().map(identity).collect())
    }

    /// How two files are related, in any order.
    #[must_use]
    pub fn relation(&self, one: usize, other: usize) -> KeyRelation {
        match (self.identity(one), self.identity(other)) {
            (Some(one), Some(other)) => relation(one, other),
            _ => KeyRelation::Unknown,
        }
    }

    /// Every two files with their relation, the earlier one first.
    pub fn relations(&self) -> impl Iterator<Item = (usize, usize, KeyRelation)> + '_ {
        let places = 0..self.0.len();
        places.flat_map(move |one| {
            let later = one + 1..self.0.len();
            later.map(move |other| (one, other, self.relation(one, other)))
        })
    }

    /// The files that hold one key or its other half, where there is more than one.
    #[must_use]
    pub fn groups(&self) -> Vec<Vec<usize>> {
        let mut groups = Vec::new();
        for first in 0..self.0.len() {
            let kin = |other: &usize| self.relation(first, *other).is_kin();
            let group: Vec<usize> = (0..self.0.len()).filter(kin).collect();
            if group.len() > 1 && group.first() == Some(&first) {
                groups.push(group);
            }
        }
        groups
    }

    /// The other files that belong to one, in order.
    pub fn kin_of(&self, place: usize) -> impl Iterator<Item = (usize, KeyRelation)> + '_ {
        let others = (0..self.0.len()).filter(move |other| *other != place);
        others
            .map(move |other| (other, self.relation(place, other)))
            .filter(|(_, relation)| relation.is_kin())
    }

    /// Whether there is exactly one private and one public key, and the two are no pair.
    #[must_use]
    pub fn is_mismatch(&self) -> bool {
        let of = |kinds: &[KeyKind]| -> Vec<Fingerprint> {
            let known = self.0.iter().flatten();
            let wanted = known.filter(|file| kinds.contains(&file.kind));
            wanted.map(|file| file.fingerprint).collect()
        };
        let private = of(&[KeyKind::PrivateKey]);
        let public = of(&[KeyKind::PublicKey, KeyKind::Certificate]);
        matches!((private.as_slice(), public.as_slice()), ([private], [public]) if private != public)
    }

    fn identity(&self, place: usize) -> Option<Identity> {
        self.0.get(place).copied().flatten()
    }
}

fn relation(one: Identity, other: Identity) -> KeyRelation {
    let is = |kind: KeyKind| (one.kind == kind, other.kind == kind);
    if one.fingerprint != other.fingerprint {
        KeyRelation::Unrelated
    } else if one.kind == other.kind {
        KeyRelation::SameKey
    } else if is(KeyKind::Certificate) != (false, false) {
        KeyRelation::CertificateOf
    } else if is(KeyKind::PrivateKey) != (false, false) {
        KeyRelation::Pair
    } else {
        // A public key and a request that holds it.
        KeyRelation::SameKey
    }
}
