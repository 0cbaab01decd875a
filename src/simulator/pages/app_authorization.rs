//! What a page for merchants was asked, after it was checked.

use url::Url;

use super::ConsentError;
use super::authorization::{app, redirect_uri, state};
use crate::protocol::{AppKind, Params};
use crate::simulator::apps::{App, MERCHANT};
use crate::simulator::callback::Callback;
use crate::simulator::ledger::AppGrant;

/// The page for one app of the merchant.
pub(in crate::simulator) const SINGLE_PATH: &str = "/oauth2/appToAppAuth.htm";
/// The page on which the merchant chooses apps of some types.
pub(in crate::simulator) const BATCH_PATH: &str = "/oauth2/appToAppBatchAuth.htm";

/// What `application_type` may list.
const APPLICATION_TYPES: [&str; 5] = ["TINYAPP", "WEBAPP", "MOBILEAPP", "PUBLICAPP", "ARAPP"];

/// What the merchant's app is.
const MERCHANTS_TYPE: &str = "WEBAPP";

/// A request for a merchant's consent that is in order.
#[derive(Clone, Debug)]
pub(in crate::simulator) struct AppAuthorization {
    /// The third-party app that asks.
    pub(super) provider: &'static App,
    /// The types of app that the merchant can choose from; only on that page.
    application_types: Option<String>,
    redirect_uri: Url,
    state: Option<String>,
}

impl AppAuthorization {
    /// Checks the parameters of a page; `None` if the path is that of another page.
    pub(in crate::simulator) fn of_page(
        path: &str,
        params: &Params,
        callback: &Callback,
    ) -> Option<Result<Self, ConsentError>> {
        let is_batch = match path {
            SINGLE_PATH => false,
            BATCH_PATH => true,
            _ => return None,
        };
        Some(Self::read(is_batch, params, callback))
    }

    /// Who grants whom.
    pub(in crate::simulator) fn grant(&self) -> AppGrant {
        AppGrant {
            provider: self.provider,
            merchant: &MERCHANT,
            is_batch: self.application_types.is_some(),
        }
    }

    /// Where the browser is sent with a code.
    pub(in crate::simulator) fn redirect(&self, code: &str) -> Url {
        let types = self.application_types.iter();
        let mut url = self.redirect_uri.clone();
        url.query_pairs_mut()
            .append_pair("app_id", self.provider.id)
            .append_pair("source", "alipay_app_auth")
            .extend_pairs(types.map(|types| ("application_type", types)))
            .append_pair("app_auth_code", code)
            .extend_pairs(self.state.iter().map(|state| ("state", state)));
        url
    }

    /// The third-party app's callback address.
    pub(super) fn redirect_uri(&self) -> &Url {
        &self.redirect_uri
    }

    fn read(is_batch: bool, params: &Params, callback: &Callback) -> Result<Self, ConsentError> {
        let provider = app(params.filled("app_id"))?;
        if provider.kind != AppKind::ThirdParty {
            return Err(ConsentError::NotThirdParty(provider.id.to_owned()));
        }
        let types = params.filled("application_type");
        Ok(Self {
            provider,
            application_types: is_batch.then(|| application_types(types)).transpose()?,
            redirect_uri: redirect_uri(params.filled("redirect_uri"), callback)?,
            state: params.filled("state").map(state).transpose()?,
        })
    }
}

/// The merchant must have an app of one of the types.
fn application_types(found: Option<&str>) -> Result<String, ConsentError> {
    let list = found.ok_or(ConsentError::NoApplicationType)?;
    let types: Vec<_> = list.split(',').map(str::trim).collect();
    let unknown = types.iter().find(|name| !APPLICATION_TYPES.contains(name));
    if let Some(unknown) = unknown {
        return Err(ConsentError::UnknownApplicationType((*unknown).to_owned()));
    }
    if !types.contains(&MERCHANTS_TYPE) {
        return Err(ConsentError::NoAppOfType(list.to_owned()));
    }
    Ok(list.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::simulator::{SIMULATOR_APP_ID, SIMULATOR_ISV_APP_ID};

    fn read(path: &str, changes: &[(&str, &str)]) -> Result<AppAuthorization, ConsentError> {
        let mut params: Params = [
            ("app_id", SIMULATOR_ISV_APP_ID),
            ("redirect_uri", "http://isv.example/back"),
            ("state", "s"),
        ]
        .into_iter()
        .collect();
        for (name, value) in changes {
            params.set(*name, *value);
        }
        let configured = "http://isv.example/back".parse().unwrap();
        AppAuthorization::of_page(path, &params, &Callback::configured(configured)).unwrap()
    }

    #[test]
    fn the_redirect_tells_that_it_is_of_an_app() {
        let url = read(SINGLE_PATH, &[]).unwrap().redirect("c0de");
        assert_eq!(
            url.as_str(),
            "http://isv.example/back?app_id=9021000100000002&source=alipay_app_auth\
             &app_auth_code=c0de&state=s"
        );
        let batch = read(BATCH_PATH, &[("application_type", "TINYAPP,WEBAPP")]).unwrap();
        assert!(batch.grant().is_batch);
        assert_eq!(
            batch.redirect("c0de").query().unwrap(),
            "app_id=9021000100000002&source=alipay_app_auth&application_type=TINYAPP%2CWEBAPP\
             &app_auth_code=c0de&state=s"
        );
    }

    #[test]
    fn each_mistake_has_its_own_name() {
        let is = |path, changes: &[(&str, &str)]| read(path, changes).unwrap_err();
        assert_eq!(
            is(SINGLE_PATH, &[("app_id", SIMULATOR_APP_ID)]),
            ConsentError::NotThirdParty(SIMULATOR_APP_ID.to_owned())
        );
        assert_eq!(is(SINGLE_PATH, &[("app_id", "")]), ConsentError::NoAppId);
        assert_eq!(is(BATCH_PATH, &[]), ConsentError::NoApplicationType);
        assert_eq!(
            is(BATCH_PATH, &[("application_type", "WEBAPP,web")]),
            ConsentError::UnknownApplicationType("web".to_owned())
        );
        assert_eq!(
            is(BATCH_PATH, &[("application_type", "TINYAPP")]),
            ConsentError::NoAppOfType("TINYAPP".to_owned())
        );
    }
}
