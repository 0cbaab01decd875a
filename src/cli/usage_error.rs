//! Arguments that do not make up a command.

use crate::i18n::{Explain, Fault, Problem};
use crate::report::code::CODE_LANGUAGES;

/// What is missing or does not go together. Also what this computer does not let a command do.
#[derive(Debug)]
pub(super) enum UsageError {
    /// No profile has this name.
    UnknownProfile {
        /// The name.
        name: String,
        /// The names there are.
        offered: String,
    },
    /// No persona has this id.
    UnknownPersona {
        /// The id.
        name: String,
        /// The ids there are.
        offered: String,
    },
    /// A profile lacks something.
    IncompleteProfile {
        /// Its name.
        name: String,
        /// What is missing, by the names of the options.
        missing: String,
    },
    /// A profile together with options that would replace a part of it.
    ProfileAndOptions,
    /// Some of the options that belong together are missing.
    MissingOptions(String),
    /// Some of the three certificates are named, but not these.
    IncompleteCertificates(String),
    /// `--signing-mode` says something else than the files or the profile.
    OtherSigningMode,
    /// The simulator's app has no certificate.
    NoAppCertificate,
    /// No address of an authorization page: an embedded simulator would end with the command.
    NoAuthorizationPage,
    /// No redirect URI.
    NoRedirectUri,
    /// A redirect URI that is no http or https address.
    RedirectUri(String),
    /// A `state` that the authorization page would not take.
    State(String),
    /// A gateway where nobody consents by himself, and no code.
    NoCode,
    /// A third-party app, and no merchant.
    NoMerchant,
    /// The user's page of a third-party app without the merchant's app.
    NoMerchantApp,
    /// Neither a merchant's code nor a token.
    NoAppCode,
    /// A refresh at the embedded simulator, whose tokens end with it.
    NoRefreshGateway,
    /// Two secrets from one standard input.
    TwiceStdin,
    /// Production, and no `--yes`.
    Production {
        /// Host of the gateway.
        host: String,
        /// The app.
        app_id: String,
    },
    /// A program that would call the embedded simulator, which ends with the command.
    NoLastingGateway,
    /// No language for a program.
    NoCodeLanguage,
    /// A token or code that another method takes.
    NotOfMethod {
        /// The option.
        option: &'static str,
        /// The method.
        method: &'static str,
    },
    /// A private key is to be written, and nobody has said where.
    NoKeyPlace,
    /// Bytes that are no text cannot be part of a JSON document.
    DerInJson,
    /// A public key where the public half of a private one is wanted.
    PublicKeyGiven,
    /// Faults at a gateway that is not the embedded simulator.
    FaultElsewhere,
    /// The signal that ends the simulator cannot be waited for.
    NoInterrupt(String),
    /// The operating system gives no threads.
    NoThreads(String),
    /// What was found could not be printed.
    Output(String),
}

impl Explain for UsageError {
    fn problem(&self) -> Problem {
        let input = |id| Problem::new(Fault::Input, id);
        let machine = |id, reason| Problem::new(Fault::Machine, id).with("reason", reason);
        match self {
            Self::UnknownProfile { name, offered } => input("cli-unknown-profile")
                .with("name", name)
                .with("offered", offered),
            Self::UnknownPersona { name, offered } => input("cli-unknown-persona")
                .with("name", name)
                .with("offered", offered),
            Self::IncompleteProfile { name, missing } => input("cli-incomplete-profile")
                .with("name", name)
                .with("missing", missing),
            Self::ProfileAndOptions => input("cli-profile-and-options"),
            Self::MissingOptions(missing) => input("cli-missing-options").with("missing", missing),
            Self::IncompleteCertificates(missing) => {
                input("cli-incomplete-certificates").with("missing", missing)
            }
            Self::OtherSigningMode => input("cli-other-signing-mode"),
            Self::NoAppCertificate => Problem::new(Fault::Machine, "cli-no-app-certificate"),
            Self::NoAuthorizationPage => input("cli-no-authorization-page"),
            Self::NoRedirectUri => input("cli-no-redirect-uri"),
            Self::RedirectUri(found) => input("redirect-uri-unreadable").with("found", found),
            Self::State(found) => input("cli-state").with("found", found),
            Self::NoCode => input("cli-no-code"),
            Self::NoMerchant => input("cli-no-merchant"),
            Self::NoMerchantApp => input("cli-no-merchant-app"),
            Self::NoAppCode => input("cli-no-app-code"),
            Self::NoRefreshGateway => input("cli-no-refresh-gateway"),
            Self::TwiceStdin => input("cli-twice-stdin"),
            Self::Production { host, app_id } => input("cli-production")
                .with("host", host)
                .with("app_id", app_id),
            Self::NoLastingGateway => input("cli-code-no-gateway"),
            Self::NoCodeLanguage => {
                let names: Vec<_> = CODE_LANGUAGES.iter().map(|it| it.name).collect();
                input("cli-code-no-language").with("offered", names.join(", "))
            }
            Self::NotOfMethod { option, method } => input("cli-code-wrong-method")
                .with("option", option)
                .with("method", method),
            Self::NoKeyPlace => input("cli-key-no-place"),
            Self::DerInJson => input("cli-key-der-in-json"),
            Self::PublicKeyGiven => input("cli-key-public-given"),
            Self::FaultElsewhere => input("cli-fault-elsewhere"),
            Self::NoInterrupt(reason) => machine("cli-no-interrupt", reason),
            Self::NoThreads(reason) => machine("cli-no-threads", reason),
            Self::Output(reason) => machine("cli-output", reason),
        }
    }
}
