//! A certificate of Alipay's that an answer names and that is not at hand.

use jiff::Timestamp;

use super::{
    CallContext, CallError, CertificateDownloadError, Certificates, Credentials, Exchange,
    GatewayClient,
};
use crate::keys::certificates::AlipayCertificate;
use crate::protocol::methods::AppAlipaycertDownloadRequest;
use crate::protocol::{ApiVersion, CertSn};

/// What a download has brought.
#[derive(Clone, Debug)]
pub struct CertificateDownload {
    /// The call. If its certificate is good, its answer was read with the key in it.
    pub exchange: Exchange,
    /// The certificate, proven by the root file.
    pub outcome: Result<AlipayCertificate, CertificateDownloadError>,
}

impl GatewayClient {
    /// Downloads the certificate with this SN (`alipay.open.app.alipaycert.download`) and proves it
    /// by the root file at hand. The answer's own signature proves nothing before that: it was made
    /// with the very key that is being asked for.
    ///
    /// The call is always written in the second version, as the third has none of that name, and
    /// for nobody but the app itself.
    ///
    /// # Errors
    /// [`CallError`] if the request could not be built.
    pub async fn download_certificate(
        &self,
        sn: CertSn,
        certificates: &Certificates,
        context: CallContext,
    ) -> Result<CertificateDownload, CallError> {
        let now = context.now;
        let request = AppAlipaycertDownloadRequest { alipay_cert_sn: sn };
        let own = self.with_credentials(Credentials {
            api_version: ApiVersion::V2,
            app_auth_token: None,
            ..self.credentials().clone()
        });
        let exchange = own.execute(request.into_call(), context).await?;
        let outcome = proven(&exchange, sn, certificates, now);
        let exchange = match &outcome {
            Ok(certificate) => exchange.reread_with(certificate),
            Err(_) => exchange,
        };
        Ok(CertificateDownload { exchange, outcome })
    }
}

fn proven(
    exchange: &Exchange,
    sn: CertSn,
    certificates: &Certificates,
    now: Timestamp,
) -> Result<AlipayCertificate, CertificateDownloadError> {
    let envelope = exchange.answer.as_ref().filter(|it| it.error.is_none());
    let envelope = envelope.and_then(|answer| answer.envelope.as_ref().ok());
    let content = envelope.and_then(|envelope| envelope.field("alipay_cert_content"));
    let content = content.ok_or(CertificateDownloadError::NoContent)?;
    let certificate = AlipayCertificate::of_download(&content)?;
    let found = certificate.sn();
    if found != sn {
        return Err(CertificateDownloadError::OtherSn { asked: sn, found });
    }
    certificates.check_chain(&certificate, now)?;
    Ok(certificate)
}
