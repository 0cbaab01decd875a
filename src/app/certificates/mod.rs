//! Certificates of the chosen profile: whether they lead up to the root, and downloads.

mod chain_job;
mod desk;
mod effect;
mod message;
mod work;

pub use chain_job::{ChainJob, Chains};
pub use desk::CertificateDesk;
pub use effect::CertificateEffect;
pub use message::CertificateMessage;
