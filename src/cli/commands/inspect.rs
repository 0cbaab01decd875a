//! `inspect`: what is this?

use std::path::PathBuf;

use clap::Args;

use crate::cli::input::Input;
use crate::cli::key_options::{KeyOptions, read_alipay_public_key, read_private_key};
use crate::cli::saved_keys::SavedKeys;
use crate::cli::views::InspectionReport;
use crate::cli::{Exit, Failure, Output, UsageError, profiles};
use crate::client::{Inspection, InspectionHints, Inspections};
use crate::keys::{AlipayPublicKey, AppPublicKey};
use crate::protocol::SignType;
use crate::protocol::methods::{METHODS, MethodInfo};
use crate::signing::KnownKeys;
use crate::simulator::SimulatorKeys;
use crate::storage::Profile;

/// Recognise, verify and explain anything: answers, logs, requests, redirects, errors, codes, keys
///
/// Nothing is sent. The options say what is known about the text.
#[derive(Args)]
pub(in crate::cli) struct InspectCommand {
    /// The file; `-` or nothing is standard input
    file: Option<PathBuf>,
    #[command(flatten)]
    keys: KeyOptions,
    /// The call it answers, for example alipay.user.info.share
    #[arg(long, value_name = "METHOD", value_parser = method)]
    method: Option<&'static MethodInfo>,
    /// Another key that may have signed it; the keys of all profiles are tried by themselves
    #[arg(long, value_name = "FILE")]
    try_key: Vec<PathBuf>,
    /// If its signature does not fit and the reason can be undone: show the mended copy too. The
    /// exit code stays that of the answer as it was given
    #[arg(long)]
    mend: bool,
}

/// The keys an answer is checked with.
pub(super) struct Keys {
    alipay: Option<AlipayPublicKey>,
    own: Option<AppPublicKey>,
}

impl InspectCommand {
    /// Reads and explains.
    pub(super) fn run(self, output: &Output, profile: Option<&str>) -> Result<Exit, Failure> {
        let keys = known_keys(&self.keys, profile, output)?;
        let others = SavedKeys::with_files(&self.try_key)?;
        let input = Input::named(self.file.as_deref());
        let bytes = input.read(output)?;
        let hints = InspectionHints {
            keys: keys.known(&others),
            charset: self.keys.charset,
            sign_type: self.keys.sign_type,
            method: self.method,
        };
        let inspections = Inspections::of(&bytes, hints);
        let answer = inspections.parts.iter().find(|part| part.answer.is_some());
        let mended = answer
            .and_then(Inspection::mended_body)
            .filter(|_| self.mend);
        match (mended, answer.cloned()) {
            (Some(body), Some(given)) => {
                let mended = Inspections::of(&body, hints);
                output.show(&InspectionReport::new(mended, &body).mended_from(given))
            }
            _ => output.show(&InspectionReport::new(inspections, &bytes)),
        }
    }
}

impl Keys {
    /// The keys as a verification takes them.
    pub(super) fn known<'a>(&'a self, others: &'a SavedKeys) -> KnownKeys<'a> {
        KnownKeys {
            alipay: self.alipay.as_ref(),
            own: self.own.as_ref(),
            shelf: Some(others),
        }
    }
}

/// The keys that a profile or options name.
pub(super) fn known_keys(
    options: &KeyOptions,
    profile: Option<&str>,
    output: &Output,
) -> Result<Keys, Failure> {
    let KeyOptions {
        private_key,
        alipay_public_key,
        sign_type,
        ..
    } = options;
    let profile = match profile {
        Some(_) if options.name_keys() => return Err(UsageError::ProfileAndOptions.into()),
        Some(name) => profiles::find(name, output)?,
        None => Profile {
            private_key: private_key.clone(),
            alipay_public_key: alipay_public_key.clone(),
            ..Profile::default()
        },
    };
    if profile.is_built_in() {
        let keys = SimulatorKeys::embedded()?;
        return Ok(Keys {
            alipay: Some(keys.alipay_public_key()),
            own: Some(keys.app_private_key.public_key()),
        });
    }
    // A key of any length can be the right one for an answer that is already there.
    let least = sign_type.unwrap_or(SignType::Rsa);
    let alipay = profile.alipay_public_key.as_deref();
    let own = profile.private_key.as_deref();
    Ok(Keys {
        alipay: alipay
            .map(|path| read_alipay_public_key(path, least, output))
            .transpose()?,
        own: own
            .map(|path| read_private_key(path, least, output))
            .transpose()?
            .map(|key| key.public_key()),
    })
}

pub(super) fn method(name: &str) -> Result<&'static MethodInfo, String> {
    MethodInfo::by_name(name).ok_or_else(|| {
        let names: Vec<_> = METHODS.iter().map(|method| method.name).collect();
        names.join(", ")
    })
}
