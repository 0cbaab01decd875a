//! What a flow is run with: an app, its keys and a gateway.

use std::sync::Arc;

use clap::builder::{StringValueParser, TypedValueParser as _};

use super::certificate_options::{CertificateOptions, read_certificates};
use super::key_options::{KeyOptions, read_alipay_public_key, read_private_key};
use super::place_options::PlaceOptions;
use super::saved_keys::SavedKeys;
use super::trial_options::TrialOptions;
use super::{Failure, Output, UsageError, profiles};
use crate::client::{
    CallContext, Certificates, Credentials, GatewayClient, LearnedCall, LearningClient,
    TOTAL_LIMIT, TransportError, TransportOptions,
};
use crate::i18n::Explain;
use crate::platform;
use crate::protocol::methods::Call;
use crate::protocol::{
    ApiVersion, AppAuthToken, AppId, AppKind, Charset, Endpoints, Environment, SignType,
    SigningMode,
};
use crate::simulator::{
    SIMULATOR_APP_ID, SIMULATOR_ISV_APP_ID, Simulator, SimulatorConfig, SimulatorHandle,
};
use crate::storage::{Profile, write_atomically};

/// A gateway with everything needed to call it.
pub(super) struct Access {
    /// Where calls go.
    pub(super) environment: Environment,
    /// The addresses.
    pub(super) endpoints: Endpoints,
    /// App and keys.
    pub(super) credentials: Credentials,
    /// On whose behalf the app calls.
    pub(super) app_kind: AppKind,
    /// The simulator that was started for this, and ends with it.
    pub(super) simulator: Option<SimulatorHandle>,
    /// How far calls go for their answers.
    pub(super) transport: TransportOptions,
    /// What is done about certificates that are not at hand.
    certificates: CertificateOptions,
}

/// The options that say what to run a flow with.
#[derive(clap::Args)]
pub(super) struct AccessOptions {
    #[command(flatten, next_help_heading = "App, gateway and keys")]
    place: PlaceOptions,
    #[command(flatten)]
    keys: KeyOptions,
    #[command(flatten)]
    certificates: CertificateOptions,
    /// The merchant's grant, for a third-party app that calls on its behalf
    #[arg(long, value_name = "TOKEN", value_parser = StringValueParser::new().map(AppAuthToken::new))]
    app_auth_token: Option<AppAuthToken>,
    /// Form of the calls: v2 (gateway.do) or v3 (REST, RSA2 and utf-8 only)
    #[arg(long, value_name = "VERSION", value_parser = api_version)]
    api_version: Option<ApiVersion>,
}

impl AccessOptions {
    /// The profile that is named, or one of what the options name; `None` if they name nothing.
    ///
    /// # Errors
    /// [`UsageError`] for both at once, and what is wrong with either.
    pub(super) fn profile(
        &self,
        named: Option<&str>,
        output: &Output,
    ) -> Result<Option<Profile>, Failure> {
        let Self {
            place,
            keys,
            certificates,
            ..
        } = self;
        place.check(output)?;
        let is_given = place.is_given() || keys.name_keys() || certificates.name_certificates();
        match (named, is_given) {
            (Some(_), true) => Err(UsageError::ProfileAndOptions.into()),
            (Some(name), false) => profiles::find(name, output).map(Some),
            (None, true) => {
                let mut profile = Profile {
                    private_key: keys.private_key.clone(),
                    alipay_public_key: keys.alipay_public_key.clone(),
                    ..place.to_profile()
                };
                certificates.add_to(&mut profile);
                Ok(Some(profile))
            }
            (None, false) => Ok(None),
        }
    }

    /// Algorithm and character set: as the options say, or else the profile.
    pub(super) fn signing(&self, profile: &Profile) -> (SignType, Charset) {
        let sign_type = self.keys.sign_type.unwrap_or(profile.sign_type);
        (sign_type, self.keys.charset.unwrap_or(profile.charset))
    }

    /// The form of the calls: as the options say, or else the profile.
    pub(super) fn api_version(&self, profile: &Profile) -> ApiVersion {
        self.api_version.unwrap_or(profile.api_version)
    }

