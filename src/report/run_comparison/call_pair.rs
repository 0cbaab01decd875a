//! Which call of A is compared with which call of B.

use crate::client::Exchange;

/// Two calls of the same kind; one of them may not have been made.
#[derive(Clone, Copy, Debug)]
pub(super) struct CallPair<'a> {
    pub(super) a: Option<&'a Exchange>,
    pub(super) b: Option<&'a Exchange>,
}

impl<'a> CallPair<'a> {
    /// The calls of two runs: the first of a kind with the first of that kind, and so on. Those
    /// that only B made come last.
    pub(super) fn of(a: &[&'a Exchange], b: &[&'a Exchange]) -> Vec<Self> {
        let mut left: Vec<Option<&Exchange>> = b.iter().copied().map(Some).collect();
        let mut pairs = Vec::new();
        for &call in a {
            let same = left
                .iter_mut()
                .find(|other| other.is_some_and(|other| is_same_kind(call, other)));
            pairs.push(Self {
                a: Some(call),
                b: same.and_then(Option::take),
            });
        }
        let left = left.into_iter().flatten();
        pairs.extend(left.map(|call| Self {
            a: None,
            b: Some(call),
        }));
        pairs
    }

    /// Both calls, if both were made.
    pub(super) fn both(self) -> Option<(&'a Exchange, &'a Exchange)> {
        self.a.zip(self.b)
    }

    /// One of the two.
    pub(super) fn any(self) -> Option<&'a Exchange> {
        self.a.or(self.b)
    }
}

/// A refresh is made with the method that also exchanges codes.
fn is_same_kind(one: &Exchange, other: &Exchange) -> bool {
    one.method.name == other.method.name && one.title() == other.title()
}
