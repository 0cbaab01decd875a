//! What the authorization page was asked, after it was checked.

use url::Url;

use super::ConsentError;
use crate::protocol::{Params, Scope, Scopes, State};
use crate::simulator::apps::{APPS, App};
use crate::simulator::callback::Callback;

/// A request for consent that is in order.
#[derive(Clone, Debug)]
pub(in crate::simulator) struct Authorization {
    /// Who asks. A user can authorize a third-party app too, but nothing can be done with its code.
    pub(in crate::simulator) app: &'static App,
    /// What the user is asked to allow.
    pub(in crate::simulator) scopes: Scopes,
    redirect_uri: Url,
    state: Option<String>,
}

impl Authorization {
    /// Checks the parameters of the page.
    pub(in crate::simulator) fn read(
        params: &Params,
        callback: &Callback,
    ) -> Result<Self, ConsentError> {
        Ok(Self {
            app: app(params.filled("app_id"))?,
            scopes: scopes(params.filled("scope").ok_or(ConsentError::NoScope)?)?,
            redirect_uri: redirect_uri(params.filled("redirect_uri"), callback)?,
            state: params.filled("state").map(state).transpose()?,
        })
    }

    /// Where the browser is sent with a code, parameters in the real page's order.
    pub(in crate::simulator) fn redirect(&self, code: &str) -> Url {
        let mut url = self.redirect_uri.clone();
        url.query_pairs_mut()
            .append_pair("app_id", self.app.id)
            .append_pair("source", "alipay_wallet")
            .append_pair("scope", self.scopes.value())
            .append_pair("auth_code", code)
            .extend_pairs(self.state.iter().map(|state| ("state", state)));
        url
    }

    /// The app's callback address.
    pub(super) fn redirect_uri(&self) -> &Url {
        &self.redirect_uri
    }
}

/// The app that a page is opened for.
pub(super) fn app(found: Option<&str>) -> Result<&'static App, ConsentError> {
    let found = found.ok_or(ConsentError::NoAppId)?;
    let known = APPS.iter().copied().find(|app| app.id == found);
    known.ok_or_else(|| ConsentError::UnknownApp(found.to_owned()))
}

fn scopes(list: &str) -> Result<Scopes, ConsentError> {
    let unknown = list
        .split(',')
        .map(str::trim)
        .find(|name| Scope::ALL.into_iter().all(|scope| scope.name() != *name));
    match (unknown, Scopes::parse(list)) {
        (None, Some(scopes)) => Ok(scopes),
        _ => Err(ConsentError::UnknownScope(
            unknown.unwrap_or(list).to_owned(),
        )),
    }
}

pub(super) fn redirect_uri(found: Option<&str>, callback: &Callback) -> Result<Url, ConsentError> {
    let found = found.ok_or(ConsentError::NoRedirectUri)?;
    let url = Url::parse(found)
        .ok()
        .filter(|url| matches!(url.scheme(), "http" | "https"))
        .ok_or_else(|| ConsentError::RedirectUriUnreadable(found.to_owned()))?;
    if callback.accepts(&url) {
        Ok(url)
    } else {
        Err(ConsentError::RedirectUriDiffers {
            found: found.to_owned(),
            configured: callback.address().to_string(),
        })
    }
}

pub(super) fn state(found: &str) -> Result<String, ConsentError> {
    let length = found.chars().count();
    if length > State::LONGEST {
        return Err(ConsentError::StateTooLong(length));
    }
    if !found.is_ascii() {
        return Err(ConsentError::StateNotAscii(found.to_owned()));
    }
    Ok(found.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::simulator::SIMULATOR_APP_ID;

    fn read(changes: &[(&str, &str)]) -> Result<Authorization, ConsentError> {
        let mut params: Params = [
            ("app_id", SIMULATOR_APP_ID),
            ("scope", "auth_user"),
            ("redirect_uri", "http://shop.example/back?a=1"),
            ("state", "s+/="),
        ]
        .into_iter()
        .collect();
        for (name, value) in changes {
            params.set(*name, *value);
        }
        let configured = "http://shop.example/back?a=1".parse().unwrap();
        Authorization::read(&params, &Callback::configured(configured))
    }

    #[test]
    fn the_redirect_keeps_the_callbacks_own_query_and_the_real_order() {
        let url = read(&[("scope", "auth_user,auth_base")])
            .unwrap()
            .redirect("c0de");
        assert_eq!(
            url.as_str(),
            "http://shop.example/back?a=1&app_id=9021000100000001&source=alipay_wallet\
             &scope=auth_user%2Cauth_base&auth_code=c0de&state=s%2B%2F%3D"
        );
    }

    #[test]
    fn state_may_be_left_out() {
        let url = read(&[("state", "")]).unwrap().redirect("c0de");
        assert!(url.as_str().ends_with("&auth_code=c0de"), "{url}");
    }

    #[test]
    fn each_mistake_has_its_own_name() {
        let is = |changes: &[(&str, &str)]| read(changes).unwrap_err();
        let long = "x".repeat(State::LONGEST + 1);
        assert_eq!(is(&[("app_id", "")]), ConsentError::NoAppId);
        assert_eq!(
            is(&[("app_id", "2021")]),
            ConsentError::UnknownApp("2021".to_owned())
        );
        assert_eq!(is(&[("scope", "")]), ConsentError::NoScope);
        assert_eq!(
            is(&[("scope", "auth_user,auth_zhima")]),
            ConsentError::UnknownScope("auth_zhima".to_owned())
        );
        assert_eq!(is(&[("redirect_uri", "")]), ConsentError::NoRedirectUri);
        for wrong in [
            "shop.example",
            "javascript:alert(1)",
            "ftp://shop.example/back",
        ] {
            let error = is(&[("redirect_uri", wrong)]);
            assert_eq!(error, ConsentError::RedirectUriUnreadable(wrong.to_owned()));
        }
        for other in ["http://shop.example/back", "http://evil.example/back?a=1"] {
            let error = is(&[("redirect_uri", other)]);
            assert!(
                matches!(error, ConsentError::RedirectUriDiffers { .. }),
                "{other}"
            );
        }
        assert_eq!(is(&[("state", &long)]), ConsentError::StateTooLong(101));
        assert_eq!(
            is(&[("state", "状态")]),
            ConsentError::StateNotAscii("状态".to_owned())
        );
    }
}
