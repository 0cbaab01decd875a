//! Which requests may see or answer a page.

use axum::http::header::{HOST, HeaderName, ORIGIN};
use axum::http::request::Parts;
use axum::http::uri::Authority;

const SEC_FETCH_SITE: HeaderName = HeaderName::from_static("sec-fetch-site");

/// Whether a request was made to one of this computer's own names and our port.
pub(super) fn is_own_host(parts: &Parts, port: u16) -> bool {
    let hosts: Vec<_> = parts
        .headers
        .get_all(HOST)
        .iter()
        .map(|value| value.to_str())
        .collect();
    let [Ok(host)] = hosts.as_slice() else {
        return false;
    };
    let target = parts.uri.authority().map(Authority::as_str);
    is_own(host, port) && target.is_none_or(|target| is_own(target, port))
}

/// Whether a form comes from our own page, as far as the browser tells. Browsers tell; programs
/// that tell nothing are left to the form's token.
pub(super) fn is_own_form(parts: &Parts, port: u16) -> bool {
    let header = |name| {
        parts
            .headers
            .get(name)
            .map(|value| value.to_str().unwrap_or_default())
    };
    let own_origin = header(ORIGIN).is_none_or(|origin| {
        origin
            .strip_prefix("http://")
            .is_some_and(|host| is_own(host, port))
    });
    let own_site = header(SEC_FETCH_SITE).is_none_or(|site| site == "same-origin");
    own_origin && own_site
}

fn is_own(host: &str, port: u16) -> bool {
    let (name, found) = host.split_once(':').unwrap_or((host, "80"));
    (name == "127.0.0.1" || name.eq_ignore_ascii_case("localhost")) && found == port.to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(uri: &str, headers: &[(&str, &str)]) -> Parts {
        let request = axum::http::Request::builder().uri(uri);
        let request = headers.iter().fold(request, |request, (name, value)| {
            request.header(*name, *value)
        });
        request.body(()).unwrap().into_parts().0
    }

    #[test]
    fn only_our_own_names_are_answered() {
        for good in ["127.0.0.1:81", "localhost:81", "LOCALHOST:81"] {
            assert!(is_own_host(&parts("/", &[("host", good)]), 81), "{good}");
        }
        for bad in [
            "evil.example:81",
            "127.0.0.1",
            "127.0.0.1:82",
            "127.0.0.1.evil.example:81",
            "localhost:81:81",
            "",
            "[::1]:81",
        ] {
            assert!(!is_own_host(&parts("/", &[("host", bad)]), 81), "{bad}");
        }
        assert!(!is_own_host(&parts("/", &[]), 81), "no host");
        let two = [("host", "127.0.0.1:81"), ("host", "evil.example:81")];
        assert!(!is_own_host(&parts("/", &two), 81), "two hosts");
        let absolute = parts("http://evil.example:81/", &[("host", "127.0.0.1:81")]);
        assert!(!is_own_host(&absolute, 81), "another name in the target");
        assert!(
            is_own_host(&parts("/", &[("host", "localhost")]), 80),
            "the port of http"
        );
    }

    #[test]
    fn only_our_own_form_is_taken() {
        let own = |headers: &[(&str, &str)]| is_own_form(&parts("/", headers), 81);
        assert!(own(&[
            ("origin", "http://127.0.0.1:81"),
            ("sec-fetch-site", "same-origin")
        ]));
        assert!(own(&[]));
        for (name, value) in [
            ("origin", "null"),
            ("origin", "https://127.0.0.1:81"),
            ("origin", "http://127.0.0.1:82"),
            ("origin", "http://evil.example"),
            ("sec-fetch-site", "cross-site"),
            ("sec-fetch-site", "same-site"),
            ("sec-fetch-site", "none"),
        ] {
            assert!(!own(&[(name, value)]), "{name}: {value}");
        }
    }
}
