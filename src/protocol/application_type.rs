//! The kinds of apps that a merchant may be asked to authorize.

/// One value of `application_type`, which the page for several apps takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ApplicationType {
    /// 小程序
    TinyApp,
    /// 网页应用
    WebApp,
    /// 移动应用
    MobileApp,
    /// 生活号
    PublicApp,
    /// AR 应用
    ArApp,
}

impl ApplicationType {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::TinyApp,
        Self::WebApp,
        Self::MobileApp,
        Self::PublicApp,
        Self::ArApp,
    ];

    /// Its name on the wire.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::TinyApp => "TINYAPP",
            Self::WebApp => "WEBAPP",
            Self::MobileApp => "MOBILEAPP",
            Self::PublicApp => "PUBLICAPP",
            Self::ArApp => "ARAPP",
        }
    }

    /// The one with this name, in capitals or not.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|kind| kind.name().eq_ignore_ascii_case(name))
    }
}
