//! `alipay.open.app.alipaycert.download`: an SN becomes a certificate.

use serde_json::json;

use super::{Call, MethodInfo};
use crate::protocol::CertSn;

/// `alipay.open.app.alipaycert.download`, 应用支付宝公钥证书下载.
pub const APP_ALIPAYCERT_DOWNLOAD: MethodInfo = MethodInfo {
    name: "alipay.open.app.alipaycert.download",
    title: "method-app-alipaycert-download",
    old_style_errors: false,
};

/// Asks for the certificate that an answer names and the caller does not have.
#[derive(Clone, Debug)]
pub struct AppAlipaycertDownloadRequest {
    /// `alipay_cert_sn` of that answer.
    pub alipay_cert_sn: CertSn,
}

impl AppAlipaycertDownloadRequest {
    /// The call. Its answer carries `alipay_cert_content`, base64 of the certificate as PEM.
    #[must_use]
    pub fn into_call(self) -> Call {
        let biz_content = json!({ "alipay_cert_sn": self.alipay_cert_sn.to_string() });
        Call::with_biz_content(&APP_ALIPAYCERT_DOWNLOAD, &biz_content)
    }
}
