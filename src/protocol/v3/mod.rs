//! The third version of the interface (REST): a path for each call, JSON bodies, the request's
//! signature in the header `Authorization`, the answer's in headers of its own.

mod authorization_header;
mod http_method;
mod nonce;
mod rest_answer_head;
mod rest_error;
mod rest_sign_content;
mod v3_route;

pub(super) use authorization_header::sign_places;
pub use authorization_header::{AuthorizationHeader, SCHEME};
pub use http_method::HttpMethod;
pub use nonce::Nonce;
pub use rest_answer_head::RestAnswerHead;
pub use rest_error::{RestError, RestLink};
pub use rest_sign_content::RestSignContent;
pub use v3_route::{V3_ROUTES, V3Route};

/// The request header with a merchant's grant, for the app of a service provider.
pub const APP_AUTH_TOKEN_HEADER: &str = "alipay-app-auth-token";
/// The request header with the SN of the root certificates, in certificate mode.
pub const ROOT_CERT_SN_HEADER: &str = "alipay-root-cert-sn";
