//! `verify`: which answers of a log are wrong, and why?

mod merge;
mod record_file;
mod run;
mod state_file;

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};

use crate::bulk::{BulkKeys, ResultsFormat};
use crate::cli::key_options::{charset, read_alipay_public_key, read_private_key, sign_type};
use crate::cli::{Exit, Failure, Output, UsageError, profiles};
use crate::keys::AppPublicKey;
use crate::protocol::{Charset, SignType};
use crate::simulator::SimulatorKeys;
use crate::storage::Profile;

/// Verify the answers in a log of any size, and tell which are wrong and why
///
/// A line holds an answer alone, an answer in other text, or one in a JSON string or in base64.
/// stdout gets the summary. Memory stays flat, all cores work, the order of lines is kept. Exit
/// code 1 if any answer is not verified, 130 if it was interrupted; what was done until then is
/// kept and summed up.
#[derive(Args)]
#[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
pub(in crate::cli) struct VerifyCommand {
    #[command(subcommand)]
    part: Option<VerifyPart>,
    /// Files, plain or compressed with gzip or zstd; folders with all that is in them; `-` or
    /// nothing is standard input
    #[arg(value_name = "FILE")]
    files: Vec<PathBuf>,
    /// Alipay's public key or certificate; several may be given, and each answer is checked with
    /// that of the certificate it names, or with all of them
    #[arg(long, value_name = "FILE")]
    alipay_public_key: Vec<PathBuf>,
    /// The app's private key, to recognise its public half among the keys
    #[arg(long, value_name = "FILE")]
    private_key: Option<PathBuf>,
    /// Signature algorithm: RSA2 or RSA [default: either]
    #[arg(long, value_name = "TYPE", value_parser = sign_type)]
    sign_type: Option<SignType>,
    /// Character set of all lines: utf-8 or GBK [default: recognised line by line]
    #[arg(long, value_name = "NAME", value_parser = charset)]
    charset: Option<Charset>,
    /// Write a record of every answer into this file; `-` is stdout, the summary then goes to stderr
    #[arg(long, value_name = "FILE")]
    results: Option<PathBuf>,
    /// How records are written
    #[arg(long, value_enum, default_value_t)]
    results_format: RecordFormat,
    /// Write only the records of answers that are not verified
    #[arg(long)]
    only_bad: bool,
    /// Begin at this byte of the content after decompression; lines are counted from there
    #[arg(long, value_name = "BYTES", conflicts_with = "state")]
    since_offset: Option<u64>,
    /// Remember in this file how far the logs were checked, and go on from there the next time; the
    /// summary is of all of it. A last line without an end waits for the next time
    #[arg(long, value_name = "FILE")]
    state: Option<PathBuf>,
    /// Threads that verify [default: one for each core]
    #[arg(long, value_name = "NUMBER")]
    threads: Option<usize>,
}

/// What can be done with summaries.
#[derive(Subcommand)]
enum VerifyPart {
    Merge(merge::MergeCommand),
}

/// How records are written.
#[derive(Clone, Copy, Debug, Default, ValueEnum)]
enum RecordFormat {
    /// One JSON object a line
    #[default]
    Ndjson,
    /// Values with commas, for spreadsheets
    Csv,
}

impl From<RecordFormat> for ResultsFormat {
    fn from(format: RecordFormat) -> Self {
        match format {
            RecordFormat::Ndjson => Self::Ndjson,
            RecordFormat::Csv => Self::Csv,
        }
    }
}

impl VerifyCommand {
    /// Checks the logs, or merges summaries.
    pub(super) async fn run(self, output: &Output, profile: Option<&str>) -> Result<Exit, Failure> {
        if let Some(VerifyPart::Merge(merge)) = self.part {
            return merge.run(output);
        }
        let keys = self.keys(output, profile)?;
        if keys.count() == 0 {
            return Err(UsageError::MissingOptions("--alipay-public-key".to_owned()).into());
        }
        run::run(self, keys, output).await
    }

    fn keys(&self, output: &Output, profile: Option<&str>) -> Result<BulkKeys, Failure> {
        let is_named = self.private_key.is_some() || !self.alipay_public_key.is_empty();
        let profile = match profile {
            Some(_) if is_named => return Err(UsageError::ProfileAndOptions.into()),
            Some(name) => profiles::find(name, output)?,
            None => Profile {
                private_key: self.private_key.clone(),
                ..Profile::default()
            },
        };
        if profile.is_built_in() {
            let keys = SimulatorKeys::embedded()?;
            let own = keys.app_private_key.public_key();
            return Ok(self.prepared(vec![keys.alipay_public_key()], Some(own)));
        }
        // A key of any length can be the right one for answers that are already there.
        let least = self.sign_type.unwrap_or(SignType::Rsa);
        let of_profile = profile.alipay_key_file().map(PathBuf::from);
        let files = self.alipay_public_key.iter().chain(&of_profile);
        let keys = files.map(|path| read_alipay_public_key(path, least, output));
        let own = profile.private_key.as_deref();
        let own = own
            .map(|path| read_private_key(path, least, output))
            .transpose()?;
        let own = own.map(|key| key.public_key());
        Ok(self.prepared(keys.collect::<Result<_, _>>()?, own))
    }

    fn prepared(
        &self,
        keys: Vec<crate::keys::AlipayPublicKey>,
        own: Option<AppPublicKey>,
    ) -> BulkKeys {
        BulkKeys::new(keys, own, self.sign_type)
    }
}
