//! The keys and certificates of the chosen profile.

use std::path::{Path, PathBuf};

use super::Remote;
use crate::i18n::Problem;
use crate::keys::{
    AlipayCertificate, AlipayPublicKey, AlipayRootCertificate, AppCertificate, AppPrivateKey,
    CertificateSlot, CredentialSlot, KeySlot,
};
use crate::protocol::SigningMode;

/// Where a key came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KeyOrigin {
    /// A file; the profile remembers its path.
    File(PathBuf),
    /// Pasted text; forgotten when the program ends.
    Pasted,
    /// The simulator's own TEST ONLY key.
    BuiltIn,
    /// Alipay's certificate, fetched from the gateway; forgotten unless it is saved.
    Downloaded,
}

/// A key or a certificate with its origin.
#[derive(Clone, Debug)]
pub struct LoadedKey<K> {
    /// The key.
    pub key: K,
    /// Where it came from.
    pub origin: KeyOrigin,
    /// Fluent ids of what is odd about the file, although it can be used.
    pub notes: Vec<&'static str>,
}

/// A place for a key or a certificate.
pub type Slot<K> = Remote<LoadedKey<K>, Problem>;

/// What a flow needs. It is dropped when another profile is chosen, so that keys of two profiles
/// never mix.
#[derive(Clone, Debug, Default)]
pub struct KeyRing {
    /// Signs requests.
    pub private_key: Slot<AppPrivateKey>,
    /// Verifies answers in key mode.
    pub alipay_public_key: Slot<AlipayPublicKey>,
    /// Names the app's key in certificate mode.
    pub app_certificate: Slot<AppCertificate>,
    /// Verifies answers in certificate mode.
    pub alipay_certificate: Slot<AlipayCertificate>,
    /// What both certificates lead up to.
    pub root_certificate: Slot<AlipayRootCertificate>,
}

/// How a place stands, whatever belongs into it.
pub trait SlotStanding {
    /// Where its content came from, if there is any.
    fn origin(&self) -> Option<&KeyOrigin>;
    /// Why there is no content.
    fn problem(&self) -> Option<&Problem>;
    /// Whether it is being read.
    fn is_pending(&self) -> bool;
    /// Marks it as being read.
    fn start(&mut self);
    /// Takes the content away.
    fn clear(&mut self);
}

impl KeyRing {
    /// How a place stands.
    #[must_use]
    pub fn standing(&self, slot: CredentialSlot) -> &dyn SlotStanding {
        match slot {
            CredentialSlot::Key(KeySlot::AppPrivateKey) => &self.private_key,
            CredentialSlot::Key(KeySlot::AlipayPublicKey) => &self.alipay_public_key,
            CredentialSlot::Certificate(CertificateSlot::App) => &self.app_certificate,
            CredentialSlot::Certificate(CertificateSlot::Alipay) => &self.alipay_certificate,
            CredentialSlot::Certificate(CertificateSlot::Root) => &self.root_certificate,
        }
    }

    /// The same, to change it.
    pub(super) fn standing_mut(&mut self, slot: CredentialSlot) -> &mut dyn SlotStanding {
        match slot {
            CredentialSlot::Key(KeySlot::AppPrivateKey) => &mut self.private_key,
            CredentialSlot::Key(KeySlot::AlipayPublicKey) => &mut self.alipay_public_key,
            CredentialSlot::Certificate(CertificateSlot::App) => &mut self.app_certificate,
            CredentialSlot::Certificate(CertificateSlot::Alipay) => &mut self.alipay_certificate,
            CredentialSlot::Certificate(CertificateSlot::Root) => &mut self.root_certificate,
        }
    }

    /// Whether everything that a mode uses is there and nothing of it is being read.
    #[must_use]
    pub fn is_complete(&self, mode: SigningMode) -> bool {
        CredentialSlot::of_mode(mode).iter().all(|slot| {
            let standing = self.standing(*slot);
            standing.origin().is_some() && !standing.is_pending()
        })
    }

    /// The key that answers are verified with in a mode.
    #[must_use]
    pub fn verifying_key(&self, mode: SigningMode) -> Option<AlipayPublicKey> {
        match mode {
            SigningMode::Keys => Some(self.alipay_public_key.value()?.key.clone()),
            SigningMode::Certificates => Some(self.alipay_certificate.value()?.key.public_key()),
        }
    }
}

impl<K> SlotStanding for Slot<K> {
    fn origin(&self) -> Option<&KeyOrigin> {
        self.value().map(|loaded| &loaded.origin)
    }

    fn problem(&self) -> Option<&Problem> {
        match self {
            Self::Failed(problem) => Some(problem),
            _ => None,
        }
    }

    fn is_pending(&self) -> bool {
        Self::is_pending(self)
    }

    fn start(&mut self) {
        Self::start(self);
    }

    fn clear(&mut self) {
        *self = Self::Idle;
    }
}

impl<K> LoadedKey<K> {
    /// The file it came from.
    #[must_use]
    pub fn path(&self) -> Option<&Path> {
        self.origin.path()
    }
}

impl KeyOrigin {
    /// The file, if it is one.
    #[must_use]
    pub fn path(&self) -> Option<&Path> {
        match self {
            Self::File(path) => Some(path),
            Self::Pasted | Self::BuiltIn | Self::Downloaded => None,
        }
    }
}
