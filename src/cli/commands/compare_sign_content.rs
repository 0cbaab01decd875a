//! `compare-sign-content`: our string to sign against the one that the gateway quoted.

use std::path::{Path, PathBuf};

use clap::Args;

use crate::cli::input::Input;
use crate::cli::key_options::read_private_key;
use crate::cli::views::ComparisonReport;
use crate::cli::{Exit, Failure, Output, UsageError, profiles};
use crate::i18n::{Fault, Problem};
use crate::keys::AppPublicKey;
use crate::protocol::{Charset, SignType};
use crate::signing::comparison::SignContentCheck;
use crate::simulator::SimulatorKeys;

/// Compare your string to sign with the one that the gateway quotes
///
/// The gateway's side is the `sub_msg` of isv.invalid-signature, the whole answer, an exception or
/// log line with it, or the string itself. Your side is the string you signed, the address of the
/// request, or its form body. Without your side the gateway's string alone is explained.
///
/// Exit code 0: the strings are the same, so only the key or the value of
/// sign can be wrong; 1: they differ, or sign was not sent as it was made.
#[derive(Args)]
pub(in crate::cli) struct CompareSignContentCommand {
    /// The gateway's side; `-` or nothing is standard input
    #[arg(conflicts_with = "gateway_text")]
    gateway: Option<PathBuf>,
    /// The gateway's side as text
    #[arg(long, value_name = "TEXT")]
    gateway_text: Option<String>,
    /// Your side; `-` is standard input
    #[arg(long, value_name = "FILE", conflicts_with = "own_text")]
    own: Option<PathBuf>,
    /// Your side as text
    #[arg(long, value_name = "TEXT")]
    own_text: Option<String>,
    /// The app's private key: if the strings are the same, its app public key is shown
    #[arg(long, value_name = "FILE")]
    private_key: Option<PathBuf>,
}

impl CompareSignContentCommand {
    /// Reads both sides and compares them.
    pub(super) fn run(self, output: &Output, profile: Option<&str>) -> Result<Exit, Failure> {
        let app_public_key = self.app_public_key(profile, output)?;
        let is_stdin = |path: &PathBuf| path == Path::new("-");
        let gateway_is_stdin =
            self.gateway_text.is_none() && self.gateway.as_ref().is_none_or(is_stdin);
        if gateway_is_stdin && self.own.as_ref().is_some_and(is_stdin) {
            let problem = Problem::new(Fault::Input, "comparison-two-inputs-from-stdin");
            return Err(problem.into());
        }
        let gateway = match self.gateway_text {
            Some(text) => text,
            None => read(self.gateway.as_deref(), output)?,
        };
        let own = match (self.own_text, self.own) {
            (Some(text), _) => Some(text),
            (None, Some(path)) => Some(read(Some(&path), output)?),
            (None, None) => None,
        };
        let check = SignContentCheck::of(&gateway, own.as_deref())?;
        output.show(&ComparisonReport {
            check,
            app_public_key,
        })
    }

    fn app_public_key(
        &self,
        profile: Option<&str>,
        output: &Output,
    ) -> Result<Option<AppPublicKey>, Failure> {
        let path = match (profile, &self.private_key) {
            (Some(_), Some(_)) => return Err(UsageError::ProfileAndOptions.into()),
            (Some(name), None) => {
                let profile = profiles::find(name, output)?;
                if profile.is_built_in() {
                    let keys = SimulatorKeys::embedded()?;
                    return Ok(Some(keys.app_private_key.public_key()));
                }
                profile.private_key
            }
            (None, path) => path.clone(),
        };
        // A key of any length can be the one that signed.
        path.map(|path| read_private_key(&path, SignType::Rsa, output).map(|key| key.public_key()))
            .transpose()
    }
}

/// A file as text: UTF-8, or else GBK.
fn read(path: Option<&Path>, output: &Output) -> Result<String, Failure> {
    let bytes = Input::named(path).read(output)?;
    let charset = match Charset::Utf8.contradicted_by(&bytes) {
        Some(other) => other,
        None => Charset::Utf8,
    };
    Ok(charset.decode(&bytes).into_owned())
}
