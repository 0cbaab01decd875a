//! Calls to a gateway: request out, exact bytes back.

mod answer;
mod call_stamp;
mod certificate_download;
mod certificate_download_error;
mod certificates;
mod context;
mod credentials;
mod exchange;
mod exchange_keys;
mod flow;
mod gateway_client;
mod http_client;
mod inspection;
mod learning_client;
mod planned_call;
pub mod preflight;
mod proxy_choice;
mod rest_head;
mod rest_request;
mod sent_request;
mod transport;
mod transport_options;

pub use answer::Answer;
pub use call_stamp::CallStamp;
pub use certificate_download::CertificateDownload;
pub use certificate_download_error::CertificateDownloadError;
pub use certificates::Certificates;
pub use context::{CallContext, ExchangeId};
pub use credentials::Credentials;
pub use exchange::{Exchange, Received};
pub use exchange_keys::ExchangeKeys;
pub use flow::{FlowRun, GrantedCode, continue_flow, run_flow};
pub use gateway_client::{CallError, GatewayClient};
pub use http_client::http_client;
pub use inspection::{
    Because, Decoding, Inspection, InspectionHints, InspectionKind, Inspections, LONGEST_INPUT,
    MOST_LAYERS, MOST_PARTS, Mention, Place, Quote, RequestSignature, RequestText,
};
pub use learning_client::{LearnedCall, LearningClient};
pub use planned_call::PlannedCall;
pub use proxy_choice::ProxyChoice;
pub use rest_head::RestHead;
pub use sent_request::SentRequest;
pub use transport::{BODY_LIMIT, CONNECT_LIMIT, TOTAL_LIMIT, Transport, TransportError};
pub use transport_options::TransportOptions;
