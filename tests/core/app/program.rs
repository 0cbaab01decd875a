//! A program without a window or a runtime: messages in, effects kept.

use std::sync::Arc;
use std::time::Duration;

use alipay_explorer::app::{
    AppState, Effect, FlowMessage, Gateway, HistoryEffect, KeyMessage, KeyOrigin, LoadedKey,
    Message, PastedText, ProfileEdit, ProfileMessage, SimulatorInfo, SimulatorMessage, TaskId,
    update,
};
use alipay_explorer::client::{
    Answer, CallContext, CallStamp, Credentials, Exchange, ExchangeKeys, Received, SentRequest,
};
use alipay_explorer::diagnosis::TransportFault;
use alipay_explorer::keys::{CertificateSlot, CredentialSlot, KeySlot};
use alipay_explorer::protocol::methods::Call;
use alipay_explorer::protocol::{
    ApiVersion, AppId, Charset, Endpoints, Environment, SignType, State,
};
use alipay_explorer::signing::KnownKeys;
use alipay_explorer::simulator::{
    SIMULATOR_APP_ID, SIMULATOR_ISV_APP_ID, SimulatorCertificates, SimulatorKeys,
};
use alipay_explorer::storage::{Profile, Settings};
use jiff::Timestamp;

/// A code in the form of real ones.
pub(super) const CODE: &str = "4b203fe6c11548bcabd8da5bb087a83b";
/// An app id of the user's own.
pub(super) const APP_ID: &str = "2021000000000000";

const TOKEN: &str = r#"{"alipay_system_oauth_token_response":{"user_id":"2088102175794899","access_token":"authusrB0123456789","expires_in":"3600","refresh_token":"authusrB9876543210","re_expires_in":"7200"},"sign":"c2ln"}"#;
const NEXT_TOKEN: &str = r#"{"alipay_system_oauth_token_response":{"user_id":"2088102175794899","access_token":"authusrB0000000001","expires_in":"3600","refresh_token":"authusrB0000000002","re_expires_in":"7200"},"sign":"c2ln"}"#;
const GRANT: &str = r#"{"alipay_open_auth_token_app_response":{"code":"10000","msg":"Success","app_auth_token":"202611BB0123456789","app_refresh_token":"202611BB9876543210","auth_app_id":"2021000000000009","user_id":"2088102175794899","expires_in":31536000,"re_expires_in":32140800},"sign":"c2ln"}"#;
const GRANTS: &str = r#"{"alipay_open_auth_token_app_response":{"code":"10000","msg":"Success","tokens":[{"app_auth_token":"202611BB0000000001","app_refresh_token":"202611BB0000000002","auth_app_id":"2021000000000008"},{"app_auth_token":"202611BB0000000003","auth_app_id":"2021000000000007"}]},"sign":"c2ln"}"#;
const GRANT_STATUS: &str = r#"{"alipay_open_auth_token_app_query_response":{"code":"10000","msg":"Success","status":"valid","auth_app_id":"2021000000000009","auth_methods":["alipay.user.info.share"]},"sign":"c2ln"}"#;
const MEMBER: &str = r#"{"alipay_user_info_share_response":{"code":"10000","msg":"Success","user_id":"2088102175794899","nick_name":"x"},"sign":"c2ln"}"#;
const REFUSAL: &str = r#"{"error_response":{"code":"40002","msg":"Invalid Arguments","sub_code":"isv.code-invalid","sub_msg":"x"}}"#;

/// What a gateway may answer.
#[derive(Clone, Copy)]
pub(super) enum Reply {
    Token,
    BaseToken,
    NextToken,
    Grant,
    Grants,
    GrantStatus,
    Member,
    Refusal,
    Silence,
}

/// The time of everything that happens.
pub(super) fn now() -> Timestamp {
    Timestamp::from_second(1_700_000_000).unwrap()
}

/// State and the effects it has asked for.
pub(super) struct Program {
    pub(super) state: AppState,
}

impl Program {
    /// As it is before anything was read or started.
    pub(super) fn starting() -> Self {
        Self {
            state: AppState::new(Settings::default(), State::from_random(7)),
        }
    }

    /// With the simulator running and its keys loaded.
    pub(super) fn ready() -> Self {
        let mut program = Self::starting();
        program.send(simulator_started());
        let effects = program.choose(Profile::SIMULATOR);
        program.answer_key_reads(&effects);
        program
    }

