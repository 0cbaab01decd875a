//! `key convert`: a key in another form.

use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use serde_json::{Value, json};

use crate::cli::page::Page;
use crate::cli::views::read_key;
use crate::cli::{Exit, Failure, Output, Report, UsageError, View, output};
use crate::keys::{
    KeyConversion, KeyDocument, KeyEncoding, KeyFormat, KeyInspection, KeyStructure, SDK_KEY_FORMS,
    SdkKeyForm, UsableKey,
};
use crate::storage::write_key_file;

/// Write a key in another form
///
/// PKCS#1 and PKCS#8 are the two structures of private keys, SPKI is that of public ones. A
/// certificate is written as the public key in it, and --to spki writes the public half of a
/// private key. A private key is written only where --out says, for its owner alone (mode 0600).
#[derive(Args)]
pub(in crate::cli) struct KeyConvertCommand {
    /// The key; `-` is standard input
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// The structure; pkcs1 of a public key is its PKCS#1 form
    #[arg(long, value_enum, required_unless_present = "sdk")]
    to: Option<Structure>,
    /// How it is written down
    #[arg(long = "as", value_enum, default_value_t)]
    encoding: Encoding,
    /// The form that an SDK takes, instead of --to and --as
    #[arg(long = "for", value_name = "SDK", conflicts_with_all = ["to", "encoding"], value_parser = sdk)]
    sdk: Option<&'static SdkKeyForm>,
    /// The new file; `-` is standard output [default for public keys]
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// Replace a file that is there
    #[arg(long)]
    force: bool,
}

/// The structures by the names that people use.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum Structure {
    /// The non-Java format of a private key; for a public key its PKCS#1 form
    Pkcs1,
    /// The Java format of a private key
    Pkcs8,
    /// The public key, as the console takes it
    Spki,
}

/// How bytes are written down.
#[derive(Clone, Copy, Debug, Default, ValueEnum)]
enum Encoding {
    /// Base64 between BEGIN and END lines
    #[default]
    Pem,
    /// One line of base64, as Alipay's key tool writes it
    Line,
    /// Bytes
    Der,
}

impl KeyConvertCommand {
    /// Carries it out.
    pub(super) fn run(self, output: &Output) -> Result<Exit, Failure> {
        let (key, inspection) = read_key(&self.file, output)?;
        let document = self.conversion(&key).apply(&key)?;
        let to_stdout = match &self.out {
            Some(out) => out == Path::new("-"),
            None if document.is_private() => return Err(UsageError::NoKeyPlace.into()),
            None => true,
        };
        if to_stdout && !output.is_json() {
            return output::key(&document);
        }
        if to_stdout && document.text().is_none() {
            return Err(UsageError::DerInJson.into());
        }
        if let (false, Some(out)) = (to_stdout, &self.out) {
            let overwrite = super::overwrite(self.force);
            write_key_file(out, &document, overwrite)?;
        }
        output.show(&Converted {
            file: self.file,
            inspection,
            key,
            document,
            out: self.out.filter(|_| !to_stdout),
        })
    }

    fn conversion(&self, key: &UsableKey) -> KeyConversion {
        if let Some(sdk) = self.sdk {
            return if key.is_private() {
                sdk.private_key
            } else {
                sdk.public_key
            };
        }
        let structure = match self.to {
            Some(Structure::Pkcs8) => KeyStructure::Pkcs8,
            Some(Structure::Pkcs1) if key.is_private() => KeyStructure::Pkcs1,
            Some(Structure::Pkcs1) => KeyStructure::Pkcs1Public,
            Some(Structure::Spki) | None => KeyStructure::Spki,
        };
        let encoding = match self.encoding {
            Encoding::Pem => KeyEncoding::Pem,
            Encoding::Line => KeyEncoding::Base64Line,
            Encoding::Der => KeyEncoding::Der,
        };
        KeyConversion::new(structure, encoding)
    }
}

fn sdk(id: &str) -> Result<&'static SdkKeyForm, String> {
    SdkKeyForm::with_id(id).ok_or_else(|| {
        let ids: Vec<_> = SDK_KEY_FORMS.iter().map(|form| form.id).collect();
        ids.join(", ")
    })
}

/// What was made of what.
struct Converted {
    file: PathBuf,
    inspection: KeyInspection,
    key: UsableKey,
    document: KeyDocument,
    /// The new file; `None` if the key is part of the document that is printed.
    out: Option<PathBuf>,
}

impl Report for Converted {
    fn exit(&self) -> Exit {
        Exit::Good
    }

    fn json(&self, _view: View) -> Value {
        let KeyConversion {
            structure,
            encoding,
        } = self.document.conversion();
        let found = &self.inspection;
        let text = self.document.text().filter(|_| self.out.is_none());
        json!({
            "file": self.file.display().to_string(),
            "kind": found.kind.name(),
            "fingerprint": self.key.fingerprint().to_string(),
            "from": {
                "format": found.format.map(KeyFormat::name),
                "encoding": found.encoding.map(KeyEncoding::name),
            },
            "to": { "format": structure.format().name(), "encoding": encoding.name() },
            "private": self.document.is_private(),
            "out": self.out.as_ref().map(|out| out.display().to_string()),
            "content": text,
        })
    }

    fn text(&self, page: &mut Page, view: View) {
        let locale = view.locale;
        let out = self.out.as_ref().map(|out| out.display().to_string());
        let form = |format: &str, encoding: &str| format!("{format}, {encoding}");
        let KeyConversion {
            structure,
            encoding,
        } = self.document.conversion();
        let found = &self.inspection;
        let from = found.format.zip(found.encoding);
        page.heading(&locale.text_with("cli-key-written", &[("path", &out.unwrap_or_default())]));
        let from = from.map(|(format, encoding)| form(format.name(), encoding.name()));
        page.table(&[
            [locale.text("cli-key-from"), from.unwrap_or_default()],
            [
                locale.text("cli-key-to"),
                form(structure.format().name(), encoding.name()),
            ],
            [
                locale.text("cli-key-fingerprint"),
                self.key.fingerprint().to_string(),
            ],
        ]);
        if self.document.is_private() {
            page.text(&locale.text("cli-key-private-place"));
        }
    }
}
