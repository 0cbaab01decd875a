//! `code`: this request as a program.

use clap::Args;

use crate::cli::access::AccessOptions;
use crate::cli::certificate_options::read_certificates;
use crate::cli::key_options::read_private_key;
use crate::cli::views::{CodeLanguages, CodeProgram};
use crate::cli::{Exit, Failure, Output, UsageError, profiles};
use crate::client::{CallStamp, Credentials, SentRequest};
use crate::platform;
use crate::protocol::methods::{
    Call, MethodInfo, OAUTH_TOKEN, OauthTokenRequest, USER_INFO_SHARE, UserInfoShareRequest,
};
use crate::protocol::{
    AccessToken, ApiVersion, AppId, AuthCode, CommonParams, GatewayTimestamp, PastedCode,
    RefreshToken,
};
use crate::report::code::{
    CODE_LANGUAGES, CertificatePaths, CodeError, CodeLanguage, CodeOptions, CodeRequest,
    CodeSample, KeyPaths,
};
use crate::storage::Profile;

/// The calls that programs are written for.
const METHODS: [&MethodInfo; 2] = [&OAUTH_TOKEN, &USER_INFO_SHARE];

/// Print the request as a complete program: official SDKs, curl, or signing without an SDK
///
/// Nothing is sent. The program alone goes to stdout, what is to be known about it to stderr.
/// Tokens and codes are environment variables of the program unless --reveal is given; keys are
/// named by their files. Only curl needs the private key and the code or token at once.
#[derive(Args)]
pub(in crate::cli) struct CodeCommand {
    /// Language of the program; --list explains them
    #[arg(long, value_name = "NAME", value_parser = language)]
    language: Option<&'static CodeLanguage>,
    /// List the languages
    #[arg(long)]
    list: bool,
    /// The call: alipay.system.oauth.token (default) or alipay.user.info.share
    #[arg(long, value_name = "NAME", value_parser = method)]
    method: Option<&'static MethodInfo>,
    /// The code to exchange, or the address the browser was sent to
    #[arg(
        long,
        value_name = "CODE_OR_URL",
        allow_hyphen_values = true,
        conflicts_with_all = ["refresh_token", "auth_token"]
    )]
    auth_code: Option<String>,
    /// Refresh a token with this instead of exchanging a code
    #[arg(long, value_name = "TOKEN", conflicts_with = "auth_token")]
    refresh_token: Option<String>,
    /// The access token to query the member with
    #[arg(long, value_name = "TOKEN")]
    auth_token: Option<String>,
    #[command(flatten)]
    access: AccessOptions,
}

impl CodeCommand {
    /// Writes the program.
    pub(super) fn run(self, output: &Output, profile: Option<&str>) -> Result<Exit, Failure> {
        if self.list {
            return output.show(&CodeLanguages);
        }
        let language = self.language.ok_or(UsageError::NoCodeLanguage)?;
        let profile = self.access.profile(profile, output)?;
        let profile = profile.ok_or_else(|| {
            UsageError::MissingOptions("--gateway (--environment), --app-id".to_owned())
        })?;
        let request = self.request(&profile, language, output)?;
        let view = output.view();
        let options = CodeOptions {
            locale: view.locale,
            reveal: view.reveal,
        };
        let sample = CodeSample::of(&request, language, options)?;
        let program = CodeProgram(sample);
        program.tell_notes(output);
        output.show(&program)
    }