    /// With a profile of the user's own that has an app id and the keys of the simulator.
    pub(super) fn own(environment: Environment) -> Self {
        let mut program = Self::ready();
        program.send(ProfileMessage::Create {
            name: "Mine".to_owned(),
            environment,
        });
        program.send(ProfileMessage::Edit(ProfileEdit::AppId(APP_ID.to_owned())));
        for slot in [
            CredentialSlot::APP_PRIVATE_KEY,
            CredentialSlot::ALIPAY_PUBLIC_KEY,
        ] {
            let effects = program.send(KeyMessage::Path(slot, "/keys/own.pem".into()));
            program.answer_key_reads(&effects);
        }
        program
    }

    /// Takes in a message and returns what it sets off.
    pub(super) fn send(&mut self, message: impl Into<Message>) -> Vec<Effect> {
        update(&mut self.state, message.into(), now())
    }

    /// Chooses a profile.
    pub(super) fn choose(&mut self, name: &str) -> Vec<Effect> {
        self.send(ProfileMessage::Choose(name.to_owned()))
    }

    /// Pastes a code or a redirect.
    pub(super) fn paste(&mut self, text: &str) -> Vec<Effect> {
        self.send(FlowMessage::Paste(PastedText::new(text)))
    }

    /// A redirect to the chosen app, as its authorization would end.
    pub(super) fn redirect(&self) -> String {
        let app_id = if self.state.profile().is_built_in() {
            SIMULATOR_APP_ID
        } else {
            APP_ID
        };
        let state = self.state.flow.state.as_str();
        format!("https://shop.example/cb?app_id={app_id}&auth_code={CODE}&state={state}")
    }

    /// Ends a call.
    pub(super) fn reply(&mut self, sent: &Sent, reply: Reply) -> Vec<Effect> {
        let exchange = exchange(sent, reply);
        self.send(FlowMessage::Done(sent.task, Ok(Box::new(exchange))))
    }

    /// Exchanges a code and reads the member.
    pub(super) fn reach_member(&mut self) {
        self.paste(CODE);
        let sent = the_call(self.send(FlowMessage::Exchange));
        self.reply(&sent, Reply::Token);
        let sent = the_call(self.send(FlowMessage::Query));
        self.reply(&sent, Reply::Member);
    }

    /// Gives the simulator's keys to every read among the effects.
    pub(super) fn answer_key_reads(&mut self, effects: &[Effect]) -> Vec<Effect> {
        let mut more = Vec::new();
        for effect in effects {
            if let Effect::ReadKey { task, slot, source } = effect {
                more.extend(self.send(key_read(*task, *slot, source.origin())));
            }
        }
        more
    }
}

/// The simulator is there.
pub(super) fn simulator_started() -> SimulatorMessage {
    let endpoints = Endpoints::custom("http://127.0.0.1:9/gateway.do", None).unwrap();
    SimulatorMessage::Started(Box::new(Ok(SimulatorInfo {
        endpoints,
        redirect_uri: "http://127.0.0.1:9/callback".parse().unwrap(),
        app_id: SIMULATOR_APP_ID.to_owned(),
        isv_app_id: SIMULATOR_ISV_APP_ID.to_owned(),
        authority: None,
        faults: Vec::new(),
    })))
}

/// A key or a certificate of the simulator was read well.
pub(super) fn key_read(task: TaskId, slot: CredentialSlot, origin: KeyOrigin) -> KeyMessage {
    let keys = SimulatorKeys::embedded().unwrap();
    let made = || SimulatorCertificates::embedded().unwrap();
    match slot {
        CredentialSlot::Key(KeySlot::AppPrivateKey) => {
            let loaded = loaded(keys.app_private_key, &origin);
            KeyMessage::PrivateKey(task, origin, Ok(loaded))
        }
        CredentialSlot::Key(KeySlot::AlipayPublicKey) => {
            let loaded = loaded(keys.alipay_public_key(), &origin);
            KeyMessage::AlipayPublicKey(task, origin, Ok(loaded))
        }
        CredentialSlot::Certificate(CertificateSlot::App) => {
            let certificate = made().app(SIMULATOR_APP_ID).unwrap().clone();
            let loaded = loaded(certificate, &origin);
            KeyMessage::AppCertificate(task, origin, Ok(loaded))
        }
        CredentialSlot::Certificate(CertificateSlot::Alipay) => {
            let loaded = loaded(made().alipay, &origin);
            KeyMessage::AlipayCertificate(task, origin, Ok(loaded))
        }
        CredentialSlot::Certificate(CertificateSlot::Root) => {
            let loaded = loaded(made().root, &origin);
            KeyMessage::RootCertificate(task, origin, Ok(loaded))
        }
    }
}

