//! The simulator's own certificate authority.

use std::str::FromStr as _;

use rsa::pkcs1v15::{Signature, SigningKey};
use rsa::pkcs8::EncodePublicKey as _;
use sha2::Sha256;
use x509_cert::builder::{self, Builder as _, CertificateBuilder, Profile};
use x509_cert::der::{Decode as _, Encode as _};
use x509_cert::name::Name;
use x509_cert::serial_number::SerialNumber;
use x509_cert::spki::SubjectPublicKeyInfoOwned;

use super::server_certificate::{self, ServerCertificate};
use crate::simulator::SimulatorKeys;

const NAME: &str = "CN=Alipay Explorer simulator TEST ONLY,O=Alipay Explorer";
const SERVER_NAME: &str = "CN=Alipay Explorer simulator,O=Alipay Explorer";

/// Signs server certificates with the key of "Alipay"; the servers use the key of the app.
pub(in crate::simulator) struct Authority {
    signer: SigningKey<Sha256>,
    server_key: SubjectPublicKeyInfoOwned,
    certificate: Vec<u8>,
}

impl Authority {
    /// Makes the authority and its certificate.
    pub(super) fn new(keys: &SimulatorKeys) -> Result<Self, builder::Error> {
        let key = keys.alipay_private_key.rsa();
        let signer = SigningKey::<Sha256>::new(key.clone());
        let own_key = public_key(key)?;
        let certificate = CertificateBuilder::new(
            Profile::Root,
            SerialNumber::from(1_u32),
            server_certificate::of_authority()?,
            Name::from_str(NAME)?,
            own_key,
            &signer,
        )?
        .build::<Signature>()?
        .to_der()?;
        Ok(Self {
            server_key: public_key(keys.app_private_key.rsa())?,
            signer,
            certificate,
        })
    }

    /// Its certificate (DER), for those who are to trust the simulator.
    pub(in crate::simulator) fn certificate(&self) -> &[u8] {
        &self.certificate
    }

    /// A new certificate for a server (DER).
    pub(super) fn issue(&self, server: ServerCertificate) -> Result<Vec<u8>, builder::Error> {
        let profile = Profile::Leaf {
            issuer: Name::from_str(NAME)?,
            enable_key_agreement: false,
            enable_key_encipherment: true,
        };
        let mut certificate = CertificateBuilder::new(
            profile,
            SerialNumber::from(server.serial()),
            server.validity()?,
            Name::from_str(SERVER_NAME)?,
            self.server_key.clone(),
            &self.signer,
        )?;
        certificate.add_extension(&server.names()?)?;
        Ok(certificate.build::<Signature>()?.to_der()?)
    }
}

fn public_key(key: &rsa::RsaPrivateKey) -> Result<SubjectPublicKeyInfoOwned, builder::Error> {
    let der = key.to_public_key().to_public_key_der();
    let der = der.map_err(builder::Error::PublicKey)?;
    Ok(SubjectPublicKeyInfoOwned::from_der(der.as_bytes())?)
}
