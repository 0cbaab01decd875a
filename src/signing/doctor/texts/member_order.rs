//! The order of an object's members.

use std::cmp::Ordering;

/// An order that libraries write.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MemberOrder {
    /// As the gateway sends it: result code first, then alphabetical, `open_id` last.
    Gateway,
    /// Alphabetical.
    Alphabetical,
    /// Backwards.
    Reversed,
    /// One that was found by trying all.
    Other,
}

impl MemberOrder {
    /// Those that can be produced from any order.
    pub(super) const KNOWN: [Self; 3] = [Self::Gateway, Self::Alphabetical, Self::Reversed];

    /// The name in JSON output.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Gateway => "gateway",
            Self::Alphabetical => "alphabetical",
            Self::Reversed => "reversed",
            Self::Other => "other",
        }
    }

    /// Sorts members by their names.
    pub(super) fn sort<T>(self, members: &mut [(String, T)]) {
        match self {
            Self::Gateway => members.sort_by(|a, b| as_the_gateway_does(&a.0, &b.0)),
            Self::Alphabetical => members.sort_by(|a, b| a.0.cmp(&b.0)),
            Self::Reversed => members.reverse(),
            Self::Other => {}
        }
    }
}

fn as_the_gateway_does(a: &str, b: &str) -> Ordering {
    let rank = |name: &str| match name {
        "code" => 0,
        "msg" => 1,
        "sub_code" => 2,
        "sub_msg" => 3,
        "open_id" => 5,
        _ => 4,
    };
    rank(a).cmp(&rank(b)).then_with(|| a.cmp(b))
}
