//! What an entry of the catalogue is.

/// The kinds of entries; each has a data file of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CatalogueKind {
    /// `code` of an answer, for example `40002`.
    TopCode,
    /// `sub_code` of one of the two calls of the flow.
    BusinessCode,
    /// `sub_code` that any call can be answered with.
    SubCode,
    /// A code that only the REST interface (v3) or its SDKs use.
    V3Code,
    /// What an SDK or a library says itself.
    SdkMessage,
    /// A failure below or beside JSON: a page, an HTTP status, TLS.
    PageFailure,
    /// A parameter of a request or of the browser's way, one of its values, or a call.
    Parameter,
    /// A field of every answer.
    CommonField,
    /// A field of `alipay.system.oauth.token`.
    TokenField,
    /// A field of `alipay.user.info.share`.
    MemberField,
}

impl CatalogueKind {
    /// Every kind, in the order in which entries are listed.
    pub const ALL: [Self; 10] = [
        Self::TopCode,
        Self::BusinessCode,
        Self::SubCode,
        Self::V3Code,
        Self::SdkMessage,
        Self::PageFailure,
        Self::Parameter,
        Self::CommonField,
        Self::TokenField,
        Self::MemberField,
    ];

    /// The name in JSON output and in options; also that of its file under `assets/catalogue`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::TopCode => "top-code",
            Self::BusinessCode => "business-code",
            Self::SubCode => "sub-code",
            Self::V3Code => "v3-code",
            Self::SdkMessage => "sdk-message",
            Self::PageFailure => "page-failure",
            Self::Parameter => "parameter",
            Self::CommonField => "common-field",
            Self::TokenField => "oauth-token-field",
            Self::MemberField => "member-field",
        }
    }

    /// The kind of this name.
    #[must_use]
    pub fn by_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// Fluent id of the name in words.
    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            Self::TopCode => "catalogue-top-code",
            Self::BusinessCode => "catalogue-business-code",
            Self::SubCode => "catalogue-sub-code",
            Self::V3Code => "catalogue-v3-code",
            Self::SdkMessage => "catalogue-sdk-message",
            Self::PageFailure => "catalogue-page-failure",
            Self::Parameter => "catalogue-parameter",
            Self::CommonField => "catalogue-common-field",
            Self::TokenField => "catalogue-token-field",
            Self::MemberField => "catalogue-member-field",
        }
    }

    /// Whether it is a field of an answer, and no failure.
    #[must_use]
    pub fn is_field(self) -> bool {
        matches!(
            self,
            Self::CommonField | Self::TokenField | Self::MemberField
        )
    }

    /// Whether it names something of the flow and no failure: a field or a parameter. Such names
    /// are everyday words.
    #[must_use]
    pub fn is_name(self) -> bool {
        self.is_field() || self == Self::Parameter
    }

    /// Fluent id of what an entry's cause is told under, where it is not simply the cause of a
    /// failure: for a field it is why the field is absent, for a parameter what mostly goes wrong.
    #[must_use]
    pub fn cause_title(self) -> Option<&'static str> {
        match self {
            Self::CommonField | Self::TokenField | Self::MemberField => Some("explain-absence"),
            Self::Parameter => Some("explain-mistake"),
            _ => None,
        }
    }

    /// Whether its entries' ids are on the wire as they are; messages and pages have ids of ours.
    #[must_use]
    pub fn is_on_the_wire(self) -> bool {
        !matches!(self, Self::SdkMessage | Self::PageFailure)
    }
}
