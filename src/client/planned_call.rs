//! A call before it is signed and sent.

use url::Url;

use super::CallContext;
use super::sent_request::whole;
use crate::diagnosis::{Evidence, Finding, diagnose};
use crate::protocol::methods::{Call, MethodInfo};
use crate::protocol::{CommonParams, Endpoints, Environment, Params};
use crate::signing::SignContent;

/// What is known of a call without an answer, and without a key.
#[derive(Clone, Debug)]
pub struct PlannedCall<'a> {
    /// Where it goes.
    pub environment: Environment,
    /// The gateway; a query in it does not matter.
    pub gateway: &'a Url,
    /// Which call.
    pub method: &'static MethodInfo,
    /// All parameters in one.
    pub params: Params,
    /// The string to sign in the form of the third version, if the call is written in that form.
    pub rest_content: Option<SignContent>,
}

impl<'a> PlannedCall<'a> {
    /// A call with its public parameters.
    #[must_use]
    pub fn new(
        (environment, gateway): (Environment, &'a Url),
        call: &Call,
        common: &CommonParams,
    ) -> Self {
        Self {
            environment,
            gateway,
            method: call.method,
            params: whole(&common.to_params(call), &call.business),
            rest_content: None,
        }
    }

    /// The same call as the third version writes it, where most public parameters do not exist.
    #[must_use]
    pub fn as_rest(mut self) -> Self {
        let names = [
            "method",
            "format",
            "charset",
            "sign_type",
            "timestamp",
            "version",
        ];
        let params = self.params.iter().filter(|(name, _)| !names.contains(name));
        let params = params.map(|(name, value)| (name.to_owned(), value.to_owned()));
        self.params = params.collect();
        self.rest_content = Some(SignContent::from_text(""));
        self
    }

    /// What can be said before it is sent: its own values scanned for the mistakes that a client
    /// can see in itself.
    #[must_use]
    pub fn findings(&self, context: &CallContext) -> Vec<Finding> {
        diagnose(&self.evidence(context))
    }

    /// The facts about the request alone.
    pub(super) fn evidence(&self, context: &CallContext) -> Evidence {
        let mut evidence = Evidence {
            environment: Some(self.real_environment()),
            gateway_host: self.gateway.host_str().map(str::to_owned),
            method: Some(self.method),
            scopes: context.scopes,
            code_app_id: context.code_app_id.as_ref().map(ToString::to_string),
            ..Evidence::default()
        };
        let is_refresh = self.params.value("grant_type") == Some("refresh_token");
        evidence.code_spent_before = context.code_spent_before && !is_refresh;
        evidence.refresh_token_spent_before = context.code_spent_before && is_refresh;
        match &self.rest_content {
            Some(signed) => evidence.add_rest_request(&self.params, signed),
            None => evidence.add_request(&self.params),
        }
        evidence
    }

    /// A gateway given by its address may be a published one.
    fn real_environment(&self) -> Environment {
        match self.environment {
            Environment::Custom => Endpoints::environment_of(self.gateway),
            published => published,
        }
    }
}
