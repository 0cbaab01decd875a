//! The page on which a user allows an app to read member information.

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use url::Url;

use super::{AppId, Params, Scopes, State};

/// The Alipay app's own browser, which opens the address that follows.
const OPEN_IN_APP: &str = "alipays://platformapi/startapp?appId=20000067&url=";

/// One authorization: everything the page is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuthorizationRequest {
    /// `publicAppAuthorize.htm` of the environment.
    pub page: Url,
    /// The app that will redeem the code.
    pub app_id: AppId,
    /// What the user is asked to allow.
    pub scopes: Scopes,
    /// Where the browser is sent afterwards; must equal the address configured for the app.
    pub redirect_uri: Url,
    /// Comes back unchanged.
    pub state: State,
}

impl AuthorizationRequest {
    /// The parameters, decoded, in the order in which they are sent.
    #[must_use]
    pub fn params(&self) -> Params {
        [
            ("app_id", self.app_id.as_str()),
            ("scope", self.scopes.value()),
            ("redirect_uri", self.redirect_uri.as_str()),
            ("state", self.state.as_str()),
        ]
        .into_iter()
        .collect()
    }

    /// The address to open in a browser.
    #[must_use]
    pub fn url(&self) -> Url {
        let mut url = self.page.clone();
        url.query_pairs_mut().extend_pairs(self.params().iter());
        url
    }

    /// The address that opens the page inside the Alipay app of a phone. Seen in the field; Alipay
    /// does not document it.
    #[must_use]
    pub fn app_link(&self) -> String {
        let page = utf8_percent_encode(self.url().as_str(), NON_ALPHANUMERIC).to_string();
        format!("{OPEN_IN_APP}{page}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn request() -> AuthorizationRequest {
        AuthorizationRequest {
            page: "https://openauth.example/oauth2/publicAppAuthorize.htm"
                .parse()
                .unwrap(),
            app_id: AppId::parse("9021000123456789").unwrap(),
            scopes: Scopes::Both,
            redirect_uri: "https://shop.example/back?a=1&b=2".parse().unwrap(),
            state: State::from_random(7),
        }
    }

    #[test]
    fn the_app_opens_the_page_as_it_is() {
        let link: Url = request().app_link().parse().unwrap();
        let opened = link.query_pairs().find(|(name, _)| name == "url").unwrap();
        assert_eq!(opened.1, request().url().as_str());
        assert_eq!(
            link.query_pairs().count(),
            2,
            "nothing of the page leaks out of it"
        );
    }

    #[test]
    fn the_redirect_uri_is_encoded_once() {
        assert_eq!(
            request().url().as_str(),
            "https://openauth.example/oauth2/publicAppAuthorize.htm?app_id=9021000123456789\
             &scope=auth_user%2Cauth_base&redirect_uri=https%3A%2F%2Fshop.example%2Fback%3Fa%3D1%26b%3D2\
             &state=00000000000000000000000000000007"
        );
    }
}
