//! `key public`: the line to paste into the console.

use std::path::PathBuf;

use clap::Args;
use serde_json::{Value, json};

use crate::cli::page::Page;
use crate::cli::views::{console_steps, read_key};
use crate::cli::{Exit, Failure, Output, Report, UsageError, View};
use crate::keys::AppPublicKey;

/// Print the app public key (应用公钥) that belongs to a private key
///
/// The public key is computed from the private key, so it is the one that has to be uploaded
/// whatever files are around.
#[derive(Args)]
pub(in crate::cli) struct KeyPublicCommand {
    /// The private key; `-` is standard input
    #[arg(value_name = "FILE")]
    file: PathBuf,
}

impl KeyPublicCommand {
    /// Carries it out.
    pub(super) fn run(self, output: &Output) -> Result<Exit, Failure> {
        let (key, _) = read_key(&self.file, output)?;
        let public_key = key.app_public_key().ok_or(UsageError::PublicKeyGiven)?;
        output.show(&AppPublicKeyReport(public_key))
    }
}

struct AppPublicKeyReport(AppPublicKey);

impl Report for AppPublicKeyReport {
    fn exit(&self) -> Exit {
        Exit::Good
    }

    fn json(&self, view: View) -> Value {
        let steps = ["key-console-upload", "key-console-copy", "key-console-mode"];
        json!({
            "app_public_key": self.0.to_base64_line(),
            "bits": self.0.bits(),
            "fingerprint": self.0.fingerprint().to_string(),
            "steps": steps.map(|step| view.locale.text(step)),
        })
    }

    fn text(&self, page: &mut Page, view: View) {
        console_steps(page, view, &self.0);
    }
}
