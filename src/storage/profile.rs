//! A named set of everything a flow needs.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use url::Url;

use crate::keys::{CertificateSlot, CredentialSlot, KeySlot};
use crate::protocol::{
    ApiVersion, AppKind, Charset, Endpoints, EndpointsError, Environment, Scopes, SignType,
    SigningMode,
};

/// One app in one environment. Keys are named by their files; their content is never kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Profile {
    /// Its name, different from those of all others.
    pub name: String,
    /// Where its calls go.
    pub environment: Environment,
    /// Gateway of a custom environment.
    pub gateway_url: String,
    /// Authorization page of a custom environment; empty: on the gateway's host.
    pub authorize_url: String,
    /// As typed; checked when it is used.
    pub app_id: String,
    /// File of the app's private key.
    pub private_key: Option<PathBuf>,
    /// File of Alipay's public key.
    pub alipay_public_key: Option<PathBuf>,
    /// Whether keys or certificates are looked after.
    pub signing_mode: SigningMode,
    /// In certificate mode: file of the app's certificate.
    pub app_certificate: Option<PathBuf>,
    /// In certificate mode: file of Alipay's certificate.
    pub alipay_certificate: Option<PathBuf>,
    /// In certificate mode: file of Alipay's root certificates.
    pub alipay_root_certificate: Option<PathBuf>,
    /// On whose behalf the app calls.
    pub app_kind: AppKind,
    /// The form in which calls are written.
    pub api_version: ApiVersion,
    /// As typed; must equal the callback address configured for the app.
    pub redirect_uri: String,
    /// As typed; of a third-party app itself, to which merchants are sent back.
    pub app_redirect_uri: String,
    /// What the user is asked to allow.
    #[serde(with = "scopes_text")]
    pub scopes: Scopes,
    /// Signature algorithm.
    pub sign_type: SignType,
    /// Character set.
    #[serde(with = "charset_text")]
    pub charset: Charset,
    /// Whether a pasted redirect is exchanged and queried at once.
    pub run_after_paste: bool,
    /// Whether the redirect is caught on this computer, if its address leads here.
    pub catch_redirect: bool,
}

impl Default for Profile {
    fn default() -> Self {
        Self {
            name: String::new(),
            environment: Environment::Sandbox,
            gateway_url: String::new(),
            authorize_url: String::new(),
            app_id: String::new(),
            private_key: None,
            alipay_public_key: None,
            signing_mode: SigningMode::Keys,
            app_certificate: None,
            alipay_certificate: None,
            alipay_root_certificate: None,
            app_kind: AppKind::SelfDeveloped,
            api_version: ApiVersion::V2,
            redirect_uri: String::new(),
            app_redirect_uri: String::new(),
            scopes: Scopes::User,
            sign_type: SignType::Rsa2,
            charset: Charset::Utf8,
            run_after_paste: true,
            catch_redirect: false,
        }
    }
}

impl Profile {
    /// Name of the profile that is built in.
    pub const SIMULATOR: &'static str = "Simulator";

    /// The built-in profile of the embedded simulator. Its app id, keys and addresses are those of
    /// the running simulator.
    #[must_use]
    pub fn simulator() -> Self {
        Self {
            name: Self::SIMULATOR.to_owned(),
            environment: Environment::Simulator,
            ..Self::default()
        }
    }

    /// A profile for Alipay's sandbox.
    #[must_use]
    pub fn sandbox(name: &str) -> Self {
        Self {
            name: name.to_owned(),
            ..Self::default()
        }
    }

    /// A profile for production: nothing runs by itself there.
    #[must_use]
    pub fn production(name: &str) -> Self {
        Self {
            name: name.to_owned(),
            environment: Environment::Production,
            run_after_paste: false,
            ..Self::default()
        }
    }

    /// The environment that the gateway really belongs to: a custom address may be production's.
    #[must_use]
    pub fn real_environment(&self) -> Environment {
        match (self.environment, self.endpoints()) {
            (Environment::Custom, Ok(Some(endpoints))) => {
                Endpoints::environment_of(&endpoints.gateway)
            }
            (environment, _) => environment,
        }
    }

    /// The file that is named for a place.
    #[must_use]
    pub fn file(&self, slot: CredentialSlot) -> Option<&Path> {
        let path = match slot {
            CredentialSlot::Key(KeySlot::AppPrivateKey) => &self.private_key,
            CredentialSlot::Key(KeySlot::AlipayPublicKey) => &self.alipay_public_key,
            CredentialSlot::Certificate(CertificateSlot::App) => &self.app_certificate,
            CredentialSlot::Certificate(CertificateSlot::Alipay) => &self.alipay_certificate,
            CredentialSlot::Certificate(CertificateSlot::Root) => &self.alipay_root_certificate,
        };
        path.as_deref()
    }