    fn request(
        &self,
        profile: &Profile,
        language: &CodeLanguage,
        output: &Output,
    ) -> Result<CodeRequest, Failure> {
        if profile.is_built_in() {
            return Err(UsageError::NoLastingGateway.into());
        }
        profiles::check_complete(profile, false)?;
        let endpoints = profile.endpoints()?.ok_or(UsageError::NoLastingGateway)?;
        let (sign_type, charset) = self.access.signing(profile);
        let app_id = AppId::parse(&profile.app_id)?;
        let call = self.call(&app_id)?;
        let timestamp = GatewayTimestamp::at(platform::now());
        let keys = KeyPaths {
            private_key: profile.private_key.clone(),
            alipay_public_key: profile.alipay_public_key.clone(),
            certificates: CertificatePaths {
                app: profile.app_certificate.clone(),
                alipay: profile.alipay_certificate.clone(),
                root: profile.alipay_root_certificate.clone(),
            },
        };
        let app_auth_token = self.access.app_auth_token().cloned();
        let api_version = self.access.api_version(profile);
        if !language.holds_signature {
            if api_version == ApiVersion::V3 {
                return Err(CodeError::NotForRest(language.name).into());
            }
            let common = CommonParams {
                app_id,
                charset,
                sign_type,
                timestamp,
                app_auth_token,
                certificate_sns: read_certificates(profile, None, output)?.map(|it| it.sns()),
            };
            let place = (profile.environment, &endpoints.gateway);
            return Ok(CodeRequest::unsigned(place, &call, &common, keys));
        }
        let (Some(private_key), true) = (&profile.private_key, self.names_secret()) else {
            return Err(CodeError::NotSigned.into());
        };
        let private_key = read_private_key(private_key, sign_type, output)?;
        let credentials = Credentials {
            app_id,
            certificates: read_certificates(profile, Some(&private_key), output)?,
            private_key,
            alipay_public_key: None,
            sign_type,
            charset,
            app_auth_token,
            api_version,
        };
        let stamp = CallStamp::at(platform::now());
        let sent = SentRequest::build(&endpoints.gateway, &call, &credentials, &stamp)?;
        let about = (profile.environment, call.method);
        Ok(CodeRequest::of_request(about, &sent, keys))
    }

    fn names_secret(&self) -> bool {
        self.auth_code.is_some() || self.refresh_token.is_some() || self.auth_token.is_some()
    }

    /// The call, with an empty token or code if none is given.
    fn call(&self, app_id: &AppId) -> Result<Call, Failure> {
        let given = [
            ("--auth-code", self.auth_code.is_some(), &OAUTH_TOKEN),
            (
                "--refresh-token",
                self.refresh_token.is_some(),
                &OAUTH_TOKEN,
            ),
            ("--auth-token", self.auth_token.is_some(), &USER_INFO_SHARE),
        ];
        let given = given.into_iter().find(|(_, is_given, _)| *is_given);
        let method = match (self.method, given) {
            (Some(method), Some((option, _, takes))) if method != takes => {
                return Err(UsageError::NotOfMethod {
                    option,
                    method: method.name,
                }
                .into());
            }
            (Some(method), _) => method,
            (None, Some((_, _, takes))) => takes,
            (None, None) => &OAUTH_TOKEN,
        };
        if *method == USER_INFO_SHARE {
            let token = self.auth_token.as_deref().unwrap_or_default();
            let auth_token = AccessToken::new(token);
            return Ok(UserInfoShareRequest { auth_token }.into_call());
        }
        if let Some(token) = &self.refresh_token {
            let token = RefreshToken::new(token.as_str());
            return Ok(OauthTokenRequest::RefreshToken(token).into_call());
        }
        let code = match &self.auth_code {
            Some(text) => {
                let pasted = PastedCode::parse(text)?;
                // A third-party app exchanges codes that were issued to its merchants.
                let is_third_party = self.access.app_auth_token().is_some();
                let merchant = pasted.app_id().filter(|_| is_third_party);
                pasted.into_code(merchant.as_ref().unwrap_or(app_id), None)?
            }
            None => AuthCode::new(""),
        };
        Ok(OauthTokenRequest::AuthorizationCode(code).into_call())
    }
}

fn language(name: &str) -> Result<&'static CodeLanguage, String> {
    CodeLanguage::by_name(name).ok_or_else(|| {
        let names: Vec<_> = CODE_LANGUAGES.iter().map(|it| it.name).collect();
        names.join(", ")
    })
}

fn method(name: &str) -> Result<&'static MethodInfo, String> {
    let mut methods = METHODS.into_iter();
    methods
        .find(|method| method.name == name)
        .ok_or_else(|| METHODS.map(|method| method.name).join(", "))
}
