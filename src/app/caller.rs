//! Calls of the runtime.

use super::{CertificateMessage, FlowMessage, Gateway, PreflightMessage, TaskId};
use crate::client::preflight::{Preflight, preflight_with};
use crate::client::{CallContext, CertificateDownload, Exchange, GatewayClient};
use crate::i18n::{Explain as _, Fault, Problem};
use crate::protocol::CertSn;
use crate::protocol::methods::Call;

/// Makes one call of the flow.
pub(super) async fn execute(
    task: TaskId,
    call: Call,
    gateway: Gateway,
    context: CallContext,
) -> FlowMessage {
    let outcome = exchange(call, gateway, context).await;
    FlowMessage::Done(task, outcome.map(Box::new))
}

/// Makes a preflight's call and reads it.
pub(super) async fn preflight(
    task: TaskId,
    call: Call,
    gateway: Gateway,
    context: CallContext,
) -> PreflightMessage {
    let outcome = lights(call, gateway, context).await;
    PreflightMessage::Done(task, outcome.map(Box::new))
}

/// Downloads a certificate of Alipay's and follows it up to the root.
pub(super) async fn download_certificate(
    task: TaskId,
    sn: CertSn,
    gateway: Gateway,
    context: CallContext,
) -> CertificateMessage {
    let outcome = download(sn, gateway, context).await;
    CertificateMessage::Downloaded(task, outcome.map(Box::new))
}

async fn exchange(call: Call, gateway: Gateway, context: CallContext) -> Result<Exchange, Problem> {
    let client = client(gateway)?;
    let exchange = client.execute(call, context).await;
    exchange.map_err(|error| error.problem())
}

async fn lights(call: Call, gateway: Gateway, context: CallContext) -> Result<Preflight, Problem> {
    let client = client(gateway)?;
    let preflight = preflight_with(&client, call, context).await;
    preflight.map_err(|error| error.problem())
}

async fn download(
    sn: CertSn,
    gateway: Gateway,
    context: CallContext,
) -> Result<CertificateDownload, Problem> {
    let certificates = gateway.credentials.certificates.clone();
    // A download is only asked for in certificate mode.
    let certificates =
        certificates.ok_or_else(|| Problem::new(Fault::Input, "certificate-key-mode"))?;
    let client = client(gateway)?;
    let download = client
        .download_certificate(sn, &certificates, context)
        .await;
    download.map_err(|error| error.problem())
}

fn client(gateway: Gateway) -> Result<GatewayClient, Problem> {
    let Gateway {
        environment,
        endpoints,
        credentials,
        shelf,
        transport,
    } = gateway;
    let client = GatewayClient::with_options(environment, &endpoints, credentials, &transport);
    let client = client.map_err(|error| error.problem())?;
    Ok(client.with_shelf(shelf))
}