    /// The file that Alipay's key is in: its certificate in certificate mode.
    #[must_use]
    pub fn alipay_key_file(&self) -> Option<&Path> {
        self.file(match self.signing_mode {
            SigningMode::Keys => CredentialSlot::ALIPAY_PUBLIC_KEY,
            SigningMode::Certificates => CredentialSlot::ALIPAY_CERTIFICATE,
        })
    }

    /// Names another file for a place, or none.
    pub fn set_file(&mut self, slot: CredentialSlot, path: Option<PathBuf>) {
        let place = match slot {
            CredentialSlot::Key(KeySlot::AppPrivateKey) => &mut self.private_key,
            CredentialSlot::Key(KeySlot::AlipayPublicKey) => &mut self.alipay_public_key,
            CredentialSlot::Certificate(CertificateSlot::App) => &mut self.app_certificate,
            CredentialSlot::Certificate(CertificateSlot::Alipay) => &mut self.alipay_certificate,
            CredentialSlot::Certificate(CertificateSlot::Root) => &mut self.alipay_root_certificate,
        };
        *place = path;
    }

    /// Whether this is the built-in profile.
    #[must_use]
    pub fn is_built_in(&self) -> bool {
        self.environment == Environment::Simulator
    }

    /// The addresses of the profile's environment; `None` for the simulator, whose addresses are
    /// known only while it runs.
    ///
    /// # Errors
    /// [`EndpointsError`] if the custom addresses cannot be used.
    pub fn endpoints(&self) -> Result<Option<Endpoints>, EndpointsError> {
        match self.environment {
            Environment::Custom => {
                let authorize = self.authorize_url.trim();
                let authorize = (!authorize.is_empty()).then_some(authorize);
                Endpoints::custom(&self.gateway_url, authorize).map(Some)
            }
            published => Ok(Endpoints::published(published)),
        }
    }

    /// The redirect URI, if it is an http or https address.
    #[must_use]
    pub fn redirect_url(&self) -> Option<Url> {
        web_address(&self.redirect_uri)
    }

    /// The redirect URI of a third-party app itself, if it is an http or https address.
    #[must_use]
    pub fn app_redirect_url(&self) -> Option<Url> {
        web_address(&self.app_redirect_uri)
    }
}

fn web_address(text: &str) -> Option<Url> {
    let url: Url = text.trim().parse().ok()?;
    matches!(url.scheme(), "http" | "https").then_some(url)
}

mod scopes_text {
    //! Scopes as the wire writes them.

    use serde::{Deserialize as _, Deserializer, Serializer, de};

    use crate::protocol::Scopes;

    #[expect(
        clippy::trivially_copy_pass_by_ref,
        reason = "serde passes a reference"
    )]
    pub(super) fn serialize<S: Serializer>(
        scopes: &Scopes,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(scopes.value())
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Scopes, D::Error> {
        let text = String::deserialize(deserializer)?;
        Scopes::parse(&text).ok_or_else(|| de::Error::custom(format!("no scope in {text:?}")))
    }
}

mod charset_text {
    //! The character set as the wire writes it.

    use serde::{Deserialize as _, Deserializer, Serializer, de};

    use crate::protocol::Charset;

    #[expect(
        clippy::trivially_copy_pass_by_ref,
        reason = "serde passes a reference"
    )]
    pub(super) fn serialize<S: Serializer>(
        charset: &Charset,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(charset.name())
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Charset, D::Error> {
        let text = String::deserialize(deserializer)?;
        Charset::from_name(&text)
            .ok_or_else(|| de::Error::custom(format!("unknown charset {text:?}")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_profile_from_before_certificates_is_in_key_mode() {
        let text = r#"{"name":"Shop","app_id":"2021000000000000","private_key":"/keys/app.pem"}"#;
        let profile: Profile = serde_json::from_str(text).unwrap();
        assert_eq!(profile.signing_mode, SigningMode::Keys);
        let slots = CredentialSlot::ALL.map(|slot| profile.file(slot));
        let key = Some(Path::new("/keys/app.pem"));
        assert_eq!(slots, [key, None, None, None, None]);
    }

    #[test]
    fn mode_and_files_come_back_as_they_were_saved() {
        let mut profile = Profile::sandbox("Shop");
        profile.signing_mode = SigningMode::Certificates;
        for (slot, number) in CredentialSlot::ALL.into_iter().zip(0..) {
            profile.set_file(slot, Some(format!("/keys/{number}").into()));
        }
        let text = serde_json::to_string(&profile).unwrap();
        assert!(text.contains(r#""signing_mode":"certificates""#), "{text}");
        let back: Profile = serde_json::from_str(&text).unwrap();
        assert_eq!(back, profile);
        for (slot, number) in CredentialSlot::ALL.into_iter().zip(0..) {
            let path = format!("/keys/{number}");
            assert_eq!(back.file(slot), Some(Path::new(&path)));
        }
    }
}
