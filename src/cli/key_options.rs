//! Options that name keys and how they are used.

use std::path::{Path, PathBuf};

use clap::Args;

use super::{Failure, Output};
use crate::i18n::Explain as _;
use crate::keys::{AlipayPublicKey, AppPrivateKey, KeyError, KeyWarning};
use crate::platform::read_key_file;
use crate::protocol::{Charset, SignType};

/// Keys, signature algorithm and character set.
#[derive(Args, Clone, Debug, Default)]
pub(super) struct KeyOptions {
    /// The app's private key (应用私钥): PEM, DER or the one-line text of Alipay's key tool
    #[arg(long, value_name = "FILE")]
    pub(super) private_key: Option<PathBuf>,
    /// Alipay's public key (支付宝公钥), to verify answers with
    #[arg(long, value_name = "FILE")]
    pub(super) alipay_public_key: Option<PathBuf>,
    /// Signature algorithm: RSA2 or RSA
    #[arg(long, value_name = "TYPE", value_parser = sign_type)]
    pub(super) sign_type: Option<SignType>,
    /// Character set: utf-8 or GBK
    #[arg(long, value_name = "NAME", value_parser = charset)]
    pub(super) charset: Option<Charset>,
}

impl KeyOptions {
    /// Whether a key is named.
    pub(super) fn name_keys(&self) -> bool {
        self.private_key.is_some() || self.alipay_public_key.is_some()
    }
}

/// Reads the app's private key and checks that it serves the algorithm.
pub(super) fn read_private_key(
    path: &Path,
    sign_type: SignType,
    output: &Output,
) -> Result<AppPrivateKey, Failure> {
    let read = || {
        let key = AppPrivateKey::parse(&read_key_file(path)?)?;
        let warning = key.check_for(sign_type)?;
        Ok((key, warning))
    };
    accept(read(), path, output)
}

/// Reads Alipay's public key and checks that it serves the algorithm.
pub(super) fn read_alipay_public_key(
    path: &Path,
    sign_type: SignType,
    output: &Output,
) -> Result<AlipayPublicKey, Failure> {
    let read = || {
        let key = AlipayPublicKey::parse(&read_key_file(path)?)?;
        let warning = key.check_for(sign_type)?;
        Ok((key, warning))
    };
    accept(read(), path, output)
}

fn accept<K>(
    read: Result<(K, Option<KeyWarning>), KeyError>,
    path: &Path,
    output: &Output,
) -> Result<K, Failure> {
    let (key, warning) = read.map_err(|error| Failure::about(path, &error))?;
    if let Some(warning) = warning {
        output.notice(&warning.problem());
    }
    Ok(key)
}

pub(super) fn sign_type(name: &str) -> Result<SignType, String> {
    SignType::from_name(name).ok_or_else(|| "RSA2, RSA".to_owned())
}

pub(super) fn charset(name: &str) -> Result<Charset, String> {
    Charset::from_name(name).ok_or_else(|| "utf-8, GBK".to_owned())
}