    /// The merchant's grant.
    pub(super) fn app_auth_token(&self) -> Option<&AppAuthToken> {
        self.app_auth_token.as_ref()
    }
}

impl Access {
    /// The profile, or what the options name, or else an embedded simulator. A profile's app and
    /// keys are never mixed with others.
    pub(super) async fn of(
        options: &AccessOptions,
        trial: &TrialOptions,
        profile: Option<&str>,
        output: &Output,
    ) -> Result<Self, Failure> {
        let profile = options.profile(profile, output)?;
        let profile = profile.unwrap_or_else(Profile::simulator);
        let mut access = if profile.is_built_in() {
            Self::embedded(options, trial).await?
        } else {
            trial.check_elsewhere()?;
            options.certificates.check_mode(&profile)?;
            Self::elsewhere(&profile, options, output)?
        };
        access.transport.total_limit = trial.time_limit.unwrap_or(TOTAL_LIMIT);
        Ok(access)
    }

    /// Calls as a third-party app: at an embedded simulator, as the one it has.
    ///
    /// # Errors
    /// Only if the simulator cannot make its certificates.
    pub(super) fn as_third_party(&mut self) -> Result<(), Failure> {
        self.app_kind = AppKind::ThirdParty;
        if self.simulator.is_some() {
            self.credentials.app_id = AppId::parse(SIMULATOR_ISV_APP_ID)?;
            if let Some(simulator) = &self.simulator
                && self.credentials.certificates.is_some()
            {
                let app_id = SIMULATOR_ISV_APP_ID;
                self.credentials.certificates = Some(embedded_certificates(simulator, app_id)?);
            }
        }
        Ok(())
    }

    /// Whether calls reach real users, however the gateway was named.
    fn is_production(&self) -> bool {
        Endpoints::environment_of(&self.endpoints.gateway) == Environment::Production
    }

    /// Nobody reaches real users by accident.
    ///
    /// # Errors
    /// [`UsageError::Production`] without a yes.
    pub(super) fn confirm(&self, yes: bool) -> Result<(), UsageError> {
        if yes || !self.is_production() {
            return Ok(());
        }
        let host = self.endpoints.gateway.host_str().unwrap_or_default();
        Err(UsageError::Production {
            host: host.to_owned(),
            app_id: self.credentials.app_id.to_string(),
        })
    }

    /// A client for it, which looks for the key that signed an answer among the saved ones too.
    ///
    /// # Errors
    /// [`TransportError`] if HTTP cannot be set up.
    pub(super) fn client(&self) -> Result<GatewayClient, TransportError> {
        let credentials = self.credentials.clone();
        let client = GatewayClient::with_options(
            self.environment,
            &self.endpoints,
            credentials,
            &self.transport,
        )?;
        Ok(client.with_shelf(Arc::new(SavedKeys::default())))
    }

    /// The same client, which downloads a certificate that is not at hand if the options say so.
    ///
    /// # Errors
    /// [`TransportError`] if HTTP cannot be set up.
    pub(super) fn learning_client(&self) -> Result<LearningClient, TransportError> {
        let downloads = self.certificates.download_alipay_certificate;
        Ok(LearningClient::new(self.client()?, downloads))
    }

    /// Makes one call; later ones go by what a download has brought.
    ///
    /// # Errors
    /// What keeps the call from being made or a downloaded certificate from being saved.
    pub(super) async fn execute(
        &mut self,
        call: Call,
        context: CallContext,
        output: &Output,
    ) -> Result<LearnedCall, Failure> {
        let mut client = self.learning_client()?;
        let learned = client.execute(call, context).await?;
        self.learn(&client, output)?;
        Ok(learned)
    }

