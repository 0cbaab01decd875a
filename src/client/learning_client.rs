//! A client that gets to know Alipay's certificates.

use super::{
    CallContext, CallError, CertificateDownload, CertificateDownloadError, Credentials, Exchange,
    ExchangeId, GatewayClient,
};
use crate::keys::certificates::AlipayCertificate;
use crate::protocol::methods::Call;

/// Makes calls, and downloads the certificate that an answer names if it is not at hand and the
/// user wants that. Only a certificate that the root file proves is used.
#[derive(Clone, Debug)]
pub struct LearningClient {
    client: GatewayClient,
    downloads: bool,
    download: Option<CertificateDownload>,
}

/// A call, and the download that its answer led to.
#[derive(Clone, Debug)]
pub struct LearnedCall {
    /// The call; read with the downloaded certificate if that is proven.
    pub exchange: Exchange,
    /// The download.
    pub download: Option<Exchange>,
}

impl LearningClient {
    /// A client that downloads only if `downloads`.
    #[must_use]
    pub fn new(client: GatewayClient, downloads: bool) -> Self {
        Self {
            client,
            downloads,
            download: None,
        }
    }

    /// The app and its keys, with the certificate that was downloaded.
    #[must_use]
    pub fn credentials(&self) -> &Credentials {
        self.client.credentials()
    }

    /// What the download has brought; `None` as long as none was needed.
    #[must_use]
    pub fn downloaded(&self) -> Option<Result<&AlipayCertificate, &CertificateDownloadError>> {
        let download = self.download.as_ref()?;
        Some(download.outcome.as_ref())
    }

    /// Makes one call. A download is tried once, whatever comes of it, and has the number after
    /// that of the call.
    ///
    /// # Errors
    /// [`CallError`] if a request could not be built.
    pub async fn execute(
        &mut self,
        call: Call,
        context: CallContext,
    ) -> Result<LearnedCall, CallError> {
        let after = CallContext {
            id: ExchangeId(context.id.0 + 1),
            ..CallContext::first(context.now)
        };
        let exchange = self.client.execute(call, context).await?;
        let certificates = self.credentials().certificates.clone();
        let unknown = exchange.unknown_certificate().zip(certificates);
        let Some((sn, certificates)) =
            unknown.filter(|_| self.downloads && self.download.is_none())
        else {
            return Ok(LearnedCall {
                exchange,
                download: None,
            });
        };
        let download = self.client.download_certificate(sn, &certificates, after);
        let download = self.download.insert(download.await?);
        let learned = LearnedCall {
            exchange: match &download.outcome {
                Ok(certificate) => exchange.reread_with(certificate),
                Err(_) => exchange,
            },
            download: Some(download.exchange.clone()),
        };
        if let Ok(certificate) = &download.outcome {
            self.client = self.client.with_credentials(Credentials {
                certificates: Some(certificates.with_alipay(certificate.clone()).into()),
                ..self.client.credentials().clone()
            });
        }
        Ok(learned)
    }
}

impl From<GatewayClient> for LearningClient {
    /// One that downloads nothing.
    fn from(client: GatewayClient) -> Self {
        Self::new(client, false)
    }
}
