//! The real runtime with a stand-in for what would leave this computer or ask a person.

use std::path::PathBuf;
use std::sync::{Arc, Mutex};

use alipay_explorer::app::{
    CapsuleEffect, CapsuleMessage, CertificateEffect, CertificateMessage, CodeEffect, CodeMessage,
    Effect, EffectRunner, KeyFileEffect, KeyFileMessage, KeyMessage, Message, OwnCodeEffect,
    OwnCodeMessage, ReportEffect, ReportMessage, Runtime,
};
use alipay_explorer::protocol::Environment;
use url::Url;

/// What the program asked of the outside.
#[derive(Clone, Debug, Default)]
pub(crate) struct Asked {
    /// Addresses for the browser.
    pub(crate) browser: Arc<Mutex<Vec<Url>>>,
    /// Calls to Alipay's own gateways; none of them is sent.
    pub(crate) alipay: Arc<Mutex<Vec<String>>>,
    /// What the next file dialog gives.
    pub(crate) dialog: Arc<Mutex<Option<PathBuf>>>,
}

/// Runs every effect for real but those.
pub(crate) struct Outside {
    runtime: Runtime,
    asked: Asked,
    picked: Vec<Message>,
}

impl Outside {
    /// Around a runtime.
    pub(crate) fn new(runtime: Runtime, asked: Asked) -> Self {
        Self {
            runtime,
            asked,
            picked: Vec::new(),
        }
    }
}

impl Outside {
    /// What the dialogs about key files give.
    fn answer(&self, effect: &KeyFileEffect) -> Option<KeyFileMessage> {
        let dialog = || self.asked.dialog.lock().unwrap().take();
        Some(match effect {
            KeyFileEffect::PickFiles(_) => KeyFileMessage::Picked(dialog().into_iter().collect()),
            KeyFileEffect::PickPlace {
                file, conversion, ..
            } => KeyFileMessage::PlacePicked(*file, *conversion, dialog()),
            KeyFileEffect::PickFolder(length, _) => KeyFileMessage::FolderPicked(*length, dialog()),
            _ => return None,
        })
    }
}

impl EffectRunner for Outside {
    fn run(&mut self, effect: Effect) {
        match effect {
            Effect::OpenBrowser(url) => self.asked.browser.lock().unwrap().push(url),
            Effect::PickKeyFile { slot, profile, .. } => {
                let path = self.asked.dialog.lock().unwrap().take();
                self.picked.push(
                    KeyMessage::Picked {
                        slot,
                        profile,
                        path,
                    }
                    .into(),
                );
            }
            Effect::Capsule(effect) => match effect {
                CapsuleEffect::PickFile(_) => {
                    let path = self.asked.dialog.lock().unwrap().take();
                    self.picked.push(CapsuleMessage::Picked(path).into());
                }
                CapsuleEffect::PickPlace { protection, .. } => {
                    let path = self.asked.dialog.lock().unwrap().take();
                    let picked = CapsuleMessage::PlacePicked(protection, path);
                    self.picked.push(picked.into());
                }
                other => self.runtime.run(Effect::Capsule(other)),
            },
            Effect::KeyFile(effect) => match self.answer(&effect) {
                Some(answer) => self.picked.push(answer.into()),
                None => self.runtime.run(Effect::KeyFile(effect)),
            },
            Effect::Report(ReportEffect::PickPlace { text, .. }) => {
                let place = self.asked.dialog.lock().unwrap().take();
                self.picked
                    .push(ReportMessage::PlacePicked(text, place).into());
            }
            Effect::Certificate(CertificateEffect::PickPlace {
                certificate,
                profile,
                ..
            }) => {
                let path = self.asked.dialog.lock().unwrap().take();
                self.picked.push(
                    CertificateMessage::PlacePicked {
                        certificate,
                        profile,
                        path,
                    }
                    .into(),
                );
            }
            Effect::DownloadCertificate { gateway, .. } if is_alipays(gateway.environment) => {
                let mut alipay = self.asked.alipay.lock().unwrap();
                alipay.push("alipay.open.app.alipaycert.download".to_owned());
            }
            Effect::Code(CodeEffect::PickPlace(sample, _)) => {
                let path = self.asked.dialog.lock().unwrap().take();
                self.picked
                    .push(CodeMessage::PlacePicked(sample, path).into());
            }
            Effect::OwnCode(OwnCodeEffect::PickFolder(_)) => {
                let folder = self.asked.dialog.lock().unwrap().take();
                self.picked
                    .push(OwnCodeMessage::FolderPicked(folder).into());
            }
            Effect::Execute { call, gateway, .. } if is_alipays(gateway.environment) => {
                let mut alipay = self.asked.alipay.lock().unwrap();
                alipay.push(call.method.name.to_owned());
            }
            Effect::Preflight { gateway, .. } if is_alipays(gateway.environment) => {
                let mut alipay = self.asked.alipay.lock().unwrap();
                alipay.push("preflight".to_owned());
            }
            other => self.runtime.run(other),
        }
    }

    fn messages(&mut self) -> Vec<Message> {
        let mut messages = std::mem::take(&mut self.picked);
        messages.extend(self.runtime.messages());
        messages
    }
}

fn is_alipays(environment: Environment) -> bool {
    matches!(environment, Environment::Sandbox | Environment::Production)
}
