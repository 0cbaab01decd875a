//! Calls to a gateway: request out, exact bytes back.

mod answer;
mod context;
mod credentials;
mod exchange;
mod flow;
mod gateway_client;
mod inspection;
mod sent_request;
mod transport;

pub use answer::Answer;
pub use context::{CallContext, ExchangeId};
pub use credentials::Credentials;
pub use exchange::{Exchange, Received};
pub use flow::{FlowRun, run_flow};
pub use gateway_client::{CallError, GatewayClient};
pub use inspection::{Inspection, InspectionHints, InspectionKind};
pub use sent_request::SentRequest;
pub use transport::{BODY_LIMIT, CONNECT_LIMIT, TOTAL_LIMIT, Transport, TransportError};
