//! Where each call lives in the third version.

use super::HttpMethod;
use crate::protocol::methods::MethodInfo;

/// Verb and path of a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct V3Route {
    /// The call's name in the second version, for example `alipay.user.info.share`.
    pub method: &'static str,
    /// The verb.
    pub http_method: HttpMethod,
    /// The path behind the host.
    pub path: &'static str,
}

/// Every call that the third version offers
/// (github.com/alipay/alipay-sdk-php-all, v3/docs/Api). The download of Alipay's certificate is
/// not among them.
pub const V3_ROUTES: &[V3Route] = &[
    V3Route {
        method: "alipay.system.oauth.token",
        http_method: HttpMethod::Post,
        path: "/v3/alipay/system/oauth/token",
    },
    V3Route {
        method: "alipay.user.info.share",
        http_method: HttpMethod::Post,
        path: "/v3/alipay/user/info/share",
    },
    V3Route {
        method: "alipay.open.auth.token.app",
        http_method: HttpMethod::Post,
        path: "/v3/alipay/open/auth/token/app",
    },
    V3Route {
        method: "alipay.open.auth.token.app.query",
        http_method: HttpMethod::Get,
        path: "/v3/alipay/open/auth/token/app/query",
    },
];

impl V3Route {
    /// What all paths begin with.
    pub const PREFIX: &str = "/v3/alipay/";

    /// Where a call lives; `None` if the third version does not offer it.
    #[must_use]
    pub fn of(method: &MethodInfo) -> Option<&'static Self> {
        V3_ROUTES.iter().find(|route| route.method == method.name)
    }

    /// The call that lives at a path, whatever the verb.
    #[must_use]
    pub fn at(path: &str) -> Option<&'static Self> {
        V3_ROUTES.iter().find(|route| route.path == path)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocol::methods::{OAUTH_TOKEN, USER_INFO_SHARE};

    #[test]
    fn the_calls_of_the_flow_have_a_route_and_names_become_paths() {
        for method in [&OAUTH_TOKEN, &USER_INFO_SHARE] {
            assert!(V3Route::of(method).is_some(), "{}", method.name);
        }
        for route in V3_ROUTES {
            assert_eq!(
                route.path,
                format!("/v3/{}", route.method.replace('.', "/"))
            );
            assert!(route.path.starts_with(V3Route::PREFIX));
            assert_eq!(V3Route::at(route.path), Some(route));
        }
    }
}
