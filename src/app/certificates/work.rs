//! The work behind certificates: following signatures, saving.

use super::{CertificateEffect, CertificateMessage};
use crate::app::errand::Errand;
use crate::i18n::Explain as _;
#[cfg(feature = "gui")]
use crate::keys::CertificateSlot;
use crate::platform;
use crate::storage::write_atomically;

impl Errand for CertificateEffect {
    type Answer = CertificateMessage;

    #[cfg(feature = "gui")]
    async fn ask(self) -> Result<CertificateMessage, Self> {
        match self {
            CertificateEffect::PickPlace {
                certificate,
                profile,
                locale,
            } => {
                let title = locale.text("dialog-save-certificate");
                let path = platform::pick_place(&title, CertificateSlot::Alipay.file_name()).await;
                Ok(CertificateMessage::PlacePicked {
                    certificate,
                    profile,
                    path,
                })
            }
            other => Err(other),
        }
    }

    fn carry_out(self) -> CertificateMessage {
        match self {
            CertificateEffect::CheckChains(task, job) => {
                let chains = Box::new(job.check(platform::now()));
                CertificateMessage::ChainsChecked(task, chains)
            }
            CertificateEffect::PickPlace {
                certificate,
                profile,
                ..
            } => CertificateMessage::PlacePicked {
                certificate,
                profile,
                path: None,
            },
            CertificateEffect::Write {
                certificate,
                profile,
                path,
            } => {
                let written = write_atomically(&path, certificate.to_pem().as_bytes());
                CertificateMessage::Saved {
                    certificate,
                    profile,
                    outcome: written.map(|()| path).map_err(|error| error.problem()),
                }
            }
        }
    }
}
