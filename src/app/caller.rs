//! Calls of the runtime.

use super::Gateway;
use crate::client::preflight::{Preflight, preflight_with};
use crate::client::{CallContext, Exchange, GatewayClient};
use crate::i18n::{Explain as _, Problem};
use crate::protocol::methods::Call;

/// Makes one call of the flow.
pub(super) async fn execute(
    call: Call,
    gateway: Gateway,
    context: CallContext,
) -> Result<Exchange, Problem> {
    let client = client(gateway)?;
    let exchange = client.execute(call, context).await;
    exchange.map_err(|error| error.problem())
}

/// Makes a preflight's call and reads it.
pub(super) async fn preflight(
    gateway: Gateway,
    context: CallContext,
) -> Result<Preflight, Problem> {
    let client = client(gateway)?;
    let preflight = preflight_with(&client, context).await;
    preflight.map_err(|error| error.problem())
}

fn client(gateway: Gateway) -> Result<GatewayClient, Problem> {
    let Gateway {
        environment,
        endpoints,
        credentials,
    } = gateway;
    GatewayClient::new(environment, &endpoints, credentials).map_err(|error| error.problem())
}
