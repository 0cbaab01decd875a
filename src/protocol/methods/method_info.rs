//! What is the same for every call of one kind, and one call ready to be sent.

use super::METHODS;
use crate::protocol::{AccessToken, Params};

/// A kind of call.
#[derive(Debug, PartialEq, Eq)]
pub struct MethodInfo {
    /// The public parameter `method`, for example `alipay.user.info.share`.
    pub name: &'static str,
    /// Fluent id of its name in words.
    pub title: &'static str,
    /// Whether failures come as `error_response` instead of the call's own node.
    pub old_style_errors: bool,
}

impl MethodInfo {
    /// The call with this `method` value.
    #[must_use]
    pub fn by_name(name: &str) -> Option<&'static Self> {
        METHODS.iter().copied().find(|method| method.name == name)
    }

    /// The call whose answers have this node name.
    #[must_use]
    pub fn by_response_node(node: &str) -> Option<&'static Self> {
        METHODS
            .iter()
            .copied()
            .find(|method| method.response_node() == node)
    }

    /// The name of the answer's node: dots become underscores, `_response` is added.
    #[must_use]
    pub fn response_node(&self) -> String {
        format!("{}_response", self.name.replace('.', "_"))
    }
}

/// One call, before the public parameters and the signature are added.
#[derive(Clone, Debug)]
pub struct Call {
    /// Which call.
    pub method: &'static MethodInfo,
    /// The public parameter `auth_token`, where the call needs one.
    pub auth_token: Option<AccessToken>,
    /// Business parameters, sent in the body.
    pub business: Params,
}

impl Call {
    /// A call whose parameters are the members of `biz_content`.
    pub(super) fn with_biz_content(
        method: &'static MethodInfo,
        biz_content: &serde_json::Value,
    ) -> Self {
        Self {
            method,
            auth_token: None,
            business: [("biz_content", biz_content.to_string())]
                .into_iter()
                .collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_lead_there_and_back() {
        for method in METHODS {
            assert_eq!(MethodInfo::by_name(method.name), Some(*method));
            assert_eq!(
                MethodInfo::by_response_node(&method.response_node()),
                Some(*method)
            );
        }
        assert_eq!(
            MethodInfo::by_name("alipay.user.info.share")
                .unwrap()
                .response_node(),
            "alipay_user_info_share_response"
        );
    }
}
