//! Calls of the runtime.

use super::{FlowMessage, Gateway, PreflightMessage, TaskId};
use crate::client::preflight::{Preflight, preflight_with};
use crate::client::{CallContext, Exchange, GatewayClient};
use crate::i18n::{Explain as _, Problem};
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
    gateway: Gateway,
    context: CallContext,
) -> PreflightMessage {
    let outcome = lights(gateway, context).await;
    PreflightMessage::Done(task, outcome.map(Box::new))
}

async fn exchange(call: Call, gateway: Gateway, context: CallContext) -> Result<Exchange, Problem> {
    let client = client(gateway)?;
    let exchange = client.execute(call, context).await;
    exchange.map_err(|error| error.problem())
}

async fn lights(gateway: Gateway, context: CallContext) -> Result<Preflight, Problem> {
    let client = client(gateway)?;
    let preflight = preflight_with(&client, context).await;
    preflight.map_err(|error| error.problem())
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
