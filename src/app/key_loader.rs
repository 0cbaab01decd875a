//! Reads keys and certificates from where the user says they are.

use std::path::{Path, PathBuf};

use zeroize::Zeroizing;

use super::effect::KeySource;
use super::{InspectMessage, KeyMessage, KeyOrigin, LoadedKey, Message, TaskId};
use crate::i18n::{Explain as _, Fault, Problem};
use crate::keys::certificates::CertificateInspection;
use crate::keys::{
    AlipayCertificate, AlipayPublicKey, AlipayRootCertificate, AppCertificate, AppPrivateKey,
    CertificateError, CertificateSlot, CredentialSlot, KeyError, KeyInspection, KeyKind, KeyNote,
    KeySlot,
};
use crate::platform;
use crate::protocol::{AppKind, SigningMode};
use crate::simulator::{
    SIMULATOR_APP_ID, SIMULATOR_ISV_APP_ID, SimulatorCertificates, SimulatorKeys,
};

/// Reads what belongs into a slot; the outcome is the message to send.
pub(super) fn read_key(task: TaskId, slot: CredentialSlot, source: &KeySource) -> KeyMessage {
    let origin = source.origin();
    match slot {
        CredentialSlot::Key(KeySlot::AppPrivateKey) => {
            let key = key(source, AppPrivateKey::parse, |keys| keys.app_private_key);
            let loaded = loaded(key, &origin, AppPrivateKey::notes);
            KeyMessage::PrivateKey(task, origin, loaded)
        }
        CredentialSlot::Key(KeySlot::AlipayPublicKey) => {
            let key = key(source, AlipayPublicKey::parse, |keys| {
                keys.alipay_public_key()
            });
            let loaded = loaded(key, &origin, AlipayPublicKey::notes);
            KeyMessage::AlipayPublicKey(task, origin, loaded)
        }
        CredentialSlot::Certificate(CertificateSlot::App) => {
            let read = certificate(source, AppCertificate::parse, |made, kind| {
                made.app(app_of(kind)).cloned()
            });
            let loaded = loaded(read, &origin, AppCertificate::notes);
            KeyMessage::AppCertificate(task, origin, loaded)
        }
        CredentialSlot::Certificate(CertificateSlot::Alipay) => {
            let read = certificate(source, AlipayCertificate::parse, |made, _| {
                Some(made.alipay)
            });
            let loaded = loaded(read, &origin, AlipayCertificate::notes);
            KeyMessage::AlipayCertificate(task, origin, loaded)
        }
        CredentialSlot::Certificate(CertificateSlot::Root) => {
            let read = certificate(source, AlipayRootCertificate::parse, |made, _| {
                Some(made.root)
            });
            let loaded = loaded(read, &origin, |_| &[]);
            KeyMessage::RootCertificate(task, origin, loaded)
        }
    }
}

/// Finds out which slot a dropped file fits; the outcome is the message to send.
///
/// A file that is no key and no certificate is explained instead.
pub(super) fn recognise(path: PathBuf, profile: String, mode: SigningMode) -> Message {
    match slot_of(&path, mode).transpose() {
        Some(slot) => KeyMessage::DroppedIs {
            path,
            profile,
            slot,
        }
        .into(),
        None => InspectMessage::File(path).into(),
    }
}

/// The slot that a file's content fits, also when the slot will refuse it for a better reason.
fn slot_of(path: &Path, mode: SigningMode) -> Result<Option<CredentialSlot>, Problem> {
    let bytes = match platform::read_key_file(path) {
        Err(KeyError::TooLarge { .. }) => return Ok(None),
        read => read.map_err(|error| error.problem())?,
    };
    let inspection = KeyInspection::of(&bytes);
    if inspection.notes.contains(&KeyNote::SurroundingText) {
        return Ok(None);
    }
    Ok(match (inspection.kind, mode) {
        (KeyKind::PrivateKey | KeyKind::EncryptedPrivateKey | KeyKind::EcPrivateKey, _) => {
            Some(CredentialSlot::APP_PRIVATE_KEY)
        }
        (KeyKind::Certificate, SigningMode::Certificates) => Some(certificate_slot(&bytes)),
        (KeyKind::PublicKey | KeyKind::EcPublicKey, SigningMode::Certificates) => {
            Some(CredentialSlot::ALIPAY_CERTIFICATE)
        }
        (KeyKind::PublicKey | KeyKind::EcPublicKey | KeyKind::Certificate, SigningMode::Keys) => {
            Some(CredentialSlot::ALIPAY_PUBLIC_KEY)
        }
        _ => None,
    })
}

/// The first slot that takes a certificate; one that none takes is refused best by the roots'.
fn certificate_slot(bytes: &[u8]) -> CredentialSlot {
    let inspection = CertificateInspection::of(bytes);
    let slot = inspection.and_then(|found| found.slots.first().copied());
    slot.unwrap_or(CertificateSlot::Root).into()
}

fn key<K>(
    source: &KeySource,
    parse: fn(&[u8]) -> Result<K, KeyError>,
    built_in: impl FnOnce(SimulatorKeys) -> K,
) -> Result<K, Problem> {
    let read = match bytes_of(source) {
        Ok(Some(bytes)) => parse(&bytes),
        Ok(None) => SimulatorKeys::embedded().map(built_in),
        Err(error) => Err(error),
    };
    read.map_err(|error| error.problem())
}

fn certificate<C>(
    source: &KeySource,
    parse: fn(&[u8]) -> Result<C, CertificateError>,
    built_in: impl FnOnce(SimulatorCertificates, AppKind) -> Option<C>,
) -> Result<C, Problem> {
    if let KeySource::BuiltIn(kind) = source {
        let made = SimulatorCertificates::embedded().map_err(|error| error.problem())?;
        let none = || Problem::new(Fault::Machine, "certificate-not-built-in");
        return built_in(made, *kind).ok_or_else(none);
    }
    let bytes = bytes_of(source).map_err(|error| match error {
        KeyError::TooLarge { .. } => CertificateError::TooLarge.problem(),
        other => other.problem(),
    })?;
    parse(&bytes.unwrap_or_default()).map_err(|error| error.problem())
}

/// The simulator's app of a kind.
fn app_of(kind: AppKind) -> &'static str {
    match kind {
        AppKind::SelfDeveloped => SIMULATOR_APP_ID,
        AppKind::ThirdParty => SIMULATOR_ISV_APP_ID,
    }
}

fn loaded<K>(
    key: Result<K, Problem>,
    origin: &KeyOrigin,
    notes: impl FnOnce(&K) -> &[KeyNote],
) -> Result<LoadedKey<K>, Problem> {
    key.map(|key| LoadedKey {
        notes: notes(&key).iter().map(|note| note.text_id()).collect(),
        origin: origin.clone(),
        key,
    })
}

/// The bytes of a file or a pasted text; `None` for the keys that are built in.
fn bytes_of(source: &KeySource) -> Result<Option<Zeroizing<Vec<u8>>>, KeyError> {
    match source {
        KeySource::File(path) => platform::read_key_file(path).map(Some),
        KeySource::Text(text) => Ok(Some(Zeroizing::new(text.as_str().as_bytes().to_vec()))),
        KeySource::BuiltIn(_) => Ok(None),
    }
}
