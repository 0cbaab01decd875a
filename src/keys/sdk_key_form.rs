//! The form in which each SDK wants its keys.

use super::{KeyConversion, KeyEncoding, KeyStructure};

/// What one SDK takes, from its sources.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SdkKeyForm {
    /// Its id in arguments and machine-readable output.
    pub id: &'static str,
    /// Its name, the same in every language.
    pub name: &'static str,
    /// The app's private key.
    pub private_key: KeyConversion,
    /// Alipay's public key.
    pub public_key: KeyConversion,
    /// Id of the text with what else is to be known.
    pub hint: &'static str,
}

const PKCS8_LINE: KeyConversion = KeyConversion::new(KeyStructure::Pkcs8, KeyEncoding::Base64Line);
const PKCS1_LINE: KeyConversion = KeyConversion::new(KeyStructure::Pkcs1, KeyEncoding::Base64Line);
const PKCS1_PEM: KeyConversion = KeyConversion::new(KeyStructure::Pkcs1, KeyEncoding::Pem);
const SPKI_LINE: KeyConversion = KeyConversion::new(KeyStructure::Spki, KeyEncoding::Base64Line);
const SPKI_PEM: KeyConversion = KeyConversion::new(KeyStructure::Spki, KeyEncoding::Pem);

/// Every SDK whose wishes are known.
pub const SDK_KEY_FORMS: &[SdkKeyForm] = &[
    SdkKeyForm {
        id: "java",
        name: "Java (alipay-sdk-java)",
        private_key: PKCS8_LINE,
        public_key: SPKI_LINE,
        hint: "sdk-keys-java",
    },
    SdkKeyForm {
        id: "easysdk-java",
        name: "Java (alipay-easysdk)",
        private_key: PKCS8_LINE,
        public_key: SPKI_LINE,
        hint: "sdk-keys-easysdk-java",
    },
    SdkKeyForm {
        id: "php",
        name: "PHP (alipay-sdk-php)",
        private_key: PKCS1_LINE,
        public_key: SPKI_LINE,
        hint: "sdk-keys-php",
    },
    SdkKeyForm {
        id: "python",
        name: "Python (alipay-sdk-python)",
        private_key: PKCS1_LINE,
        public_key: SPKI_LINE,
        hint: "sdk-keys-python",
    },
    SdkKeyForm {
        id: "python-alipay-sdk",
        name: "Python (python-alipay-sdk)",
        private_key: PKCS1_PEM,
        public_key: SPKI_PEM,
        hint: "sdk-keys-python-alipay-sdk",
    },
    SdkKeyForm {
        id: "node",
        name: "Node.js (alipay-sdk)",
        private_key: PKCS1_LINE,
        public_key: SPKI_LINE,
        hint: "sdk-keys-node",
    },
    SdkKeyForm {
        id: "dotnet",
        name: ".NET (AlipaySDKNet)",
        private_key: PKCS1_LINE,
        public_key: SPKI_LINE,
        hint: "sdk-keys-dotnet",
    },
];

impl SdkKeyForm {
    /// The SDK with this id.
    #[must_use]
    pub fn with_id(id: &str) -> Option<&'static Self> {
        SDK_KEY_FORMS.iter().find(|form| form.id == id)
    }
}
