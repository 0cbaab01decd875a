//! The rules, one file each.

mod absence;
mod absent_certified_fields;
mod altered_answer;
mod ambiguous_answer;
mod answer_too_large;
mod app_auth_token;
mod app_id_environment;
mod app_public_key_as_alipay_public_key;
mod auth_token_expired;
mod avatar_address;
mod base_scope;
mod certificate_mode;
mod certified_conflict;
mod charset_mix;
mod clock_skew;
mod code_invalid;
mod code_of_another_app;
mod code_of_third_party_app;
mod code_shape;
mod compressed_answer;
mod connection_failure;
mod dns_failure;
mod encrypted_answer;
mod gateway_error;
mod gender_case;
mod grant_type_invalid;
mod html_page;
mod http_status;
mod illegal_client_ip;
mod insufficient_isv_permissions;
mod invalid_app_id;
mod invalid_auth_token;
mod invalid_signature;
mod invalid_timestamp;
mod invalid_token_method;
mod matching_key_pair;
mod merchant_authorization;
mod misplaced_parameter;
mod missing_access_token;
mod missing_alipay_public_key;
mod missing_avatar;
mod missing_nick_name;
mod missing_parameter;
mod missing_place_or_gender;
mod missing_signature_config;
mod mixed_environments;
mod node_error_response;
mod nonce_reused;
mod not_an_answer;
mod open_id_instead_of_user_id;
mod other_charset;
mod parameter_outside_biz_content;
mod partner_id_as_app_id;
mod redirect_uri_mismatch;
mod refresh_token_invalid;
mod refresh_token_spent;
mod retired_host;
mod sdk_verification_failed;
mod spoilt_value;
mod swapped_tokens;
mod timeout;
mod tls_failure;
mod truncated_answer;
mod unencoded_sign;
mod unknown_scope;
mod unreadable_key_text;
mod unsigned_answer;
mod unsigned_refusal;
mod unusual_layout;
mod user_status;
mod v2_parameters_in_v3;
mod weak_hash;
mod wrong_alipay_public_key;
mod xml_answer;

use super::Rule;

/// Every rule. Where severities are equal, findings come in this order: what stands in the way of
/// the rest comes first.
pub const RULES: &[&dyn Rule] = &[
    &dns_failure::DnsFailure,
    &connection_failure::ConnectionFailure,
    &tls_failure::TlsFailure,
    &timeout::Timeout,
    &answer_too_large::AnswerTooLarge,
    &html_page::HtmlPage,
    &xml_answer::XmlAnswer,
    &compressed_answer::CompressedAnswer,
    &truncated_answer::TruncatedAnswer,
    &not_an_answer::NotAnAnswer,
    &missing_access_token::MissingAccessToken,
    &other_charset::OtherCharset,
    &http_status::HttpStatus,
    &code_invalid::CodeInvalid,
    &refresh_token_invalid::RefreshTokenInvalid,
    &invalid_auth_token::InvalidAuthToken,
    &auth_token_expired::AuthTokenExpired,
    &app_auth_token::AppAuthToken,
    &invalid_signature::InvalidSignature,
    &invalid_timestamp::InvalidTimestamp,
    &invalid_app_id::InvalidAppId,
    &missing_signature_config::MissingSignatureConfig,
    &insufficient_isv_permissions::InsufficientIsvPermissions,
    &illegal_client_ip::IllegalClientIp,
    &missing_parameter::MissingParameter,
    &grant_type_invalid::GrantTypeInvalid,
    &invalid_token_method::InvalidTokenMethod,
    &gateway_error::GatewayError,
    &retired_host::RetiredHost,
    &mixed_environments::MixedEnvironments,
    &partner_id_as_app_id::PartnerIdAsAppId,
    &redirect_uri_mismatch::RedirectUriMismatch,
    &unknown_scope::UnknownScope,
    &code_of_another_app::CodeOfAnotherApp,
    &code_of_third_party_app::CodeOfThirdPartyApp,
    &refresh_token_spent::RefreshTokenSpent,
    &swapped_tokens::SwappedTokens,
    &code_shape::CodeShapeHint,
    &spoilt_value::SpoiltValue,
    &unencoded_sign::UnencodedSign,
    &misplaced_parameter::MisplacedParameter,
    &parameter_outside_biz_content::ParameterOutsideBizContent,
    &v2_parameters_in_v3::V2ParametersInV3,
    &nonce_reused::NonceReused,
    &charset_mix::CharsetMix,
    &unreadable_key_text::UnreadableKeyText,
    &clock_skew::ClockSkew,
    &base_scope::BaseScope,
    &app_id_environment::AppIdEnvironment,
    &wrong_alipay_public_key::WrongAlipayPublicKey,
    &app_public_key_as_alipay_public_key::AppPublicKeyAsAlipayPublicKey,
    &matching_key_pair::MatchingKeyPair,
    &merchant_authorization::MerchantAuthorization,
    &node_error_response::NodeErrorResponse,
    &sdk_verification_failed::SdkVerificationFailed,
    &certificate_mode::CertificateMode,
    &altered_answer::AlteredAnswer,
    &ambiguous_answer::AmbiguousAnswer,
    &encrypted_answer::EncryptedAnswer,
    &unsigned_answer::UnsignedAnswer,
    &unsigned_refusal::UnsignedRefusal,
    &weak_hash::WeakHash,
    &unusual_layout::UnusualLayoutHint,
    &missing_alipay_public_key::MissingAlipayPublicKey,
    &open_id_instead_of_user_id::OpenIdInsteadOfUserId,
    &missing_nick_name::MissingNickName,
    &missing_avatar::MissingAvatar,
    &avatar_address::AvatarAddress,
    &missing_place_or_gender::MissingPlaceOrGender,
    &user_status::UserStatus,
    &certified_conflict::CertifiedConflict,
    &absent_certified_fields::AbsentCertifiedFields,
    &gender_case::GenderCase,
];
