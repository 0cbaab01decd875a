//! The page on which a user allows an app to read member information.

use url::Url;

use super::{AppId, Params, Scopes, State};

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
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_redirect_uri_is_encoded_once() {
        let request = AuthorizationRequest {
            page: "https://openauth.example/oauth2/publicAppAuthorize.htm"
                .parse()
                .unwrap(),
            app_id: AppId::parse("9021000123456789").unwrap(),
            scopes: Scopes::Both,
            redirect_uri: "https://shop.example/back?a=1&b=2".parse().unwrap(),
            state: State::from_random(7),
        };
        assert_eq!(
            request.url().as_str(),
            "https://openauth.example/oauth2/publicAppAuthorize.htm?app_id=9021000123456789\
             &scope=auth_user%2Cauth_base&redirect_uri=https%3A%2F%2Fshop.example%2Fback%3Fa%3D1%26b%3D2\
             &state=00000000000000000000000000000007"
        );
    }
}
