//! The lines for one's own program.

use std::path::{Path, PathBuf};

use super::SimulatorFiles;
use crate::app::{Remote, SimulatorInfo};
use crate::i18n::{Locale, Problem};
use crate::protocol::SignType;
use crate::report::code::{CodeLanguage, SdkSetup, SdkTarget, languages};

/// The chosen SDK, its lines, and the key files they name.
#[derive(Debug)]
pub struct OwnCode {
    /// The language of the SDK.
    pub language: &'static CodeLanguage,
    /// The lines, as soon as the simulator has an address.
    pub setup: Option<SdkSetup>,
    /// The key files, if they were written.
    pub files: Remote<SimulatorFiles, Problem>,
    /// What the lines were made of.
    pub(in crate::app) wanted: Option<Wanted>,
}

/// Everything that the lines depend on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::app) struct Wanted {
    language: &'static CodeLanguage,
    locale: Locale,
    gateway: String,
    rest_base: String,
    app_id: String,
    files: SimulatorFiles,
}

/// Stands for the folder of the key files until they are written.
const NO_FOLDER: &str = "/path/to";

impl Wanted {
    /// What is wanted now.
    pub(in crate::app) fn of(own: &OwnCode, info: &SimulatorInfo, locale: Locale) -> Self {
        let gateway = &info.endpoints.gateway;
        let written = own.files.value().cloned();
        Self {
            language: own.language,
            locale,
            gateway: gateway.to_string(),
            rest_base: gateway.origin().ascii_serialization(),
            app_id: info.app_id.clone(),
            files: written.unwrap_or_else(|| SimulatorFiles::in_folder(Path::new(NO_FOLDER))),
        }
    }

    /// The lines.
    pub(in crate::app) fn setup(&self) -> Option<SdkSetup> {
        let target = SdkTarget {
            gateway: &self.gateway,
            rest_base: &self.rest_base,
            app_id: &self.app_id,
            private_key: &self.files.private_key,
            private_key_pkcs1: &self.files.private_key_pkcs1,
            alipay_public_key: &self.files.alipay_public_key,
            sign_type: SignType::Rsa2,
        };
        SdkSetup::of(&target, self.language, self.locale)
    }
}

impl OwnCode {
    /// The folder with the key files, if they were written.
    #[must_use]
    pub fn folder(&self) -> Option<PathBuf> {
        Some(self.files.value()?.folder().to_owned())
    }
}

impl Default for OwnCode {
    fn default() -> Self {
        Self {
            language: &languages::JAVA,
            setup: None,
            files: Remote::Idle,
            wanted: None,
        }
    }
}
