//! A `redirect_uri` that was put into an address as it is.

use url::Url;

/// What the authorization pages take: of users, and of merchants.
const KNOWN: [&str; 5] = [
    "app_id",
    "scope",
    "redirect_uri",
    "state",
    "application_type",
];

/// The most names that are kept.
const MOST_NAMES: usize = 8;

/// How much of each is kept, in characters.
const LONGEST_NAME: usize = 40;

/// A callback that is not percent-encoded although it has signs that part an address. What follows
/// them no longer belongs to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BareCallback {
    /// What was meant to be of the callback and is not: names of parameters that the page does not
    /// know, or a part behind `#`. Empty if nothing is lost.
    pub lost: Vec<String>,
}

impl BareCallback {
    /// Looks at an authorization address as it is written. `None` if its callback is encoded, or has
    /// nothing that would have to be.
    #[must_use]
    pub fn of(address: &Url) -> Option<Self> {
        let mut pairs = address.query()?.split('&');
        let callback = pairs.find_map(|pair| pair.strip_prefix("redirect_uri="))?;
        if !callback.contains("://") {
            return None;
        }
        let names: Vec<_> = pairs.map(name_of).collect();
        let is_last = !names.iter().any(|name| KNOWN.contains(name));
        let unknown = names.into_iter().filter(|name| !KNOWN.contains(name));
        let route = address.fragment().filter(|_| is_last).and_then(route_of);
        let lost = unknown.map(str::to_owned).chain(route);
        let lost: Vec<_> = lost
            .filter(|name| !name.is_empty())
            .map(|name| name.chars().take(LONGEST_NAME).collect())
            .take(MOST_NAMES)
            .collect();
        (callback.contains('?') || !lost.is_empty()).then_some(Self { lost })
    }
}

fn name_of(pair: &str) -> &str {
    pair.split('=').next().unwrap_or_default()
}

/// The page of a program in the browser: `#/back`.
fn route_of(fragment: &str) -> Option<String> {
    let is_route = fragment.starts_with(['/', '!']);
    let path = fragment.split(['&', '?']).next().unwrap_or_default();
    is_route.then(|| format!("#{path}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lost(rest: &str) -> Option<String> {
        let page = "https://openauth.alipay.com/oauth2/publicAppAuthorize.htm?app_id=1";
        let address = Url::parse(&format!("{page}&{rest}")).unwrap();
        BareCallback::of(&address).map(|bare| bare.lost.join(" "))
    }

    #[test]
    fn what_follows_a_bare_callback_is_lost() {
        for (rest, expected) in [
            ("redirect_uri=http://a.example/b?x=1&y=2&z", "y z"),
            (
                "redirect_uri=http://a.example/b&y=2&scope=auth_user&state=s",
                "y",
            ),
            ("redirect_uri=http://a.example/#/back&state=s", "#/back"),
            ("redirect_uri=http://a.example/b?x=1&state=s", ""),
        ] {
            assert_eq!(lost(rest).as_deref(), Some(expected), "{rest}");
        }
    }

    #[test]
    fn nothing_is_said_of_others() {
        for rest in [
            "redirect_uri=http%3A%2F%2Fa.example%2Fb%3Fx%3D1&y=2",
            "redirect_uri=http://a.example/b&state=s#wechat_redirect",
            "redirect_uri=a.example&y=2",
            "scope=auth_user&y=2",
        ] {
            assert_eq!(lost(rest), None, "{rest}");
        }
    }
}