fn loaded<K>(key: K, origin: &KeyOrigin) -> LoadedKey<K> {
    LoadedKey {
        key,
        origin: origin.clone(),
        notes: Vec::new(),
    }
}

/// A call that was sent.
pub(super) struct Sent {
    pub(super) task: TaskId,
    pub(super) call: Call,
    pub(super) context: CallContext,
    pub(super) environment: Environment,
    pub(super) app_id: String,
    pub(super) app_auth_token: Option<String>,
}

impl Sent {
    /// A call with what it was made with.
    pub(super) fn new(task: TaskId, call: Call, gateway: &Gateway, context: CallContext) -> Self {
        let credentials = &gateway.credentials;
        let app_auth_token = credentials.app_auth_token.as_ref();
        Self {
            task,
            call,
            context,
            environment: gateway.environment,
            app_id: credentials.app_id.to_string(),
            app_auth_token: app_auth_token.map(|token| token.secret().to_owned()),
        }
    }
}

/// Whether a call was kept in the history, and nothing else follows from its end.
pub(super) fn is_only_kept(effects: &[Effect]) -> bool {
    matches!(effects, [Effect::History(HistoryEffect::Keep { .. })])
}

/// The calls among effects.
pub(super) fn calls(effects: Vec<Effect>) -> Vec<Sent> {
    let sent = effects.into_iter().filter_map(|effect| match effect {
        Effect::Execute {
            task,
            call,
            gateway,
            context,
        } => Some(Sent::new(task, *call, &gateway, context)),
        _ => None,
    });
    sent.collect()
}

/// The one call among effects.
pub(super) fn the_call(effects: Vec<Effect>) -> Sent {
    let mut calls = calls(effects);
    assert_eq!(calls.len(), 1, "one call was made");
    calls.remove(0)
}

/// The tasks that effects stop.
pub(super) fn cancelled(effects: &[Effect]) -> Vec<TaskId> {
    let tasks = effects.iter().filter_map(|effect| match effect {
        Effect::Cancel(task) => Some(*task),
        _ => None,
    });
    tasks.collect()
}

/// What the answers are read with: there is no key to verify them.
pub(super) fn credentials() -> Credentials {
    let keys = SimulatorKeys::embedded().unwrap();
    Credentials {
        app_id: AppId::parse(APP_ID).unwrap(),
        private_key: keys.app_private_key,
        alipay_public_key: None,
        sign_type: SignType::Rsa2,
        charset: Charset::Utf8,
        app_auth_token: None,
        certificates: None,
        api_version: ApiVersion::V2,
    }
}

/// How a call ended.
pub(super) fn exchange(sent: &Sent, reply: Reply) -> Exchange {
    let credentials = credentials();
    let gateway = "https://gateway.example/gateway.do".parse().unwrap();
    let stamp = CallStamp::at(now());
    let request = SentRequest::build(&gateway, &sent.call, &credentials, &stamp).unwrap();
    let body: Option<Arc<[u8]>> = match reply {
        Reply::Token => Some(TOKEN.as_bytes().into()),
        Reply::BaseToken => Some(TOKEN.replace("authusrB", "authbseB").as_bytes().into()),
        Reply::NextToken => Some(NEXT_TOKEN.as_bytes().into()),
        Reply::Grant => Some(GRANT.as_bytes().into()),
        Reply::Grants => Some(GRANTS.as_bytes().into()),
        Reply::GrantStatus => Some(GRANT_STATUS.as_bytes().into()),
        Reply::Member => Some(MEMBER.as_bytes().into()),
        Reply::Refusal => Some(REFUSAL.as_bytes().into()),
        Reply::Silence => None,
    };
    let answer = body.clone().map(|body| {
        let method = Some(sent.call.method);
        Answer::read(body, Charset::Utf8, method, KnownKeys::default(), None)
    });
    Exchange {
        id: sent.context.id,
        method: sent.call.method,
        environment: sent.environment,
        started: now(),
        scopes: sent.context.scopes,
        code_app_id: sent.context.code_app_id.clone(),
        code_spent_before: sent.context.code_spent_before,
        elapsed: Duration::from_millis(3),
        request,
        received: body.map(|body| Received {
            status: 200,
            headers: Vec::new(),
            body,
        }),
        transport: matches!(reply, Reply::Silence).then_some(TransportFault::Cancelled),
        answer,
        keys: ExchangeKeys::default(),
        findings: Vec::new(),
    }
}
