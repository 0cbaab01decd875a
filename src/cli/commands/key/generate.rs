//! `key generate`: a new pair.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use serde_json::{Value, json};

use crate::cli::page::Page;
use crate::cli::views::{console_steps, sdk_forms};
use crate::cli::{Exit, Failure, Output, Report, View};
use crate::keys::{AppPrivateKey, PairFile, PairLength, pair_files};
use crate::platform;
use crate::storage::write_pair;

/// Make a new key pair for an app
///
/// The folder gets the private key as PKCS#8 (Java) and PKCS#1 (everything else), for its owner
/// alone (mode 0600), and the public key as PEM and as the line to paste into the console.
#[derive(Args)]
pub(in crate::cli) struct KeyGenerateCommand {
    /// Folder for the files; it is made if needed
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    /// Length of the key
    #[arg(long, value_enum, default_value_t)]
    bits: Bits,
    /// Replace files that are there
    #[arg(long)]
    force: bool,
}

/// The lengths that the platform recommends.
#[derive(Clone, Copy, Debug, Default, ValueEnum)]
enum Bits {
    /// What Alipay's key tool makes and every SDK takes
    #[default]
    #[value(name = "2048")]
    Short,
    /// Slower to sign with
    #[value(name = "4096")]
    Long,
}

impl KeyGenerateCommand {
    /// Carries it out.
    pub(super) fn run(self, output: &Output) -> Result<Exit, Failure> {
        let length = match self.bits {
            Bits::Short => PairLength::Bits2048,
            Bits::Long => PairLength::Bits4096,
        };
        let bits = length.bits().to_string();
        output.aside(
            &output
                .locale()
                .text_with("cli-key-generating", &[("bits", &bits)]),
        );
        let key = platform::generate_pair(length)?;
        let files = pair_files(&key)?;
        let paths = write_pair(&self.out, &files, super::overwrite(self.force))?;
        output.show(&Generated { key, files, paths })
    }
}

/// A new pair and where it is.
struct Generated {
    key: AppPrivateKey,
    files: [PairFile; 4],
    paths: Vec<PathBuf>,
}

impl Report for Generated {
    fn exit(&self) -> Exit {
        Exit::Good
    }

    fn json(&self, view: View) -> Value {
        let files = self.files.iter().zip(&self.paths);
        let files: Vec<_> = files
            .map(|(file, path)| {
                let conversion = file.document.conversion();
                json!({
                    "path": path.display().to_string(),
                    "format": conversion.structure.format().name(),
                    "encoding": conversion.encoding.name(),
                    "private": file.document.is_private(),
                    "purpose": view.locale.text(file.purpose),
                })
            })
            .collect();
        json!({
            "bits": self.key.bits(),
            "fingerprint": self.key.public_key().fingerprint().to_string(),
            "files": files,
            "app_public_key": self.key.public_key().to_base64_line(),
        })
    }

    fn text(&self, page: &mut Page, view: View) {
        let locale = view.locale;
        let bits = self.key.bits().to_string();
        page.heading(&locale.text_with("cli-key-generated", &[("bits", &bits)]));
        let rows: Vec<_> = self
            .files
            .iter()
            .zip(&self.paths)
            .map(|(file, path)| [path.display().to_string(), locale.text(file.purpose)])
            .collect();
        page.table(&rows);
        page.text(&locale.text("cli-key-private-place"));
        console_steps(page, view, &self.key.public_key());
        sdk_forms(page, view);
    }
}
