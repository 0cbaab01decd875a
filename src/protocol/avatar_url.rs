//! Picture addresses that do not load as they come.

/// What is wrong with a picture's address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum AvatarTrouble {
    /// One address is glued behind the head of another, as the sandbox does.
    Doubled,
    /// It is fetched without TLS, which pages served over https do not load.
    PlainHttp,
}

/// A malformed `avatar` and the address that can be shown in its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AvatarUrl {
    /// What is wrong with the address that came.
    pub trouble: AvatarTrouble,
    /// The address to load instead. What came stays as it is.
    pub usable: String,
}

impl AvatarTrouble {
    /// Fluent id of what is wrong, in words.
    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            Self::Doubled => "avatar-doubled",
            Self::PlainHttp => "avatar-plain-http",
        }
    }
}

impl AvatarUrl {
    /// Reads the value of `avatar`; `None` if there is nothing to repair, or nothing that could be.
    #[must_use]
    pub fn of(value: &str) -> Option<Self> {
        let last = last_address(value)?;
        let trouble = match value.len() == last.len() {
            false => AvatarTrouble::Doubled,
            true if is_plain(last) => AvatarTrouble::PlainHttp,
            true => return None,
        };
        let usable = match last.split_once("://") {
            Some((_, rest)) if is_plain(last) => format!("https://{rest}"),
            _ => last.to_owned(),
        };
        Some(Self { trouble, usable })
    }

    /// Reads the value of any field of a member.
    #[must_use]
    pub fn of_field(name: &str, value: &str) -> Option<Self> {
        (name == "avatar").then(|| Self::of(value))?
    }
}

/// The part from the last scheme on: a whole address if nothing stands before it.
fn last_address(value: &str) -> Option<&str> {
    let starts = ["https://", "http://"].map(|scheme| value.rfind(scheme));
    let start = starts.into_iter().flatten().max()?;
    let (before, last) = value.split_at_checked(start)?;
    let (_, host) = last.split_once("://")?;
    // A second address in a query is an argument, and one without a host loads nothing.
    let is_glued = before.is_empty() || (before.contains("://") && !before.contains(['?', '#']));
    (is_glued && host.starts_with(|first: char| first.is_ascii_alphanumeric())).then_some(last)
}

/// On the machine itself a browser trusts plain addresses.
fn is_plain(address: &str) -> bool {
    let host = address.strip_prefix("http://").unwrap_or_default();
    let is_local = ["127.0.0.1", "localhost", "[::1]"]
        .iter()
        .any(|local| host.starts_with(local));
    !host.is_empty() && !is_local
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_the_last_of_two_addresses_and_upgrades_plain_ones() {
        for (came, trouble, usable) in [
            (
                "https://tfs.alipayobjects.com/images/partner/https://mdn.alipayobjects.com/a.png",
                AvatarTrouble::Doubled,
                "https://mdn.alipayobjects.com/a.png",
            ),
            (
                "https://tfs.alipayobjects.com/images/partner/http://mdn.alipayobjects.com/a.png",
                AvatarTrouble::Doubled,
                "https://mdn.alipayobjects.com/a.png",
            ),
            (
                "http://tfsimg.alipay.com/images/partner/T1x",
                AvatarTrouble::PlainHttp,
                "https://tfsimg.alipay.com/images/partner/T1x",
            ),
        ] {
            let usable = usable.to_owned();
            assert_eq!(AvatarUrl::of(came), Some(AvatarUrl { trouble, usable }));
        }
    }

    #[test]
    fn leaves_alone_what_loads_and_what_cannot_be_repaired() {
        for came in [
            "https://tfs.alipayobjects.com/images/partner/T1x",
            "https://tfs.alipayobjects.com/a?from=https://mdn.alipayobjects.com/b",
            "https://tfs.alipayobjects.com/images/partner/https://",
            "http://127.0.0.1:8080/avatar.png",
            "see https://tfs.alipayobjects.com/a",
            "http://",
            "头像",
            "",
        ] {
            assert_eq!(AvatarUrl::of(came), None, "{came}");
        }
    }

    #[test]
    fn no_other_field_is_a_picture() {
        let came = "http://tfsimg.alipay.com/T1x";
        assert_eq!(AvatarUrl::of_field("homepage", came), None);
        assert!(AvatarUrl::of_field("avatar", came).is_some());
    }
}
