//! The simulator's keys and certificates as files. TEST ONLY: they are published with this program.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use super::OwnCodeMessage;
use crate::i18n::{Explain as _, Fault, Problem};
use crate::keys::certificates::AppCertificate;
use crate::simulator::{SIMULATOR_APP_ID, SIMULATOR_ISV_APP_ID, SimulatorHandle};
use crate::storage::{StorageError, write_atomically};

/// Where each file is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SimulatorFiles {
    /// The app's private key as PKCS#8, PEM.
    pub private_key: PathBuf,
    /// The same as PKCS#1, PEM.
    pub private_key_pkcs1: PathBuf,
    /// Alipay's public key, PEM.
    pub alipay_public_key: PathBuf,
    /// The app's public key, PEM.
    pub app_public_key: PathBuf,
    /// The app's certificate.
    pub app_certificate: PathBuf,
    /// Alipay's certificate.
    pub alipay_certificate: PathBuf,
    /// The root certificates.
    pub alipay_root_certificate: PathBuf,
    /// The certificate of the third-party app.
    pub isv_app_certificate: PathBuf,
}

impl SimulatorFiles {
    /// The folder that is made for them within one that the user names. Nothing of his own can be
    /// in it, so nothing of his own is replaced.
    const FOLDER: &str = "alipay-simulator-keys";

    /// Where they will be within a folder of the user's.
    #[must_use]
    pub fn within(folder: &Path) -> Self {
        Self::in_folder(&folder.join(Self::FOLDER))
    }

    /// Where they are in a folder of their own.
    #[must_use]
    pub fn in_folder(folder: &Path) -> Self {
        Self {
            private_key: folder.join("app-private-key.pem"),
            private_key_pkcs1: folder.join("app-private-key-pkcs1.pem"),
            alipay_public_key: folder.join("alipay-public-key.pem"),
            app_public_key: folder.join("app-public-key.pem"),
            app_certificate: folder.join("app-certificate.crt"),
            alipay_certificate: folder.join("alipay-certificate.crt"),
            alipay_root_certificate: folder.join("alipay-root-certificate.crt"),
            isv_app_certificate: folder.join("isv-app-certificate.crt"),
        }
    }

    /// Writes all files of a simulator, and replaces those of an earlier one.
    ///
    /// # Errors
    /// The simulator cannot make its certificates, or what the operating system says.
    pub fn write(self, simulator: &SimulatorHandle) -> Result<Self, Problem> {
        let keys = simulator.keys();
        let private_key = &keys.app_private_key;
        let certificates = simulator
            .certificates()
            .map_err(crate::i18n::Explain::problem)?;
        let of_app = |app_id| {
            let certificate = certificates.app(app_id);
            certificate.map(AppCertificate::to_pem).unwrap_or_default()
        };
        let pkcs8 = private_key.to_pkcs8_pem().map_err(|it| it.problem())?;
        let pkcs1 = private_key.to_pkcs1_pem().map_err(|it| it.problem())?;
        write(&self.private_key, &pkcs8)?;
        write(&self.private_key_pkcs1, &pkcs1)?;
        let alipay_public_key = keys.alipay_public_key().to_pem();
        write(&self.alipay_public_key, &alipay_public_key)?;
        write(&self.app_public_key, &private_key.public_key().to_pem())?;
        write(&self.app_certificate, &of_app(SIMULATOR_APP_ID))?;
        write(&self.alipay_certificate, &certificates.alipay.to_pem())?;
        write(&self.alipay_root_certificate, &certificates.root.to_pem())?;
        write(&self.isv_app_certificate, &of_app(SIMULATOR_ISV_APP_ID))?;
        Ok(self)
    }

    /// The folder they are in.
    #[must_use]
    pub fn folder(&self) -> &Path {
        self.private_key.parent().unwrap_or(Path::new(""))
    }
}

fn write(path: &Path, content: &str) -> Result<(), Problem> {
    write_atomically(path, content.as_bytes()).map_err(|error| error.problem())
}

/// Writes the files of the running simulator below a folder, and tells what has come of it.
pub(in crate::app) fn write_files(
    simulator: &Mutex<Option<SimulatorHandle>>,
    folder: &Path,
) -> OwnCodeMessage {
    let written = || {
        let folder = std::path::absolute(folder)
            .map_err(|error| StorageError::io(folder, &error).problem())?;
        let simulator = simulator.lock().unwrap_or_else(PoisonError::into_inner);
        let not_running = || Problem::new(Fault::Input, "setup-no-simulator");
        let simulator = simulator.as_ref().ok_or_else(not_running)?;
        SimulatorFiles::within(&folder).write(simulator)
    };
    OwnCodeMessage::Written(written().map(Box::new))
}