    /// Goes by the certificate that a client has downloaded, and saves it if that is wanted. One
    /// that could not be proven is told and not used.
    ///
    /// # Errors
    /// If it cannot be saved.
    pub(super) fn learn(
        &mut self,
        client: &LearningClient,
        output: &Output,
    ) -> Result<(), Failure> {
        let certificate = match client.downloaded() {
            None => return Ok(()),
            Some(Err(error)) => {
                output.notice(&error.problem());
                return Ok(());
            }
            Some(Ok(certificate)) => certificate,
        };
        let credentials = client.credentials();
        self.credentials
            .certificates
            .clone_from(&credentials.certificates);
        if let Some(path) = &self.certificates.save_alipay_certificate {
            write_atomically(path, certificate.to_pem().as_bytes())?;
            let path = path.display().to_string();
            let text = output
                .locale()
                .text_with("cli-certificate-saved", &[("path", &path)]);
            output.aside(&text);
        }
        Ok(())
    }

    async fn embedded(options: &AccessOptions, trial: &TrialOptions) -> Result<Self, Failure> {
        let simulator = Simulator::start(SimulatorConfig {
            faults: trial.faults.clone(),
            signing_mode: options.certificates.signing_mode(),
            ..SimulatorConfig::new(Arc::new(platform::now), platform::seed())
        })
        .await?;
        let keys = simulator.keys();
        let certificates = match options.certificates.signing_mode() {
            SigningMode::Keys => None,
            SigningMode::Certificates => Some(embedded_certificates(&simulator, SIMULATOR_APP_ID)?),
        };
        Ok(Self {
            certificates: options.certificates.clone(),
            environment: Environment::Simulator,
            endpoints: simulator.endpoints(),
            credentials: Credentials {
                app_id: AppId::parse(SIMULATOR_APP_ID)?,
                private_key: keys.app_private_key.clone(),
                alipay_public_key: Some(keys.alipay_public_key()),
                sign_type: options.keys.sign_type.unwrap_or_default(),
                charset: options.keys.charset.unwrap_or_default(),
                app_auth_token: options.app_auth_token.clone(),
                certificates,
                api_version: options.api_version.unwrap_or_default(),
            },
            app_kind: AppKind::SelfDeveloped,
            transport: TransportOptions {
                local_root: simulator.authority_in_use().map(Into::into),
                ..TransportOptions::default()
            },
            simulator: Some(simulator),
        })
    }

    fn elsewhere(
        profile: &Profile,
        options: &AccessOptions,
        output: &Output,
    ) -> Result<Self, Failure> {
        profiles::check_complete(profile, true)?;
        let (Some(endpoints), Some(private_key)) = (profile.endpoints()?, &profile.private_key)
        else {
            return Err(UsageError::MissingOptions("--gateway, --private-key".to_owned()).into());
        };
        let (sign_type, charset) = options.signing(profile);
        let alipay_public_key = match (&profile.alipay_public_key, profile.signing_mode) {
            (Some(path), SigningMode::Keys) => {
                Some(read_alipay_public_key(path, sign_type, output)?)
            }
            _ => None,
        };
        let private_key = read_private_key(private_key, sign_type, output)?;
        let certificates = read_certificates(profile, Some(&private_key), output)?;
        Ok(Self {
            certificates: options.certificates.clone(),
            environment: profile.environment,
            endpoints,
            credentials: Credentials {
                app_id: AppId::parse(&profile.app_id)?,
                private_key,
                alipay_public_key,
                sign_type,
                charset,
                app_auth_token: options.app_auth_token.clone(),
                certificates,
                api_version: options.api_version(profile),
            },
            app_kind: profile.app_kind,
            simulator: None,
            transport: TransportOptions::default(),
        })
    }
}

/// The certificates that the simulator has made for one of its apps.
fn embedded_certificates(
    simulator: &SimulatorHandle,
    app_id: &str,
) -> Result<Arc<Certificates>, Failure> {
    let made = simulator.certificates().map_err(Explain::problem)?;
    let app = made.app(app_id).ok_or(UsageError::NoAppCertificate)?;
    let certificates = Certificates::new(app.clone(), made.alipay.clone(), made.root.clone());
    Ok(Arc::new(certificates))
}

fn api_version(name: &str) -> Result<ApiVersion, String> {
    ApiVersion::from_name(name).ok_or_else(|| "there is v2 and v3".to_owned())
}
