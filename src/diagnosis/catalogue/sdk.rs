//! Who says a message.

use serde::Deserialize;

/// A library whose own messages the catalogue explains.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Sdk {
    /// alipay-sdk-java.
    Java,
    /// alipay-sdk-php.
    Php,
    /// alipay-sdk-net.
    Dotnet,
    /// alipay-sdk of npm.
    Node,
    /// alipay-sdk-python.
    Python,
    /// alipay-easysdk.
    EasySdk,
    /// python-alipay-sdk, which is not Alipay's.
    PythonUnofficial,
    /// A language's own library under the SDK, for example its TLS or RSA reader.
    Platform,
}

impl Sdk {
    /// The name in JSON output.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Java => "java",
            Self::Php => "php",
            Self::Dotnet => "dotnet",
            Self::Node => "node",
            Self::Python => "python",
            Self::EasySdk => "easy-sdk",
            Self::PythonUnofficial => "python-unofficial",
            Self::Platform => "platform",
        }
    }

    /// Fluent id of the name in words.
    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            Self::Java => "sdk-java",
            Self::Php => "sdk-php",
            Self::Dotnet => "sdk-dotnet",
            Self::Node => "sdk-node",
            Self::Python => "sdk-python",
            Self::EasySdk => "sdk-easy-sdk",
            Self::PythonUnofficial => "sdk-python-unofficial",
            Self::Platform => "sdk-platform",
        }
    }
}
