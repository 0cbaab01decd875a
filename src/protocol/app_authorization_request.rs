//! The page on which a merchant allows a third-party app to call on its behalf.

use url::Url;

use super::{AppId, ApplicationType, Params, State};

/// Which of the two pages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum AppAuthorizationPage {
    /// `appToAppAuth.htm`
    #[default]
    OneApp,
    /// `appToAppBatchAuth.htm`: the merchant chooses among its apps of some types.
    ChooseApps,
}

impl AppAuthorizationPage {
    /// Both, the usual one first.
    pub const ALL: [Self; 2] = [Self::OneApp, Self::ChooseApps];

    /// Its file name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::OneApp => "appToAppAuth.htm",
            Self::ChooseApps => "appToAppBatchAuth.htm",
        }
    }
}

/// One authorization by a merchant: everything the page is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AppAuthorizationRequest {
    /// The page, with its address in [`super::Endpoints::app_authorize`].
    pub page: Url,
    /// The third-party app, not the merchant's.
    pub app_id: AppId,
    /// Where the browser is sent afterwards; must equal the address configured for the third-party
    /// app.
    pub redirect_uri: Url,
    /// Comes back unchanged.
    pub state: State,
    /// For the page that lets the merchant choose: which kinds of apps it offers.
    pub application_types: Vec<ApplicationType>,
}

impl AppAuthorizationRequest {
    /// The parameters, decoded, in the order in which they are sent.
    #[must_use]
    pub fn params(&self) -> Params {
        let mut params: Params = [
            ("app_id", self.app_id.as_str()),
            ("redirect_uri", self.redirect_uri.as_str()),
        ]
        .into_iter()
        .collect();
        if !self.application_types.is_empty() {
            let names: Vec<_> = self.application_types.iter().map(|it| it.name()).collect();
            params.set("application_type", names.join(","));
        }
        params.set("state", self.state.as_str());
        params
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

    fn request(application_types: &[ApplicationType]) -> AppAuthorizationRequest {
        AppAuthorizationRequest {
            page: "https://openauth.example/oauth2/appToAppAuth.htm"
                .parse()
                .unwrap(),
            app_id: AppId::parse("9021000123456789").unwrap(),
            redirect_uri: "https://isv.example/back?a=1".parse().unwrap(),
            state: State::from_random(7),
            application_types: application_types.to_vec(),
        }
    }

    #[test]
    fn there_is_no_scope_and_the_types_only_where_they_are_asked_for() {
        assert_eq!(
            request(&[]).url().as_str(),
            "https://openauth.example/oauth2/appToAppAuth.htm?app_id=9021000123456789\
             &redirect_uri=https%3A%2F%2Fisv.example%2Fback%3Fa%3D1\
             &state=00000000000000000000000000000007"
        );
        let types = [ApplicationType::TinyApp, ApplicationType::WebApp];
        let params = request(&types).params();
        assert_eq!(params.value("application_type"), Some("TINYAPP,WEBAPP"));
    }
}
