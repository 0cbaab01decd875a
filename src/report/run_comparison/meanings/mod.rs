//! What is known about differences, one file each.

mod absent_avatar;
mod absent_field;
mod absent_nick_name;
mod alipay_key;
mod answer_field;
mod api_version;
mod app;
mod app_certificate;
mod app_key;
mod call_alone;
mod charset;
mod differing;
mod environment;
mod identity;
mod is_certified;
mod no_answer;
mod refused;
mod refused_otherwise;
mod scopes;
mod sign_type;
mod token_life;
mod user;
mod user_status;
mod user_type;
mod verdict;

use super::Meaning;

/// Every meaning, in the order in which they are told: what went wrong first.
pub const MEANINGS: &[Meaning] = &[
    refused::MEANING,
    refused_otherwise::MEANING,
    no_answer::MEANING,
    call_alone::MEANING,
    absent_nick_name::MEANING,
    absent_avatar::MEANING,
    identity::MEANING,
    user::MEANING,
    user_type::MEANING,
    user_status::MEANING,
    is_certified::MEANING,
    verdict::MEANING,
    environment::MEANING,
    app::MEANING,
    api_version::MEANING,
    app_key::MEANING,
    app_certificate::MEANING,
    alipay_key::MEANING,
    sign_type::MEANING,
    charset::MEANING,
    scopes::MEANING,
    token_life::MEANING,
];
