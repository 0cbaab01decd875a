//! The kinds of text that are told apart.

/// What a fragment is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum InspectionKind {
    /// An answer of a gateway.
    GatewayResponse,
    /// The refusal out of an answer, without its answer.
    GatewayErrorText,
    /// A request to a gateway, or its string to sign.
    GatewayRequest,
    /// The address of the authorization page.
    AuthorizationUrl,
    /// A redirect after an authorization.
    AuthorizationRedirect,
    /// A call of curl.
    CurlCommand,
    /// What an SDK says when it fails.
    SdkException,
    /// A code alone.
    ErrorCode,
    /// A private key.
    PrivateKey,
    /// A public key.
    PublicKey,
    /// A certificate, or a request for one.
    Certificate,
    /// An access token, a refresh token or an app authorization token.
    Token,
    /// An authorization code.
    AuthCode,
    /// Lines of a log that hold some of the others.
    LogLines,
    /// A web page.
    HtmlPage,
    /// Something else.
    Unknown,
}

impl InspectionKind {
    /// Every kind.
    pub const ALL: [Self; 16] = [
        Self::GatewayResponse,
        Self::GatewayErrorText,
        Self::GatewayRequest,
        Self::AuthorizationUrl,
        Self::AuthorizationRedirect,
        Self::CurlCommand,
        Self::SdkException,
        Self::ErrorCode,
        Self::PrivateKey,
        Self::PublicKey,
        Self::Certificate,
        Self::Token,
        Self::AuthCode,
        Self::LogLines,
        Self::HtmlPage,
        Self::Unknown,
    ];

    /// The name in JSON output.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::GatewayResponse => "gateway-response",
            Self::GatewayErrorText => "gateway-error-text",
            Self::GatewayRequest => "gateway-request",
            Self::AuthorizationUrl => "authorization-url",
            Self::AuthorizationRedirect => "authorization-redirect",
            Self::CurlCommand => "curl-command",
            Self::SdkException => "sdk-exception",
            Self::ErrorCode => "error-code",
            Self::PrivateKey => "private-key",
            Self::PublicKey => "public-key",
            Self::Certificate => "certificate",
            Self::Token => "token",
            Self::AuthCode => "auth-code",
            Self::LogLines => "log-lines",
            Self::HtmlPage => "html-page",
            Self::Unknown => "unknown",
        }
    }

    /// Fluent id of the name in words.
    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            Self::GatewayResponse => "kind-gateway-response",
            Self::GatewayErrorText => "kind-gateway-error-text",
            Self::GatewayRequest => "kind-gateway-request",
            Self::AuthorizationUrl => "kind-authorization-url",
            Self::AuthorizationRedirect => "kind-authorization-redirect",
            Self::CurlCommand => "kind-curl-command",
            Self::SdkException => "kind-sdk-exception",
            Self::ErrorCode => "kind-error-code",
            Self::PrivateKey => "kind-private-key",
            Self::PublicKey => "kind-public-key",
            Self::Certificate => "kind-certificate",
            Self::Token => "kind-token",
            Self::AuthCode => "kind-auth-code",
            Self::LogLines => "kind-log-lines",
            Self::HtmlPage => "kind-html-page",
            Self::Unknown => "kind-unknown",
        }
    }

    /// Whether it names a refusal or a failure, so that it is nothing good.
    #[must_use]
    pub fn tells_of_failure(self) -> bool {
        matches!(
            self,
            Self::GatewayErrorText | Self::SdkException | Self::ErrorCode | Self::HtmlPage
        )
    }
}
